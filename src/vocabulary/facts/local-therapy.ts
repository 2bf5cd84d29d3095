import type { FactDefinition } from '../fact-definition.js';
import { yesNoFact } from '../yes-no-fact.js';

export const LOCAL_THERAPY_FACTS: readonly FactDefinition[] = [
  yesNoFact({
    path: 'localTherapy.cryoablationContraindication',
    label: 'Contraindication to cryoablation',
    definition: 'Any condition that rules out percutaneous cryoablation in this patient, as judged by the interventional radiologist.',
    yes: 'At least one contraindication',
    no: 'Judged free of contraindications',
    freshForDays: 60,
    freshBecause: 'Judged on imaging and clotting of the last two months.',
    canChange: 'YES',
  }),
];
