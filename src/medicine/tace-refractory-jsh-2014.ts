import { subset } from '../engine/possible.js';
import type { Derivation } from './derivation.js';
import { numericBands } from './numeric-bands.js';
import { possibleText } from './possible-text.js';

const INSUFFICIENT = numericBands({ YES: '[2, )', NO: '[0, 1]' });

/**
 * Item a of the definition of TACE-refractory by the Japan Society of Hepatology, 2014: two or more consecutive insufficient
 * responses of the treated tumor, more than half of it still viable. The other items (increase in number, markers,
 * vascular invasion, extrahepatic spread) and how the items combine could not be read in the publication: they are not
 * assessed, so NO means "item a is not met" and never "not refractory".
 * Source: item a as read in J Hepatocell Carcinoma 2022;9:621.
 */
export const TACE_REFRACTORY_JSH_2014: Derivation = {
  id: 'tace-refractory-jsh-2014',
  output: 'tace.refractoryJsh2014',
  inputs: ['tace.consecutiveInsufficientResponses'],
  onDisagreement: 'CONFLICT',
  definition:
    'Item a only: two or more consecutive insufficient responses of the treated tumor (viable part above 50 percent). Not assessed: more tumors than before, markers that stay raised, vascular invasion, extrahepatic spread, and how the items combine.',
  source: 'Japan Society of Hepatology 2014, item a as read in J Hepatocell Carcinoma 2022;9:621',
  cutpoints: { 'tace.consecutiveInsufficientResponses': ['1'] },
  derive(read) {
    const insufficient = read('tace.consecutiveInsufficientResponses');
    const outcomes = INSUFFICIENT.met(insufficient);
    return {
      possible: subset(outcomes),
      missing: outcomes.length > 1 ? ['tace.consecutiveInsufficientResponses'] : [],
      get steps() {
        return [
          `Item a, consecutive insufficient responses: ${possibleText(insufficient)}`,
          'Not assessed: increase in number, markers, vascular invasion, extrahepatic spread, and how the items combine',
        ];
      },
    };
  },
};
