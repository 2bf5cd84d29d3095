import { compile } from '../../engine/compile.js';
import { evaluate } from '../../engine/evaluate.js';
import type { FactState } from '../../engine/fact-state.js';
import { compileExpression } from '../../rulebook/compile-expression.js';
import type { RuleSetContent } from '../../rulebook/content.js';
import { domainsOf } from '../../rulebook/rule-set.js';
import { rulesOf } from '../../rulebook/rules-of.js';
import type { Vocabulary } from '../../vocabulary/vocabulary.js';
import { rowOf } from '../case-row.js';
import type { MutationScore } from './mutation-score.js';

/**
 * Rows of a series, ready to paste, that would kill what survived: for every rule the fewest witnesses. The truth in them is
 * what the rule says today; whether the publication says so too is for the author to judge.
 */
export function rowsThatKill(score: MutationScore, content: RuleSetContent, vocabulary: Vocabulary, asOf: string): readonly string[] {
  const domains = domainsOf(vocabulary);
  const rules = new Map(rulesOf(content).map((rule) => [rule.id, rule]));
  const profiles = new Map<string, (readonly FactState[])[]>();
  for (const { mutant, witness } of score.survived) {
    const rule = rules.get(mutant.rule);
    if (mutant.becomes.kind === 'role' || rule === undefined) continue;
    const own = compileExpression(rule.written, vocabulary);
    const original = rule.negated ? ({ kind: 'not', of: own } as const) : own;
    const { written, negated } = mutant.becomes;
    const changed = written === null ? null : compileExpression(written, vocabulary);
    const compiled = compile([{ id: 'own', expression: original }, ...(changed === null ? [] : [{ id: 'other', expression: negated ? ({ kind: 'not', of: changed } as const) : changed }])], domains);
    const differs = (states: readonly FactState[]): boolean => {
      const evaluation = evaluate(compiled, new Map(states.map((state) => [state.fact, state])));
      return evaluation.truthOf('own') !== (changed === null ? 'HOLDS' : evaluation.truthOf('other'));
    };
    const known = profiles.get(mutant.rule) ?? [];
    // A forgotten condition is told by a patient of whom nothing is known.
    const found = witness ?? (changed === null ? [] : null);
    if (found !== null && !known.some(differs)) profiles.set(mutant.rule, [...known, found]);
  }
  return [...profiles].flatMap(([rule, all]) => all.map((states) => rowOf({ rule, states, content, vocabulary, asOf })));
}
