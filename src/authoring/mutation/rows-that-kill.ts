import { compile } from '../../engine/compile.js';
import { evaluate } from '../../engine/evaluate.js';
import type { Expression } from '../../engine/expression.js';
import type { FactState } from '../../engine/fact-state.js';
import { compileExpression } from '../../rulebook/compile-expression.js';
import type { RuleSetContent, WrittenExpression } from '../../rulebook/content.js';
import { domainsOf } from '../../rulebook/rule-set.js';
import { rulesOf } from '../../rulebook/rules-of.js';
import type { Vocabulary } from '../../vocabulary/vocabulary.js';
import { rowOf, type CaseRow } from '../case-row.js';
import type { MutationScore } from './mutation-score.js';

/**
 * Rows of a series, ready to paste, that would kill what survived, as few as suffice: one patient may stand for many rules.
 * The truth in them is what the rule says today; whether the publication says so too is for the author to judge.
 */
export function rowsThatKill(score: MutationScore, content: RuleSetContent, vocabulary: Vocabulary, asOf: string): readonly CaseRow[] {
  const domains = domainsOf(vocabulary);
  const rules = new Map(rulesOf(content).map((rule) => [rule.id, rule]));
  const compiled = (written: WrittenExpression, negated: boolean): Expression => {
    const expression = compileExpression(written, vocabulary);
    return negated ? { kind: 'not', of: expression } : expression;
  };
  const rows: { readonly states: readonly FactState[]; readonly rules: Set<string> }[] = [];
  for (const { mutant, witness } of score.survived) {
    const rule = rules.get(mutant.rule);
    const { becomes } = mutant;
    if (becomes.kind === 'role' || rule === undefined) continue;
    const own = compiled(rule.written, rule.negated);
    const pair = compile([{ id: 'own', expression: own }, ...(becomes.written === null ? [] : [{ id: 'other', expression: compiled(becomes.written, becomes.negated) }])], domains);
    const differs = (states: readonly FactState[]): boolean => {
      const evaluation = evaluate(pair, new Map(states.map((state) => [state.fact, state])));
      return evaluation.truthOf('own') !== (becomes.written === null ? 'HOLDS' : evaluation.truthOf('other'));
    };
    const known = rows.find((row) => row.rules.has(mutant.rule) && differs(row.states)) ?? rows.find((row) => differs(row.states));
    if (known !== undefined) {
      known.rules.add(mutant.rule);
      continue;
    }
    // A forgotten condition is told by a patient of whom nothing is known.
    const states = witness ?? (becomes.written === null ? [] : null);
    if (states !== null) rows.push({ states, rules: new Set([mutant.rule]) });
  }
  return rows.map(({ states, rules: seen }) => rowOf({ rules: [...seen], states, content, vocabulary, asOf }));
}
