import type { PreparedRuleSet } from '../../assessment/prepared-rule-set.js';
import { stateAsRead } from '../../assessment/source-state.js';
import type { Expression } from '../../engine/expression.js';
import type { FactState } from '../../engine/fact-state.js';
import type { MutatedRole } from '../../rulebook/mutation/mutant.js';
import { criterionRule } from '../../rulebook/rule-ids.js';
import { domainsOf } from '../../rulebook/rule-set.js';
import { criteriaIn, type Point } from '../../rulebook/sample-points.js';
import { findFitting } from '../../rulebook/satisfiable.js';
import { whoTakesPart } from '../../rulebook/who-takes-part.js';
import type { Vocabulary } from '../../vocabulary/vocabulary.js';
import { sayableValues } from '../sayable.js';
import type { RowCandidate } from './row-candidate.js';

/** Patients who fit a source but for one criterion, which fails or is not known, so that its role alone decides. */
export function roleCandidates({ source: code, criterion: id, role }: MutatedRole, rules: ReadonlyMap<string, Expression>, prepared: PreparedRuleSet, vocabulary: Vocabulary): readonly RowCandidate[] {
  const { content } = prepared.ruleSet;
  const source = content.sources.find((each) => each.code === code);
  const rule = criterionRule(code, id);
  const own = rules.get(rule);
  if (source === undefined || own === undefined) return [];
  const mutated = { ...source, criteria: source.criteria.map((criterion) => (criterion.id === id ? { ...criterion, role } : criterion)) };
  const others = whoTakesPart(source, content.scope, vocabulary).filter(({ says }) => says !== `\`${id}\``).map(({ expression }) => expression);
  const fit = (more: Expression): ReadonlyMap<string, Point> | null => {
    const found = findFitting([...others, more], domainsOf(vocabulary), sayableValues(vocabulary));
    return found.kind === 'FITS' ? found.values : null;
  };
  const facts = criteriaIn(own).map(({ fact }) => fact);
  const candidate = (values: ReadonlyMap<string, Point> | null, absent: readonly string[]): readonly RowCandidate[] => {
    if (values === null) return [];
    const states = new Map([...values].filter(([fact]) => !absent.includes(fact)).map(([fact, point]) => [fact, known(fact, point)]));
    return [{ states, absent: new Set(absent), rule, source: code, kills: ({ truths }) => stateAsRead(source, truthIn(truths)) !== stateAsRead(mutated, truthIn(truths)) }];
  };
  // What others ask of the same facts may stay known, as long as the criterion is open.
  return [...candidate(fit(own), facts), ...facts.flatMap((fact) => candidate(fit(own), [fact])), ...candidate(fit({ kind: 'not', of: own }), [])];
}

function truthIn(truths: ReadonlyMap<string, 'HOLDS' | 'FAILS' | 'UNKNOWN'>): (rule: string) => 'HOLDS' | 'FAILS' | 'UNKNOWN' {
  return (rule) => truths.get(rule) ?? 'UNKNOWN';
}

function known(fact: string, value: Point): FactState {
  const bound = typeof value === 'string' ? null : { at: value, included: true };
  const possible = typeof value === 'string' ? ({ kind: 'subset', codes: [value] } as const) : ({ kind: 'interval', low: bound, high: bound } as const);
  return { fact, possible, reason: null, ageDays: null, missing: [] };
}
