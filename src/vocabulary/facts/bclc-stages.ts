import type { ChoiceDefinition } from '../fact-definition.js';

/**
 * Stages of the Barcelona Clinic Liver Cancer system. B1 to B4 are the substages of the intermediate stage (Bolondi 2012);
 * they are taken as given and never derived, because we could not read the table that defines them.
 */
export const BCLC_CHOICES: ChoiceDefinition['choices'] = [
  { code: 'BCLC_0', label: 'BCLC 0', definition: 'Very early stage' },
  { code: 'BCLC_A', label: 'BCLC A', definition: 'Early stage' },
  { code: 'BCLC_B1', label: 'BCLC B1', definition: 'Intermediate stage, substage 1' },
  { code: 'BCLC_B2', label: 'BCLC B2', definition: 'Intermediate stage, substage 2' },
  { code: 'BCLC_B3', label: 'BCLC B3', definition: 'Intermediate stage, substage 3' },
  { code: 'BCLC_B4', label: 'BCLC B4', definition: 'Intermediate stage, substage 4' },
  { code: 'BCLC_C', label: 'BCLC C', definition: 'Advanced stage' },
  { code: 'BCLC_D', label: 'BCLC D', definition: 'Terminal stage' },
];

/** "B" without substage is any of the four: a criterion that needs the substage stays UNKNOWN. */
export const BCLC_GROUPS: ChoiceDefinition['groups'] = [
  { code: 'BCLC_B', label: 'BCLC B, substage not stated', stands: ['BCLC_B1', 'BCLC_B2', 'BCLC_B3', 'BCLC_B4'] },
];
