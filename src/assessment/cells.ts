import type { CompiledRules } from '../engine/compiled-rules.js';
import { compareExact, parseExact, type Exact } from '../engine/exact.js';
import { exactly, intersect, interval, subset, type Domain, type Possible } from '../engine/possible.js';

/** The numbers at which a rule or a derivation can change its mind about a fact, ascending, each once. */
export function turningPoints(compiled: CompiledRules, fact: string, cutpoints: readonly string[]): Exact[] {
  const points: Exact[] = cutpoints.map(mustParse);
  for (const { criterion } of compiled.leaves) {
    if (criterion.fact !== fact || criterion.kind !== 'within') continue;
    for (const bound of [criterion.low, criterion.high]) if (bound !== null) points.push(bound.at);
  }
  points.sort(compareExact);
  return points.filter((point, index) => index === 0 || compareExact(point, points[index - 1] ?? point) !== 0);
}

/**
 * The cells a fact may still be in (semantics 9.1): between, at and beyond its turning points, or code by code.
 * No rule and no derivation tells two values of one cell apart, so trying one cell tries all its values.
 */
export function cellsBetween(points: readonly Exact[], possible: Possible, domain: Domain): Possible[] {
  if (possible.kind === 'subset') return possible.codes.map((code) => subset([code]));
  const cells: Possible[] = [];
  let below: Exact | null = null;
  for (const point of points) {
    cells.push(interval(below === null ? null : { at: below, included: false }, { at: point, included: false }), exactly(point));
    below = point;
  }
  cells.push(interval(below === null ? null : { at: below, included: false }, null));
  return cells.map((cell) => intersect(cell, possible, domain)).filter((cell): cell is Possible => cell !== null);
}

function mustParse(text: string): Exact {
  const point = parseExact(text);
  if (point === null) throw new Error('a cutpoint of a derivation is not a number');
  return point;
}
