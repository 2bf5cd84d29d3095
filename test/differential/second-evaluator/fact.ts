import type { Situation, WrittenCriterion, WrittenDomain, WrittenState } from '../../conformance/case-file.js';
import type { Fraction } from './fraction.js';
import { liesWithin, readLimits, type Limits } from './limits.js';
import { numberSamples, type NumberSample } from './number-samples.js';

/** A value of a fact: a code, or a sample of the numbers. Only values of the domain exist (clause 1.2). */
export type Value = string | NumberSample;

/** What a criterion can see of a fact: the values it may still have, and why they are several. */
export interface Knowledge {
  readonly possible: readonly Value[];
  /** Null exactly when one value is possible. */
  readonly reason: string | null;
}

export interface Fact {
  readonly name: string;
  readonly domain: readonly Value[];
  readonly isChoice: boolean;
  readonly isWhole: boolean;
  /** Every criterion of every rule on this fact. */
  readonly criteria: readonly WrittenCriterion[];
  satisfies(criterion: WrittenCriterion, value: Value): boolean;
  knowledge(state: WrittenState | undefined): Knowledge;
}

/** Cases name codes in four ways; what remains is the criterion on numbers (clauses 3.1, 3.2). */
function satisfiesChoice(criterion: WrittenCriterion, code: string): boolean {
  if (criterion.is !== undefined) return code === criterion.is;
  if (criterion.isNot !== undefined) return code !== criterion.isNot;
  if (criterion.isOneOf !== undefined) return criterion.isOneOf.includes(code);
  return criterion.isNoneOf === undefined || !criterion.isNoneOf.includes(code);
}

type LongState = Exclude<WrittenState, string>;

function stateLimits(state: WrittenState): Limits {
  const long: LongState = typeof state === 'string' ? { value: state } : state;
  return readLimits(long.value === undefined ? long : { equals: long.value });
}

function endsOf({ lower, upper }: Limits): Fraction[] {
  return [lower, upper].flatMap((end) => (end === null ? [] : [end.at]));
}

/** Clauses 1.4 to 1.7. */
function knowledgeOf(state: WrittenState | undefined, domain: readonly Value[], allows: (value: Value) => boolean): Knowledge {
  const told = typeof state === 'string' ? undefined : state?.reason;
  const left = state === undefined ? domain : domain.filter(allows);
  const reason = state === undefined ? 'NOT_PROVIDED' : left.length === 0 ? 'IMPLAUSIBLE' : (told ?? 'IMPRECISE');
  const possible = left.length === 0 ? domain : left;
  return { possible, reason: possible.length === 1 ? null : reason };
}

function choiceFact(name: string, codes: readonly string[], criteria: readonly WrittenCriterion[]): Fact {
  return {
    name,
    domain: codes,
    isChoice: true,
    isWhole: false,
    criteria,
    satisfies: (criterion, value) => satisfiesChoice(criterion, value as string),
    knowledge: (state) => {
      const named = typeof state === 'string' ? [state] : state?.codes;
      return knowledgeOf(state, codes, (value) => named === undefined || named.includes(value as string));
    },
  };
}

function numberFact(name: string, written: Exclude<WrittenDomain, { kind: 'choice' }>, criteria: readonly WrittenCriterion[], states: readonly WrittenState[]): Fact {
  const limitsOf = new Map(criteria.map((criterion) => [criterion, readLimits(criterion)]));
  const domainLimits = readLimits(written);
  const ends = [domainLimits, ...limitsOf.values(), ...states.map(stateLimits)].flatMap(endsOf);
  const domain = numberSamples(ends, written.kind === 'integer').filter(({ value }) => liesWithin(domainLimits, value));
  return {
    name,
    domain,
    isChoice: false,
    isWhole: written.kind === 'integer',
    criteria,
    satisfies: (criterion, value) => liesWithin(limitsOf.get(criterion)!, (value as NumberSample).value),
    knowledge: (state) => {
      const limits = state === undefined ? null : stateLimits(state);
      return knowledgeOf(state, domain, (value) => limits !== null && liesWithin(limits, (value as NumberSample).value));
    },
  };
}

/** @param states every state of the fact that will be asked about: their ends must be among the samples */
export function makeFact(name: string, facts: Situation['facts'], criteria: readonly WrittenCriterion[], states: readonly WrittenState[]): Fact {
  const written = facts[name]!;
  return written.kind === 'choice' ? choiceFact(name, written.codes, criteria) : numberFact(name, written, criteria, states);
}

/** Clauses 6.2 to 6.4. */
export function isStale(state: WrittenState | undefined, criterion: WrittenCriterion): boolean {
  if (criterion.maxAgeDays === undefined || state === undefined || typeof state === 'string' || state.ageDays === undefined) return false;
  const oldest = typeof state.ageDays === 'number' ? state.ageDays : state.ageDays.max;
  return oldest > criterion.maxAgeDays;
}

/** A fact that may have every value of its domain. */
export function anything(fact: Fact, reason: string): Knowledge {
  return { possible: fact.domain, reason: fact.domain.length === 1 ? null : reason };
}
