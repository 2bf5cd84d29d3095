import type { WrittenFinding } from '../../../src/rulebook/content.js';
import { order, readFraction } from './fraction.js';

export type Favors = 'FAVORS_INTERVENTION' | 'FAVORS_COMPARATOR' | 'NOT_SETTLED' | 'NO_COMPARISON';

const SIDE = { intervention: 'FAVORS_INTERVENTION', comparator: 'FAVORS_COMPARATOR' } as const;
const ONE = readFraction('1');

/** Clause 13.3: whether a printed p is surely below a number. */
function surelyBelow(printed: string, limit: string): boolean {
  const number = printed.replace(/^[<≤>≥=]/u, '').trim();
  const side = order(readFraction(number), readFraction(limit));
  if (printed.startsWith('>') || printed.startsWith('≥')) return false;
  return printed.startsWith('<') ? side <= 0 : side < 0;
}

/** Chapter 13. */
export function supportFromNumbers(finding: WrittenFinding, significance: string): Favors {
  const { kind, intervention, comparator, comparison, better, perArmRatios = [] } = finding;
  if (kind === 'prognostic' || kind === 'descriptive' || intervention === undefined || comparator === undefined) return 'NO_COMPARISON';
  if (comparison === undefined) return 'NOT_SETTLED';
  const { interval, p } = comparison;
  const below = p === undefined ? null : surelyBelow(p, comparison.boundary ?? significance);
  if (interval === undefined && perArmRatios.length > 0) return 'NOT_SETTLED';
  if (interval === undefined) return below === true && better !== undefined && better !== 'neither' ? SIDE[better] : 'NOT_SETTLED';
  const allBelowOne = order(readFraction(interval.high), ONE) < 0;
  const allAboveOne = order(readFraction(interval.low), ONE) > 0;
  if (below === false || (!allBelowOne && !allAboveOne)) return 'NOT_SETTLED';
  const favored = comparison.belowOneFavors ?? 'intervention';
  if (allBelowOne) return SIDE[favored];
  return favored === 'intervention' ? SIDE.comparator : SIDE.intervention;
}
