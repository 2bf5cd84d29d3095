import type { PreparedRuleSet } from '../assessment/prepared-rule-set.js';
import type { FactState } from '../engine/fact-state.js';
import { compileLeaf, leavesOf } from '../rulebook/compile-expression.js';
import type { RuleSetContent } from '../rulebook/content.js';
import type { UnseenTruth } from '../rulebook/coverage.js';
import { rulesOf } from '../rulebook/rules-of.js';
import { samplePoints, satisfies, type Point } from '../rulebook/sample-points.js';
import type { UnseenSide } from '../rulebook/threshold-coverage.js';
import { domainOf } from '../vocabulary/domain-of.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { rowOf, type CaseRow } from './case-row.js';
import { sayableValues } from './sayable.js';

/**
 * Rows of a series, ready to paste, that show what no case has shown. What a rule makes of the patient is filled in as it
 * is today, for the author to judge. Facts that can only be derived have no row: their inputs must be chosen by a person.
 */
export function uncoveredRows(truths: readonly UnseenTruth[], sides: readonly UnseenSide[], prepared: PreparedRuleSet, vocabulary: Vocabulary, asOf: string): readonly CaseRow[] {
  const { content } = prepared.ruleSet;
  const wanted = [
    ...truths.flatMap((unseen) => profileFor(unseen, content, vocabulary)),
    ...sides.map(({ rule, fact, value }) => ({ rule, states: [known(fact, value)] })),
  ];
  const rows = new Map<string, { readonly states: readonly FactState[]; readonly rules: Set<string> }>();
  for (const { rule, states } of wanted) {
    if (states.some(({ fact }) => vocabulary.fact(fact)?.given !== true)) continue;
    const key = JSON.stringify(states, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
    const row = rows.get(key) ?? { states, rules: new Set() };
    row.rules.add(rule);
    rows.set(key, row);
  }
  return [...rows.values()].map(({ states, rules }) => rowOf({ rules: [...rules], states, prepared, vocabulary, asOf }));
}

function profileFor({ rule, leaf, fact, truth }: UnseenTruth, content: RuleSetContent, vocabulary: Vocabulary): readonly { readonly rule: string; readonly states: readonly FactState[] }[] {
  const written = rulesOf(content).find(({ id }) => id === rule);
  const test = written === undefined ? undefined : leavesOf(written.written)[leaf];
  const definition = vocabulary.fact(fact);
  if (test === undefined || definition === undefined) throw new Error(`no test ${leaf + 1} of ${rule}`);
  if (truth === 'UNKNOWN') return [{ rule, states: [] }];
  const criterion = compileLeaf(test, vocabulary);
  const points = samplePoints(domainOf(definition), [criterion]);
  const fits = (point: Point): boolean => satisfies(criterion, point) === (truth === 'HOLDS');
  const point = sayableValues(vocabulary)(fact, points).find(fits) ?? points.find(fits);
  return point === undefined ? [] : [{ rule, states: [known(fact, point)] }];
}

function known(fact: string, value: Point): FactState {
  const bound = typeof value === 'string' ? null : { at: value, included: true };
  const possible = typeof value === 'string' ? ({ kind: 'subset', codes: [value] } as const) : ({ kind: 'interval', low: bound, high: bound } as const);
  return { fact, possible, reason: null, ageDays: null, missing: [] };
}
