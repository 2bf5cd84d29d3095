import { subset } from '../engine/possible.js';
import type { Derivation } from './derivation.js';
import { numericBands } from './numeric-bands.js';
import { possibleText } from './possible-text.js';

const CYCLES = numericBands({ YES: '[1, )', NO: '[0, 0]' });

/**
 * TACE done, from the consecutive cycles: one cycle is TACE, none is no TACE.
 * Source: meaning of the words.
 */
export const TACE_DONE: Derivation = {
  id: 'tace-done',
  output: 'tace.done',
  inputs: ['tace.consecutiveCycles'],
  onDisagreement: 'CONFLICT',
  definition: 'Yes for at least one consecutive TACE cycle, no for none.',
  source: 'Meaning of the words',
  cutpoints: { 'tace.consecutiveCycles': ['0'] },
  derive(read) {
    const cycles = read('tace.consecutiveCycles');
    const outcomes = CYCLES.met(cycles);
    return {
      possible: subset(outcomes),
      missing: outcomes.length > 1 ? ['tace.consecutiveCycles'] : [],
      get steps() {
        return [`Consecutive TACE cycles: ${possibleText(cycles)}`];
      },
    };
  },
};
