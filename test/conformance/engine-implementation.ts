import { compile } from '../../src/engine/compile.js';
import type { CompiledRules } from '../../src/engine/compiled-rules.js';
import { constantCriteria } from '../../src/engine/constant-criteria.js';
import { evaluate } from '../../src/engine/evaluate.js';
import type { Evaluation } from '../../src/engine/evaluation.js';
import { formatExact, parseExact, type Exact } from '../../src/engine/exact.js';
import type { Expression, Rule } from '../../src/engine/expression.js';
import type { FactState } from '../../src/engine/fact-state.js';
import { nearMiss, nearMissOfNegation } from '../../src/engine/near-miss.js';
import { wholeDomain, type Bound, type Domain, type Possible } from '../../src/engine/possible.js';
import { cellsOf, rankMissing } from '../../src/engine/rank.js';
import { reevaluate } from '../../src/engine/reevaluate.js';
import type { RuleTurn } from '../../src/engine/packed-turn.js';
import type { TraceNode } from '../../src/engine/trace.js';
import { UNKNOWN_REASONS, type UnknownReason } from '../../src/engine/truth.js';
import type { Situation, WrittenDomain, WrittenLimits, WrittenRule, WrittenState } from './case-file.js';
import type { Implementation } from './implementation.js';

function exact(text: string): Exact {
  const value = parseExact(text);
  if (value === null) throw new Error(`not a number: ${text}`);
  return value;
}

function bound(included: string | undefined, excluded: string | undefined): Bound {
  if (included !== undefined) return { at: exact(included), included: true };
  return excluded === undefined ? null : { at: exact(excluded), included: false };
}

function limits(written: WrittenLimits): { low: Bound; high: Bound } {
  return { low: bound(written.atLeast ?? written.equals, written.above), high: bound(written.atMost ?? written.equals, written.below) };
}

function domainOf(written: WrittenDomain): Domain {
  return written.kind === 'choice' ? written : { kind: written.kind, ...limits(written) };
}

function expressionOf(written: WrittenRule, facts: Situation['facts']): Expression {
  if ('all' in written) return { kind: 'all', of: written.all.map((part) => expressionOf(part, facts)) };
  if ('any' in written) return { kind: 'any', of: written.any.map((part) => expressionOf(part, facts)) };
  if ('not' in written) return { kind: 'not', of: expressionOf(written.not, facts) };
  const { fact } = written;
  const maxAgeDays = written.maxAgeDays ?? null;
  const domain = facts[fact];
  if (domain?.kind !== 'choice') return { kind: 'within', fact, ...limits(written), maxAgeDays };
  const named = [written.is, written.isNot, ...(written.isOneOf ?? []), ...(written.isNoneOf ?? [])].filter((code) => code !== undefined);
  const others = written.isNot !== undefined || written.isNoneOf !== undefined;
  return { kind: 'oneOf', fact, codes: others ? domain.codes.filter((code) => !named.includes(code)) : named, maxAgeDays };
}

function stateOf(fact: string, written: WrittenState, domain: Domain): FactState {
  const long = typeof written === 'string' ? (domain.kind === 'choice' ? { codes: [written] } : { value: written }) : written;
  const ageDays = typeof long.ageDays === 'number' ? { min: long.ageDays, max: long.ageDays } : (long.ageDays ?? null);
  return { fact, possible: possibleOf(long, domain), reason: reasonOf(long.reason), ageDays, missing: [] };
}

function possibleOf(written: Exclude<WrittenState, string>, domain: Domain): Possible {
  if (written.codes !== undefined) return { kind: 'subset', codes: written.codes };
  if (domain.kind === 'choice') return wholeDomain(domain);
  const range = written.value === undefined ? limits(written) : limits({ equals: written.value });
  return { kind: 'interval', ...range };
}

function reasonOf(written: string | undefined): UnknownReason | null {
  const known = UNKNOWN_REASONS.find((reason) => reason === written);
  if (written !== undefined && known === undefined) throw new Error(`no such reason: ${written}`);
  return known ?? null;
}

function showSet(set: Possible): string {
  if (set.kind === 'subset') return `{${set.codes.join(', ')}}`;
  const low = set.low === null ? '(' : `${set.low.included ? '[' : '('}${formatExact(set.low.at)}`;
  const high = set.high === null ? ')' : `${formatExact(set.high.at)}${set.high.included ? ']' : ')'}`;
  return `${low}, ${high}`;
}

function showNode({ parent, kind, truth, reason }: TraceNode, first: number): string {
  return [parent === null ? '-' : `${parent - first}`, kind, truth, ...(reason === null ? [] : [reason])].join(' ');
}

function showTurns(turns: readonly RuleTurn[]): Record<string, string> {
  return Object.fromEntries(turns.map(({ rule, before, after }) => [rule, `${before} -> ${after}`]));
}

interface Prepared {
  readonly compiled: CompiledRules;
  readonly domains: ReadonlyMap<string, Domain>;
  readonly states: ReadonlyMap<string, FactState>;
  readonly evaluation: () => Evaluation;
}

/** Several questions about one situation share its evaluation, several profiles of the same rules their compilation. */
const prepared = new WeakMap<Situation, Prepared>();
const compiledRules = new WeakMap<Situation['rules'], Pick<Prepared, 'compiled' | 'domains'> & Pick<Situation, 'facts'>>();

function prepare(situation: Situation): Prepared {
  const found = prepared.get(situation) ?? evaluateSituation(situation);
  prepared.set(situation, found);
  return found;
}

function compileOnce({ facts, rules }: Situation): Pick<Prepared, 'compiled' | 'domains'> {
  const found = compiledRules.get(rules);
  if (found?.facts === facts) return found;
  const domains = new Map(Object.entries(facts).map(([fact, written]) => [fact, domainOf(written)]));
  const compiled = compile(Object.entries(rules).map(([id, rule]): Rule => ({ id, expression: expressionOf(rule, facts) })), domains);
  compiledRules.set(rules, { compiled, domains, facts });
  return { compiled, domains };
}

function evaluateSituation(situation: Situation): Prepared {
  const { compiled, domains } = compileOnce(situation);
  const { profile } = situation;
  const states = new Map(Object.entries(profile).map(([fact, state]) => [fact, stateOf(fact, state, domains.get(fact)!)] as const));
  let evaluation: Evaluation | null = null;
  return { compiled, domains, states, evaluation: () => (evaluation ??= evaluate(compiled, states)) };
}

/** Our engine behind the interface of the conformance cases. */
export const engineImplementation: Implementation = {
  judge(situation) {
    const { compiled, evaluation: ask } = prepare(situation);
    const evaluation = ask();
    const answers = compiled.rules.map(({ id }) => {
      const nodes = evaluation.traceOf(id);
      const trace = nodes.map((node) => showNode(node, nodes[0]!.id));
      return [id, { truth: evaluation.truthOf(id), reason: evaluation.reasonOf(id), settledAlthoughMissing: evaluation.settledAlthoughMissing(id), trace }] as const;
    });
    return Object.fromEntries(answers);
  },

  nearMiss(situation, rule) {
    const { domains, evaluation } = prepare(situation);
    const nodes = evaluation().traceOf(rule);
    const { criterion, seen } = nodes.at(-1)!;
    if (nodes.length > 2 || criterion === null || seen === null) throw new Error(`rule ${rule} is no single criterion`);
    if (nodes[0]!.truth !== 'FAILS') return null;
    const domain = domains.get(criterion.fact)!;
    const found = nodes[0]!.kind === 'NOT' ? nearMissOfNegation(criterion, seen, domain) : nearMiss(criterion, seen, domain);
    return found === null ? null : { distance: formatExact(found.distance), threshold: formatExact(found.threshold), included: found.included };
  },

  cells(situation, fact) {
    const { compiled, domains } = prepare(situation);
    return cellsOf(compiled, fact, wholeDomain(domains.get(fact)!)).map(showSet);
  },

  constant(situation) {
    return constantCriteria(prepare(situation).compiled).map(({ criterion, always, rules }) => ({ fact: criterion.fact, always, rules }));
  },

  missing(situation) {
    return rankMissing(prepare(situation).evaluation()).map(({ fact, rank, canTurn, cells }) => ({
      fact,
      rank,
      canTurn,
      cells: Object.fromEntries(cells.map((cell) => [showSet(cell.possible), showTurns(cell.turns)])),
    }));
  },

  turns(situation, whatIf) {
    const { domains, evaluation } = prepare(situation);
    const changed = whatIf.map(({ fact, state }) => stateOf(fact, state, domains.get(fact)!));
    return showTurns(reevaluate(evaluation(), changed));
  },
};
