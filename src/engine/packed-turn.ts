import type { CompiledRules } from './compiled-rules.js';
import { HOLDS } from './fact-cells.js';
import type { Truth } from './truth.js';
import { unpackTruth } from './unpack-truth.js';

/** A rule whose truth a change turns. */
export interface RuleTurn {
  readonly rule: string;
  readonly before: Truth;
  readonly after: Truth;
}

/**
 * A turn of a decision (a conjunction or an inner node, see CompiledRules.rulesOfDecision) as one number:
 * number of the decision times 9, plus 3 times the packed truth before, plus the packed truth after.
 */
export function packTurn(decision: number, before: number, after: number): number {
  return decision * 9 + before * 3 + after;
}

/** The number of the decision that turns. */
export function decisionOfTurn(packed: number): number {
  return Math.floor(packed / 9);
}

/** What the turned decisions mean for the rules they decide, in the order in which the rules were compiled. */
export function renderTurns(compiled: CompiledRules, packed: readonly number[]): RuleTurn[] {
  const turns = packed.flatMap((turn) => {
    const before = Math.floor((turn % 9) / 3);
    const after = turn % 3;
    return compiled.rulesOfDecision[decisionOfTurn(turn)]!.map((rule) => ({ rule, before, after }));
  });
  return turns
    .sort((a, b) => a.rule - b.rule)
    .map(({ rule, before, after }) => {
      const opposite = compiled.decisions[rule]!.negated;
      return { rule: compiled.rules[rule]!.id, before: unpackTruth(opposite ? HOLDS - before : before), after: unpackTruth(opposite ? HOLDS - after : after) };
    });
}
