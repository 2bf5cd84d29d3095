import type { Evaluation } from './evaluation.js';
import type { RuleTurn } from './packed-turn.js';
import { unpackTruth } from './unpack-truth.js';

/**
 * The rules that two evaluations of the same compiled rules decide differently, in the order in which they were compiled.
 * @throws Error when the two were not made from the same compiled rules
 */
export function compareEvaluations(before: Evaluation, after: Evaluation): RuleTurn[] {
  if (before.compiled !== after.compiled) throw new Error('only evaluations of the same compiled rules can be compared');
  return before.compiled.rules.flatMap(({ id }, rule) => {
    const [was, is] = [before.packedTruth(rule), after.packedTruth(rule)];
    return was === is ? [] : [{ rule: id, before: unpackTruth(was), after: unpackTruth(is) }];
  });
}
