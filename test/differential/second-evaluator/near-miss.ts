import type { WrittenCriterion, WrittenRule } from '../../conformance/case-file.js';
import type { Fact, Value } from './fact.js';
import { floor, isWhole, minus, order, size, whole, writeFraction, type Fraction } from './fraction.js';
import { readLimits, type Limit } from './limits.js';
import type { NumberSample } from './number-samples.js';
import { RuleJudge } from './judge-rule.js';
import type { World } from './world.js';

export interface Miss {
  readonly distance: string;
  readonly threshold: string;
  readonly included: boolean;
}

interface Way {
  readonly distance: Fraction;
  readonly threshold: Fraction;
  readonly included: boolean;
}

/** The outermost possible number on a side, and whether it is possible itself; null when there is none. */
function endOf(fact: Fact, possible: readonly Value[], side: 'up' | 'down'): Limit | null {
  const outermost = (side === 'up' ? possible.at(-1) : possible[0]) as NumberSample;
  const at = side === 'up' ? outermost.to : outermost.from;
  if (at === null) return null;
  return outermost.isLimit || fact.isWhole ? { at: outermost.value, included: true } : { at, included: false };
}

function way(end: Limit, threshold: Limit): Way {
  return { distance: minus(threshold.at, end.at), threshold: threshold.at, included: end.included && threshold.included };
}

/** The first whole number on a side of a limit, also the limit itself when that counts. */
function wholeFrom({ at, included }: Limit, side: 'up' | 'down'): Limit {
  if (isWhole(at)) return { at: included ? at : whole(floor(at) + (side === 'up' ? 1n : -1n)), included: true };
  return { at: whole(side === 'up' ? floor(at) + 1n : floor(at)), included: true };
}

/** Clauses 8.1 to 8.4: `side` is where the criterion lies. */
function towards(fact: Fact, criterion: WrittenCriterion, possible: readonly Value[]): Way | null {
  const satisfying = fact.domain.find((value) => fact.satisfies(criterion, value)) as NumberSample | undefined;
  if (satisfying === undefined) return null;
  const side = order(satisfying.value, (possible[0] as NumberSample).value) > 0 ? 'up' : 'down';
  const limits = readLimits(criterion);
  const limit = (side === 'up' ? limits.lower : limits.upper)!;
  return way(endOf(fact, possible, side)!, fact.isWhole ? wholeFrom(limit, side) : limit);
}

/** Clause 8.5: out of the limits on a side, when the domain goes on there. */
function outOf(fact: Fact, criterion: WrittenCriterion, possible: readonly Value[], side: 'up' | 'down'): Way | null {
  const limits = readLimits(criterion);
  const left = side === 'up' ? limits.upper : limits.lower;
  const end = (side === 'up' ? fact.domain.at(-1) : fact.domain[0])!;
  if (left === null || fact.satisfies(criterion, end)) return null;
  const threshold = { at: left.at, included: !left.included };
  return way(endOf(fact, possible, side)!, fact.isWhole ? wholeFrom(threshold, side) : threshold);
}

/** Chapter 8, for a rule that is one criterion or the negation of one. */
export function missOf(world: World, rule: WrittenRule): Miss | null {
  if (new RuleJudge(world).judge(rule).truth !== 'FAILS') return null;
  const criterion = ('not' in rule ? rule.not : rule) as WrittenCriterion;
  const fact = world.facts.get(criterion.fact)!;
  if (fact.isChoice) return null;
  const { possible } = world.see(criterion);
  const down = 'not' in rule ? outOf(fact, criterion, possible, 'down') : null;
  const up = 'not' in rule ? outOf(fact, criterion, possible, 'up') : towards(fact, criterion, possible);
  const nearest = down !== null && (up === null || order(size(down.distance), size(up.distance)) <= 0) ? down : up;
  return nearest && { distance: writeFraction(nearest.distance), threshold: writeFraction(nearest.threshold), included: nearest.included };
}
