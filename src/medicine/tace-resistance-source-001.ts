import { codesOf } from './codes-of.js';
import { DecisionTable } from './decision-table.js';
import { deriveByTable } from './derive-by-table.js';
import type { Derivation } from './derivation.js';
import { numericBands } from './numeric-bands.js';
import { possibleText } from './possible-text.js';
import { YES_NO, type YesNo } from './yes-no.js';

const CYCLES = numericBands({ BELOW_TWO: '[0, 1]', TWO_OR_MORE: '[2, )' });
const MONTHS = numericBands({ UP_TO_THREE: '(, 3]', LATER: '(3, )' });

const TABLE = new DecisionTable(
  { done: YES_NO, cycles: ['BELOW_TWO', 'TWO_OR_MORE'], months: ['UP_TO_THREE', 'LATER'] } as const,
  YES_NO,
  ({ done, cycles, months }) => [done === 'YES' && cycles === 'TWO_OR_MORE' && months === 'UP_TO_THREE' ? 'YES' : 'NO'],
);

/**
 * TACE-resistant as source 001 defines it: progression at most three months after the last of two or more consecutive
 * TACE cycles; 3.0 months is inside. No published source of that definition was found.
 * Source: source 001, inclusion criteria (reading of "within three months after, at least, two consecutive TACE cycles").
 */
export const TACE_RESISTANCE_SOURCE_001: Derivation = {
  id: 'tace-resistance-source-001',
  output: 'tace.resistant',
  inputs: ['tace.done', 'tace.consecutiveCycles', 'tace.monthsFromLastToProgression'],
  onDisagreement: 'CONFLICT',
  definition: 'Progression at most three months after the last of two or more consecutive TACE cycles.',
  source: 'Source 001, inclusion criteria; three months included (our reading); no other published source found',
  cutpoints: { 'tace.consecutiveCycles': ['1'], 'tace.monthsFromLastToProgression': ['3'] },
  derive: (read) =>
    deriveByTable({
      table: TABLE,
      outcomes: YES_NO,
      met: {
        done: codesOf<YesNo>(read('tace.done')),
        cycles: CYCLES.met(read('tace.consecutiveCycles')),
        months: MONTHS.met(read('tace.monthsFromLastToProgression')),
      },
      factsOf: { done: ['tace.done'], cycles: ['tace.consecutiveCycles'], months: ['tace.monthsFromLastToProgression'] },
      read,
      steps: () => [
        `TACE done: ${possibleText(read('tace.done'))}`,
        `Consecutive TACE cycles: ${possibleText(read('tace.consecutiveCycles'))}`,
        `From the last cycle to progression: ${possibleText(read('tace.monthsFromLastToProgression'), 'mo')}`,
      ],
    }),
};
