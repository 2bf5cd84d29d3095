import { exactQuotient, type Exact } from '../../src/engine/exact.js';
import type { Criterion, Expression, Rule } from '../../src/engine/expression.js';
import type { Bound, Domain } from '../../src/engine/possible.js';
import type { SeededRandom } from './seeded-random.js';

/** How random rules look. */
export interface RuleShape {
  readonly rules: number;
  /** Criteria of a rule (of a conjunction, or about as many in a tree). */
  readonly criteria: number;
  /** 'conjunction': every rule is one `all` of criteria on different facts; 'tree': nested all, any and not. */
  readonly form: 'conjunction' | 'tree';
  /** Share of the criteria that limit the age of the value. */
  readonly aging?: number;
}

const CODES = ['red', 'orange', 'yellow', 'green', 'blue', 'violet'];
const AGES = [7, 30, 90];
/** Distinct thresholds that a decimal fact is asked about; real criteria crowd at few numbers as well. */
const THRESHOLDS = 8;

/**
 * Facts f0, f1, ...: about half decimal with one decimal place, a quarter whole numbers, a quarter choices.
 * Some domains have an open end or none on a side.
 */
export function randomDomains(random: SeededRandom, facts: number): Map<string, Domain> {
  const domains = new Map<string, Domain>();
  for (let at = 0; at < facts; at += 1) domains.set(`f${at}`, randomDomain(random));
  return domains;
}

function randomDomain(random: SeededRandom): Domain {
  const kind = random.share();
  if (kind < 0.25) return { kind: 'choice', codes: CODES.slice(0, random.whole(2, CODES.length)) };
  if (kind < 0.5) return { kind: 'integer', low: closed(exactQuotient(0n, 1n)), high: closed(exactQuotient(BigInt(random.whole(4, 20)), 1n)) };
  return {
    kind: 'decimal',
    low: random.chance(0.1) ? null : { at: exactQuotient(0n, 1n), included: random.chance(0.7) },
    high: random.chance(0.1) ? null : { at: exactQuotient(100n, 1n), included: random.chance(0.9) },
  };
}

function closed(at: Exact): Bound {
  return { at, included: true };
}

/** A number at which a criterion on this fact may start or end; now and then outside the domain. */
function threshold(random: SeededRandom, domain: Domain): Exact {
  if (domain.kind === 'integer') return exactQuotient(BigInt(random.whole(0, 40)), random.chance(0.2) ? 2n : 1n);
  if (random.chance(0.02)) return exactQuotient(BigInt(random.pick([-5, 0, 100, 105])), 1n);
  // The decimal places differ, so that equal-looking and neighboring thresholds both occur.
  return exactQuotient(BigInt(random.whole(1, THRESHOLDS) * 123), random.chance(0.9) ? 10n : 11n);
}

function compareRoughly(a: Exact, b: Exact): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** One criterion on the fact. */
export function randomCriterion(random: SeededRandom, fact: string, domain: Domain, aging = 0): Criterion {
  const maxAgeDays = random.chance(aging) ? random.pick(AGES) : null;
  if (domain.kind === 'choice') {
    const codes = random.shuffle(domain.codes).slice(0, random.whole(1, Math.max(1, domain.codes.length - 1)));
    return { kind: 'oneOf', fact, codes, maxAgeDays };
  }
  const first = { at: threshold(random, domain), included: random.chance(0.5) };
  const form = random.share();
  if (form < 0.4) return { kind: 'within', fact, low: first, high: null, maxAgeDays };
  if (form < 0.8) return { kind: 'within', fact, low: null, high: first, maxAgeDays };
  const second = { at: threshold(random, domain), included: random.chance(0.5) };
  const [low, high] = compareRoughly(first.at, second.at) <= 0 ? [first, second] : [second, first];
  return { kind: 'within', fact, low, high, maxAgeDays };
}

function randomTree(random: SeededRandom, domains: ReadonlyMap<string, Domain>, criteria: number, aging: number): Expression {
  if (criteria <= 1) {
    const fact = random.pick([...domains.keys()]);
    const leaf = randomCriterion(random, fact, domains.get(fact)!, aging);
    return random.chance(0.15) ? { kind: 'not', of: leaf } : leaf;
  }
  const parts: Expression[] = [];
  for (let left = criteria; left > 0; ) {
    const share = random.whole(1, Math.max(1, Math.min(left, criteria - 1)));
    parts.push(randomTree(random, domains, share, aging));
    left -= share;
  }
  const joined: Expression = { kind: random.chance(0.5) ? 'all' : 'any', of: random.chance(0.02) ? [] : parts };
  return random.chance(0.2) ? { kind: 'not', of: joined } : joined;
}

/** Rules r0, r1, ... over the facts of the domains. */
export function randomRules(random: SeededRandom, domains: ReadonlyMap<string, Domain>, shape: RuleShape): Rule[] {
  const facts = [...domains.keys()];
  return Array.from({ length: shape.rules }, (_, at): Rule => {
    const id = `r${at}`;
    if (shape.form === 'tree') return { id, expression: randomTree(random, domains, shape.criteria, shape.aging ?? 0) };
    const chosen = random.shuffle(facts).slice(0, shape.criteria);
    const of = chosen.map((fact) => randomCriterion(random, fact, domains.get(fact)!, shape.aging ?? 0));
    return { id, expression: { kind: 'all', of } };
  });
}
