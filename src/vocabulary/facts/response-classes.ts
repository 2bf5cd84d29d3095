import type { ChoiceDefinition } from '../fact-definition.js';

/** Response of target lesions by mRECIST, the modified response criteria for hepatocellular carcinoma. */
export const RESPONSE_CHOICES: ChoiceDefinition['choices'] = [
  { code: 'CR', label: 'Complete response', definition: 'No arterial enhancement left in any target lesion' },
  { code: 'PR', label: 'Partial response', definition: 'Sum of viable diameters at least 30 percent below baseline' },
  { code: 'SD', label: 'Stable disease', definition: 'Neither partial response nor progression' },
  { code: 'PD', label: 'Progressive disease', definition: 'Sum of viable diameters at least 20 percent above the smallest sum' },
];
