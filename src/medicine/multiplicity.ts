import { subset } from '../engine/possible.js';
import type { Derivation } from './derivation.js';
import { numericBands } from './numeric-bands.js';
import { possibleText } from './possible-text.js';

const BANDS = numericBands({ NO_NODULE: '[0, 0]', SOLITARY: '[1, 1]', MULTIPLE: '[2, )' });

/**
 * Solitary or multiple, from the number of nodules. No nodule at all is neither and settles nothing.
 * Source: meaning of the words.
 */
export const MULTIPLICITY: Derivation = {
  id: 'multiplicity',
  output: 'tumor.multiplicity',
  inputs: ['tumor.number'],
  onDisagreement: 'CONFLICT',
  definition: 'Solitary for one nodule, multiple for two or more.',
  source: 'Meaning of the words',
  cutpoints: { 'tumor.number': ['1', '2'] },
  derive(read) {
    const number = read('tumor.number');
    const met = BANDS.met(number).filter((band) => band !== 'NO_NODULE');
    return {
      possible: subset(met.length === 0 ? ['SOLITARY', 'MULTIPLE'] : met),
      missing: met.length === 1 ? [] : ['tumor.number'],
      get steps() {
        return [`Number of nodules: ${possibleText(number)}`];
      },
    };
  },
};
