import { compile } from '../../src/engine/compile.js';
import type { CompiledRules } from '../../src/engine/compiled-rules.js';
import { evaluate } from '../../src/engine/evaluate.js';
import type { Evaluation } from '../../src/engine/evaluation.js';
import { exactQuotient, parseExact, type Exact } from '../../src/engine/exact.js';
import type { Criterion, Expression } from '../../src/engine/expression.js';
import type { FactState } from '../../src/engine/fact-state.js';
import { exactly, type Bound, type Domain, type Possible } from '../../src/engine/possible.js';
import type { Truth } from '../../src/engine/truth.js';
import { CODES, type BenchCriterion, type BenchFact, type BenchPatient, type BenchRule, type BenchWork, type Limit } from '../work.js';
import type { Contender } from './contender.js';

const YES_NO = ['YES', 'NO'];

function exact(text: string): Exact {
  const value = parseExact(text);
  if (value === null) throw new Error('the generator wrote no decimal');
  return value;
}

function boundOf(limit: Limit | null): Bound {
  return limit === null ? null : { at: exact(limit.at), included: limit.included };
}

function criterionOf(criterion: BenchCriterion): Criterion {
  const { fact } = criterion;
  if (criterion.kind === 'number') return { kind: 'within', fact, low: boundOf(criterion.low), high: boundOf(criterion.high), maxAgeDays: null };
  return { kind: 'oneOf', fact, codes: criterion.kind === 'flag' ? [criterion.is ? 'YES' : 'NO'] : criterion.codes, maxAgeDays: null };
}

function domainOf({ kind, highest }: BenchFact): Domain {
  if (kind !== 'number') return { kind: 'choice', codes: kind === 'flag' ? YES_NO : CODES };
  const bound = (at: number): Bound => ({ at: exactQuotient(BigInt(at), 1n), included: true });
  return { kind: 'decimal', low: bound(0), high: bound(highest) };
}

function possibleOf(kind: BenchFact['kind'], value: string | boolean): Possible {
  if (kind === 'number') return exactly(exact(String(value)));
  return { kind: 'subset', codes: [kind === 'flag' ? (value === true ? 'YES' : 'NO') : String(value)] };
}

/** The engine of this project with the patients as it takes them. */
export interface Consilium extends Contender {
  readonly compiled: CompiledRules;
  run(patient: number): Evaluation;
}

/** How the eight criteria of a rule are joined: all must hold as for the other engines, or one of two halves. */
export type RuleForm = 'conjunction' | 'tree';

function expressionOf(rule: BenchRule, form: RuleForm): Expression {
  const of = rule.map(criterionOf);
  if (form === 'conjunction') return { kind: 'all', of };
  return { kind: 'any', of: [{ kind: 'all', of: of.slice(0, of.length / 2) }, { kind: 'all', of: of.slice(of.length / 2) }] };
}

function statesOf(patient: BenchPatient, facts: readonly BenchFact[]): Map<string, FactState> {
  const states = new Map<string, FactState>();
  for (const { name, kind } of facts) {
    const value = patient.get(name);
    if (value !== undefined) states.set(name, { fact: name, possible: possibleOf(kind, value), reason: null, ageDays: null, missing: [] });
  }
  return states;
}

/** Every evaluation carries the whole trace, packed; the list of the rules that hold is read from it, as the other engines give one. */
export function prepareConsilium(work: BenchWork, form: RuleForm = 'conjunction'): Consilium {
  const rules = work.rules.map((rule, index) => ({ id: String(index), expression: expressionOf(rule, form) }));
  const compiled = compile(rules, new Map(work.facts.map((fact) => [fact.name, domainOf(fact)])));
  const patients = work.patients.map((patient) => statesOf(patient, work.facts));
  const run = (patient: number): Evaluation => {
    const evaluation = evaluate(compiled, patients[patient]!);
    evaluation.rulesWith('HOLDS');
    return evaluation;
  };
  return {
    name: 'Consilium, packed trace',
    compiled,
    run,
    find: async (patient) => {
      const evaluation = run(patient);
      const numbers = (truth: Truth): Set<number> => new Set(evaluation.rulesWith(truth).map(Number));
      return { holds: numbers('HOLDS'), unknown: numbers('UNKNOWN') };
    },
  };
}
