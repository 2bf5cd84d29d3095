import type { Situation, WrittenCriterion, WrittenDomain, WrittenLimits, WrittenRule, WrittenState } from '../conformance/case-file.js';
import type { SeededRandom } from '../generators/seeded-random.js';
import { order, readFraction } from './second-evaluator/fraction.js';

const CODES = ['RED', 'GREEN', 'BLUE', 'GRAY', 'PINK'];
const REASONS = ['CONFLICTING', 'IMPLAUSIBLE', 'STALE', 'IMPRECISE', 'NOT_DERIVABLE', 'ASKED_BUT_UNAVAILABLE', 'NOT_PROVIDED'];
/** Few and close numbers, so that limits, ends and values meet; some the same in another writing, some that no decimal ends. */
const NUMBERS = ['0', '1', '2', '2.5', '5/2', '3', '3.0', '10/3', '3.5', '4', '4.000000000000000000001', '5', '7', '7.25', '9.5', '10', '-1', '1/3', '12'];
const INSIDE = ['1', '2', '2.5', '3', '4', '10/3', '6/2'];

/** Two numbers in ascending order. */
function ascending(random: SeededRandom, from: readonly string[]): [string, string] {
  const pair: [string, string] = [random.pick(from), random.pick(from)];
  return order(readFraction(pair[0]), readFraction(pair[1])) <= 0 ? pair : [pair[1], pair[0]];
}

function lower(random: SeededRandom, at: string): WrittenLimits {
  return random.chance(0.5) ? { atLeast: at } : { above: at };
}

function upper(random: SeededRandom, at: string): WrittenLimits {
  return random.chance(0.5) ? { atMost: at } : { below: at };
}

/** Domains are never empty (clause 1.2); a tenth hold one value only. */
export function randomDomain(random: SeededRandom): WrittenDomain {
  const fate = random.share();
  if (fate < 0.25) return { kind: 'choice', codes: random.shuffle(CODES).slice(0, random.chance(0.1) ? 1 : random.whole(2, 5)) };
  const kind = fate < 0.6 ? 'integer' : 'decimal';
  const odd = random.share();
  if (odd < 0.05) return { kind };
  if (odd < 0.1) return { kind, atLeast: '3', atMost: '3.0' };
  if (odd < 0.13) return kind === 'integer' ? { kind, above: '2', below: '4' } : { kind, above: '10/3', below: '3.5' };
  if (odd < 0.2) return { kind, ...lower(random, random.pick(['0', '0.5', '2'])) };
  if (odd < 0.27) return { kind, ...upper(random, random.pick(['10', '9.5', '4'])) };
  return { kind, ...lower(random, random.pick(['0', '0', '1/3', '1'])), ...upper(random, random.pick(['10', '10', '7.25', '4'])) };
}

/** Names codes of the domain only (clause 3.2). */
function choiceCriterion(random: SeededRandom, fact: string, domain: readonly string[]): WrittenCriterion {
  const codes = random.shuffle(domain).slice(0, random.whole(1, 4));
  return random.pick([{ fact, is: codes[0]! }, { fact, isNot: codes[0]! }, { fact, isOneOf: codes }, { fact, isNoneOf: codes }]);
}

function numberLimits(random: SeededRandom): WrittenLimits {
  const fate = random.share();
  if (fate < 0.3) return lower(random, random.pick(NUMBERS));
  if (fate < 0.6) return upper(random, random.pick(NUMBERS));
  if (fate < 0.7) return { equals: random.pick(NUMBERS) };
  if (fate < 0.72) return {};
  if (fate < 0.75) return { ...lower(random, random.pick(NUMBERS)), ...upper(random, random.pick(NUMBERS)) };
  const [low, high] = ascending(random, random.chance(0.5) ? NUMBERS : INSIDE);
  return { ...lower(random, low), ...upper(random, high) };
}

export function randomCriterion(random: SeededRandom, facts: Situation['facts']): WrittenCriterion {
  const fact = random.pick(Object.keys(facts));
  const domain = facts[fact]!;
  const criterion = domain.kind === 'choice' ? choiceCriterion(random, fact, domain.codes) : { fact, ...numberLimits(random) };
  return random.chance(0.3) ? { ...criterion, maxAgeDays: random.pick([0, 7, 30]) } : criterion;
}

function randomNode(random: SeededRandom, facts: Situation['facts'], depth: number): WrittenRule {
  const fate = random.share();
  if (depth === 0 || fate < 0.3) return randomCriterion(random, facts);
  if (fate < 0.45) return { not: randomNode(random, facts, depth - 1) };
  const parts = Array.from({ length: random.chance(0.03) ? 0 : random.whole(1, 3) }, () => randomNode(random, facts, depth - 1));
  return random.chance(0.5) ? { all: parts } : { any: parts };
}

/** About a third are one criterion or its negation (where near misses are told), the others trees; a few nest to a dozen levels. */
export function randomRule(random: SeededRandom, facts: Situation['facts']): WrittenRule {
  const fate = random.share();
  if (fate < 0.2) return randomCriterion(random, facts);
  if (fate < 0.35) return { not: randomCriterion(random, facts) };
  if (fate > 0.97) return deepRule(random, facts, random.whole(6, 12));
  return randomNode(random, facts, random.whole(1, 4));
}

function deepRule(random: SeededRandom, facts: Situation['facts'], depth: number): WrittenRule {
  if (depth === 0) return randomCriterion(random, facts);
  const inner = deepRule(random, facts, depth - 1);
  return random.pick<WrittenRule>([{ not: inner }, { all: [inner, randomCriterion(random, facts)] }, { any: [randomCriterion(random, facts), inner] }]);
}

function chosenSet(random: SeededRandom, domain: WrittenDomain): Exclude<WrittenState, string> {
  const fate = random.share();
  if (fate < 0.15) return {};
  if (domain.kind === 'choice') return { codes: random.shuffle(CODES).slice(0, random.pick([1, 1, 2, 3])) };
  if (fate < 0.55) return { value: random.pick(random.chance(0.7) ? INSIDE : NUMBERS) };
  if (fate < 0.65) return lower(random, random.pick(NUMBERS));
  if (fate < 0.75) return upper(random, random.pick(NUMBERS));
  const [low, high] = ascending(random, random.chance(0.6) ? INSIDE : NUMBERS);
  // A set is never empty (clause 1.3): of one number both limits are included.
  return order(readFraction(low), readFraction(high)) === 0 ? { atLeast: low, atMost: high } : { ...lower(random, low), ...upper(random, high) };
}

function randomAge(random: SeededRandom): number | { min: number; max: number } {
  const min = random.pick([0, 1, 7, 8, 29, 30, 31, 365]);
  return random.chance(0.6) ? min : { min, max: min + random.whole(0, 30) };
}

/** Any state: short or long, sure or not, dated or not, within the domain or outside of it, with any reason or none. */
export function randomState(random: SeededRandom, domain: WrittenDomain): WrittenState {
  if (random.chance(0.2)) return random.pick(domain.kind === 'choice' ? CODES : INSIDE);
  return {
    ...chosenSet(random, domain),
    ...(random.chance(0.4) ? { reason: random.pick(REASONS) } : {}),
    ...(random.chance(0.5) ? { ageDays: randomAge(random) } : {}),
  };
}

export function randomProfile(random: SeededRandom, facts: Situation['facts']): Situation['profile'] {
  const named = Object.keys(facts).filter(() => random.chance(0.75));
  return Object.fromEntries(named.map((fact) => [fact, randomState(random, facts[fact]!)]));
}

/** The same rules with several profiles; a fact may be unread, unnamed, or both. */
export function randomSituations(random: SeededRandom, profiles: number): Situation[] {
  const names = random.shuffle(['a', 'b', 'c', 'd', 'E']).slice(0, random.whole(1, 4));
  const facts = Object.fromEntries(names.map((name) => [name, randomDomain(random)]));
  const rules = Object.fromEntries(Array.from({ length: random.whole(1, 3) }, (_, at) => [`r${at}`, randomRule(random, facts)]));
  return Array.from({ length: profiles }, () => ({ facts, rules, profile: randomProfile(random, facts) }));
}
