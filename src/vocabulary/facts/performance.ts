import type { FactDefinition } from '../fact-definition.js';
import { yesNoFact } from '../yes-no-fact.js';

const FRESH = 30;
const FRESH_BECAUSE = 'Performance can fall within weeks in advanced liver cancer; studies ask for it at inclusion.';

export const PERFORMANCE_FACTS: readonly FactDefinition[] = [
  {
    kind: 'count',
    path: 'performance.ecog',
    label: 'ECOG performance status',
    definition: 'Grade of the Eastern Cooperative Oncology Group scale: 0 fully active, 1 restricted in strenuous activity, 2 up more than half of waking hours and unable to work, 3 limited self-care, 4 completely disabled.',
    freshForDays: FRESH,
    freshBecause: FRESH_BECAUSE,
    canChange: 'YES',
    given: true,
    codes: [
      { system: 'loinc', code: '89247-1' },
      { system: 'snomed', code: '423740007' },
    ],
    possible: { low: '0', high: '4' },
    plausible: { low: '0', high: '4' },
    closedScale: true,
    valueCodes: [
      { value: '0', codes: [{ system: 'loinc', code: 'LA9622-7' }, { system: 'snomed', code: '425389002' }] },
      { value: '1', codes: [{ system: 'loinc', code: 'LA9623-5' }, { system: 'snomed', code: '422512005' }] },
      { value: '2', codes: [{ system: 'loinc', code: 'LA9624-3' }, { system: 'snomed', code: '422894000' }] },
      { value: '3', codes: [{ system: 'loinc', code: 'LA9625-0' }, { system: 'snomed', code: '423053003' }] },
      { value: '4', codes: [{ system: 'loinc', code: 'LA9626-8' }, { system: 'snomed', code: '423237006' }] },
    ],
  },
  {
    kind: 'count',
    path: 'performance.karnofsky',
    label: 'Karnofsky performance status',
    definition: 'Karnofsky index in steps of ten, 100 for no complaints, 0 for death.',
    freshForDays: FRESH,
    freshBecause: FRESH_BECAUSE,
    canChange: 'YES',
    given: true,
    codes: [
      { system: 'loinc', code: '89243-0' },
      { system: 'snomed', code: '761869008' },
    ],
    possible: { low: '0', high: '100' },
    plausible: { low: '10', high: '100' },
    step: 10,
    closedScale: true,
    countedIn: ['%'],
    valueCodes: [{ value: '90', codes: [{ system: 'loinc', code: 'LA29176-7' }] }],
  },
  yesNoFact({
    path: 'performance.ecogAttributableToHcc',
    label: 'Performance loss caused by the cancer',
    definition: 'Whether a reduced performance status is attributed to the hepatocellular carcinoma or the liver disease, and not to another condition.',
    freshForDays: FRESH,
    freshBecause: FRESH_BECAUSE,
    canChange: 'YES',
  }),
  yesNoFact({
    path: 'performance.nutritionalImpairment',
    label: 'Nutritional impairment',
    definition: 'Malnutrition or serious loss of weight, as judged by the clinician.',
    freshForDays: FRESH,
    freshBecause: FRESH_BECAUSE,
    canChange: 'YES',
  }),
];
