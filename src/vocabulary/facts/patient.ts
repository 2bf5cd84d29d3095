import type { FactDefinition } from '../fact-definition.js';

export const PATIENT_FACTS: readonly FactDefinition[] = [
  {
    kind: 'count',
    path: 'patient.age',
    label: 'Age',
    definition: 'Completed years of life on the day of the assessment.',
    freshForDays: null,
    freshBecause: 'Stated for the day of the assessment; the sender recomputes it from the date of birth.',
    canChange: 'UPWARD_ONLY',
    given: true,
    codes: [],
    possible: { low: '0', high: '120' },
    plausible: { low: '10', high: '100' },
    countedIn: ['a', 'y', 'yr', 'yrs', 'year', 'years'],
  },
  {
    kind: 'choice',
    path: 'patient.sex',
    label: 'Sex',
    definition: 'Sex as recorded for clinical use.',
    freshForDays: null,
    freshBecause: 'Does not age.',
    canChange: 'NO',
    given: true,
    codes: [],
    choices: [
      { code: 'MALE', label: 'Male', definition: 'Recorded as male' },
      { code: 'FEMALE', label: 'Female', definition: 'Recorded as female' },
      { code: 'OTHER', label: 'Other', definition: 'Recorded as neither male nor female' },
    ],
    groups: [],
  },
];
