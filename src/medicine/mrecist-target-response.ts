import { compareExact, exactQuotient, multiplyExact, type Exact } from '../engine/exact.js';
import { contains, intersect, subset, type Bound, type Interval } from '../engine/possible.js';
import type { Derivation } from './derivation.js';
import { intervalOf } from './interval-of.js';
import { isOneValue } from './is-one-value.js';
import { possibleText } from './possible-text.js';
import { writtenInterval } from './written-interval.js';

const BASELINE = 'tumor.viableSumBaseline';
const SMALLEST = 'tumor.viableSumSmallest';
const NOW = 'tumor.viableSumNow';
const INPUTS = [BASELINE, SMALLEST, NOW];

const NOTHING = exactQuotient(0n, 1n);
const ABOVE_NOTHING = writtenInterval('(0, )');
/** Growth by 20 % of the smallest sum, shrinkage by 30 % of the baseline. */
const GROWN = exactQuotient(12n, 10n);
const SHRUNK = exactQuotient(7n, 10n);

interface Sums {
  readonly baseline: Interval;
  readonly smallest: Interval;
  /** The sum now, where it is not nothing. */
  readonly viable: Interval | null;
}

function times(bound: Bound, factor: Exact): Bound {
  return bound === null ? null : { at: multiplyExact(bound.at, factor), included: bound.included };
}

function opened(bound: Bound): Bound {
  return bound === null ? null : { at: bound.at, included: false };
}

/** Values of `range` that stay when only those above `low` and below `high` count; `null` for none. */
function within(range: Interval, low: Bound, high: Bound): Interval | null {
  if (low !== null && high !== null) {
    const order = compareExact(low.at, high.at);
    if (order > 0 || (order === 0 && !(low.included && high.included))) return null;
  }
  const both = intersect(range, { kind: 'interval', low, high });
  return both === null ? null : intervalOf(both);
}

/** PD: some sum now of at least 1.2 times some nadir; the nadir is the lower of baseline and smallest sum. */
function canProgress({ baseline, smallest, viable }: Sums): boolean {
  if (viable === null) return false;
  return [baseline, smallest].some((sums) => within(viable, times(sums.low, GROWN), null) !== null);
}

/** PR: not above 0.7 times some baseline, and below 1.2 times some smallest sum (a fall from baseline is below 1.2 times the baseline anyway). */
function canRespond({ baseline, smallest, viable }: Sums): boolean {
  if (viable === null) return false;
  const shrunk = within(viable, null, times(baseline.high, SHRUNK));
  return shrunk !== null && within(shrunk, null, opened(times(smallest.high, GROWN))) !== null;
}

/** SD: below 1.2 times some smallest sum, and a baseline strictly between sum / 1.2 and sum / 0.7. */
function canBeStable({ baseline, smallest, viable }: Sums): boolean {
  if (viable === null) return false;
  const sums = within(viable, null, opened(times(smallest.high, GROWN)));
  if (sums === null) return false;
  const inverse = (factor: Exact): Exact => exactQuotient(factor.denominator, factor.numerator);
  return within(baseline, opened(times(sums.low, inverse(GROWN))), opened(times(sums.high, inverse(SHRUNK)))) !== null;
}

/**
 * mRECIST response of the target lesions from the sums of viable (enhancing) diameters: baseline S0, smallest Smin, now S.
 * Tested in this order: CR when S = 0; PD when S >= 1.2 nadir; PR when S <= 0.7 S0; else SD. The nadir includes the
 * baseline. A tumor that comes back after a nadir of nothing is PD. No absolute floor of 5 mm.
 *
 * Source: PMC9747269 table 11. Order of the tests, baseline in the nadir and PD after a nadir of nothing: choices of ours.
 * Response of the target lesions only: a new lesion makes the overall response PD, which this fact does not state.
 */
export const MRECIST_TARGET_RESPONSE: Derivation = {
  id: 'mrecist-target-response',
  output: 'tumor.mrecistTargetResponse',
  inputs: INPUTS,
  onDisagreement: 'CONFLICT',
  definition:
    'By the sum of viable diameters now. CR: nothing viable. PD: at least 20 percent above the smallest sum, baseline included. PR: at least 30 percent below baseline. SD: else. Target lesions only; a new lesion is progression overall.',
  source: 'mRECIST as tabulated in PMC9747269 (table 11); order of the tests and baseline in the nadir chosen by us',
  cutpoints: {},
  derive(read) {
    const now = intervalOf(read(NOW));
    const viable = intersect(now, ABOVE_NOTHING);
    const sums: Sums = { baseline: intervalOf(read(BASELINE)), smallest: intervalOf(read(SMALLEST)), viable: viable === null ? null : intervalOf(viable) };
    const outcomes = [
      ...(contains(now, NOTHING) ? ['CR'] : []),
      ...(canRespond(sums) ? ['PR'] : []),
      ...(canBeStable(sums) ? ['SD'] : []),
      ...(canProgress(sums) ? ['PD'] : []),
    ];
    return {
      possible: subset(outcomes),
      missing: outcomes.length > 1 ? INPUTS.filter((fact) => !isOneValue(read(fact))) : [],
      get steps() {
        return [
          `Sum of viable diameters at baseline: ${possibleText(sums.baseline, 'cm')}`,
          `Smallest sum since: ${possibleText(sums.smallest, 'cm')} (the nadir includes the baseline)`,
          `Sum now: ${possibleText(now, 'cm')}`,
        ];
      },
    };
  },
};
