import type { Expression } from '../../engine/expression.js';
import { compileExpression } from '../../rulebook/compile-expression.js';
import type { PreparedRuleSet } from '../../assessment/prepared-rule-set.js';
import { differingProfile } from '../../rulebook/mutation/differing-profile.js';
import { domainsOf } from '../../rulebook/rule-set.js';
import { rulesOf } from '../../rulebook/rules-of.js';
import type { FactState } from '../../engine/fact-state.js';
import type { Vocabulary } from '../../vocabulary/vocabulary.js';
import { rowOf, type CaseRow } from '../case-row.js';
import { sayableValues } from '../sayable.js';

/** Rows of a series, ready to paste, with a patient for whom each of the rules fires; rules alike share one. */
export function rowsThatFire(rules: readonly string[], prepared: PreparedRuleSet, vocabulary: Vocabulary, asOf: string): readonly CaseRow[] {
  const { content } = prepared.ruleSet;
  const rows = new Map<string, { readonly states: readonly FactState[]; readonly rules: string[] }>();
  for (const { id, written, negated } of rulesOf(content)) {
    if (!rules.includes(id)) continue;
    const own = compileExpression(written, vocabulary);
    const expression: Expression = negated ? { kind: 'not', of: own } : own;
    // Differs from the contradiction exactly where it holds.
    const found = differingProfile(expression, { kind: 'all', of: [expression, { kind: 'not', of: expression }] }, domainsOf(vocabulary), sayableValues(vocabulary));
    if (found.kind !== 'DIFFERENT') continue;
    const key = JSON.stringify(found.states, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
    const row = rows.get(key) ?? { states: found.states, rules: [] };
    row.rules.push(id);
    rows.set(key, row);
  }
  return [...rows.values()].map((row) => rowOf({ ...row, prepared, vocabulary, asOf }));
}
