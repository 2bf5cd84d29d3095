import { addExact, ceilingExact, compareExact, divideExact, floorExact } from '../engine/exact.js';
import type { Exact } from '../engine/exact.js';
import type { Criterion, Expression } from '../engine/expression.js';
import type { Bound, Domain } from '../engine/possible.js';

/** A value a fact can have: a number in canonical units or a code. */
export type Point = Exact | string;

const TWO: Exact = { numerator: 2n, denominator: 1n };

/** Criteria of an expression. */
export function criteriaIn(expression: Expression): readonly Criterion[] {
  switch (expression.kind) {
    case 'within':
    case 'oneOf':
      return [expression];
    case 'not':
      return criteriaIn(expression.of);
    case 'all':
    case 'any':
      return expression.of.flatMap(criteriaIn);
  }
}

/**
 * Values of one fact of which every other value behaves like one: each threshold, one value in each gap, the ends of the
 * domain. Codes are their own points.
 */
export function samplePoints(domain: Domain, criteria: readonly Criterion[]): readonly Point[] {
  if (domain.kind === 'choice') return domain.codes;
  const bounds = criteria.flatMap((criterion) => (criterion.kind === 'within' ? [criterion.low, criterion.high] : []));
  const marks = sorted([...bounds, domain.low, domain.high].flatMap((bound) => (bound === null ? [] : [bound.at])));
  const points = marks.flatMap((mark, index) => {
    const next = marks[index + 1];
    return next === undefined ? [mark] : [mark, divideExact(addExact(mark, next), TWO)];
  });
  const whole = domain.kind === 'integer' ? points.flatMap((point) => [floorExact(point), ceilingExact(point)].map((numerator): Exact => ({ numerator, denominator: 1n }))) : points;
  return sorted(whole).filter((point) => within(point, domain.low, domain.high));
}

/** Whether one value of the criterion's fact satisfies it; age is not looked at. */
export function satisfies(criterion: Criterion, point: Point): boolean {
  if (criterion.kind === 'oneOf') return typeof point === 'string' && criterion.codes.includes(point);
  return typeof point !== 'string' && within(point, criterion.low, criterion.high);
}

function within(point: Exact, low: Bound, high: Bound): boolean {
  const aboveLow = low === null || (low.included ? compareExact(point, low.at) >= 0 : compareExact(point, low.at) > 0);
  return aboveLow && (high === null || (high.included ? compareExact(point, high.at) <= 0 : compareExact(point, high.at) < 0));
}

function sorted(points: readonly Exact[]): readonly Exact[] {
  const inOrder = [...points].sort(compareExact);
  return inOrder.filter((point, index) => index === 0 || compareExact(point, inOrder[index - 1] ?? point) !== 0);
}
