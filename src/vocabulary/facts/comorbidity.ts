import type { FactDefinition } from '../fact-definition.js';
import { yesNoFact } from '../yes-no-fact.js';

export const COMORBIDITY_FACTS: readonly FactDefinition[] = [
  yesNoFact({
    path: 'comorbidity.heartDysfunction',
    label: 'Heart dysfunction',
    definition: 'Dysfunction of the heart as judged by the clinician. The sources that ask for it set no limit.',
    freshForDays: 90,
    freshBecause: 'Function is reassessed about every three months under cardiotoxic treatment.',
    canChange: 'YES',
  }),
  yesNoFact({
    path: 'comorbidity.kidneyDysfunction',
    label: 'Kidney dysfunction',
    definition: 'Dysfunction of the kidneys as judged by the clinician. The sources that ask for it set no limit.',
    freshForDays: 42,
    freshBecause: 'Follows the creatinine, which is taken about every six weeks.',
    canChange: 'YES',
  }),
  yesNoFact({
    path: 'comorbidity.otherMalignancy',
    label: 'Other malignancy',
    definition: 'A malignant tumor other than the liver cancer in question, now or in the past.',
    freshForDays: null,
    freshBecause: 'History does not age.',
    canChange: 'UPWARD_ONLY',
  }),
];
