import { codesOf } from './codes-of.js';
import { DecisionTable } from './decision-table.js';
import { deriveByTable } from './derive-by-table.js';
import type { Derivation } from './derivation.js';
import { numericBands } from './numeric-bands.js';
import { possibleText } from './possible-text.js';
import { YES_NO, type YesNo } from './yes-no.js';

const RESPONSES = ['CR', 'PR', 'SD', 'PD'] as const;
const CYCLES = numericBands({ BELOW_TWO: '[0, 1]', TWO_OR_MORE: '[2, )' });

const TABLE = new DecisionTable(
  { done: YES_NO, cycles: ['BELOW_TWO', 'TWO_OR_MORE'], response: RESPONSES } as const,
  YES_NO,
  ({ done, cycles, response }) => [done === 'YES' && cycles === 'TWO_OR_MORE' && (response === 'SD' || response === 'PD') ? 'YES' : 'NO'],
);

/**
 * TACE-refractory as "no objective response": neither complete nor partial response by mRECIST after two consecutive TACE sessions.
 * Source: PMC7055892.
 */
export const TACE_REFRACTORY_NO_RESPONSE: Derivation = {
  id: 'tace-refractory-no-response',
  output: 'tace.refractoryNoResponseToTwo',
  inputs: ['tace.done', 'tace.consecutiveCycles', 'tace.bestResponseOfLastTwo'],
  onDisagreement: 'CONFLICT',
  definition: 'No complete or partial response by mRECIST after two consecutive TACE sessions.',
  source: 'PMC7055892',
  cutpoints: { 'tace.consecutiveCycles': ['1'] },
  derive: (read) =>
    deriveByTable({
      table: TABLE,
      outcomes: YES_NO,
      met: {
        done: codesOf<YesNo>(read('tace.done')),
        cycles: CYCLES.met(read('tace.consecutiveCycles')),
        response: codesOf<(typeof RESPONSES)[number]>(read('tace.bestResponseOfLastTwo')),
      },
      factsOf: { done: ['tace.done'], cycles: ['tace.consecutiveCycles'], response: ['tace.bestResponseOfLastTwo'] },
      read,
      steps: () => [
        `TACE done: ${possibleText(read('tace.done'))}`,
        `Consecutive TACE cycles: ${possibleText(read('tace.consecutiveCycles'))}`,
        `Best response of the last two: ${possibleText(read('tace.bestResponseOfLastTwo'))}`,
      ],
    }),
};
