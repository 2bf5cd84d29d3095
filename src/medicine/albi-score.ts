import { addExact, equalExact, exactQuotient, floorExact, multiplyExact, subtractExact, type Exact } from '../engine/exact.js';
import type { Bound } from '../engine/possible.js';
import type { Derivation } from './derivation.js';
import { intervalOf } from './interval-of.js';
import { isOneValue } from './is-one-value.js';
import { log10Bounds } from './log10-bounds.js';
import { possibleText } from './possible-text.js';

const BILIRUBIN_WEIGHT = exactQuotient(66n, 100n);
const ALBUMIN_WEIGHT = exactQuotient(85n, 1000n);
const STEPS_PER_UNIT = exactQuotient(1_000_000n, 1n);
const HALF = exactQuotient(1n, 2n);
/** Enough for nearly every score; more are taken until the grid points around the score are certain. */
const FIRST_DIGITS = 8;

interface Score {
  readonly at: Exact;
  /** False when `at` stands in for a score that no finite decimal can express. */
  readonly exact: boolean;
}

/**
 * The score of one bilirubin and one albumin value. A score that no grid point of six decimals equals is replaced by the middle of the two grid
 * points around it. So every threshold of at most six decimals compares with the stand-in exactly as with the true
 * score, which is off by less than 0.0000005; the grade limits -2.60 and -1.39 are decided without rounding.
 */
function scoreOf(bilirubin: Exact, albumin: Exact): Score {
  for (let digits = FIRST_DIGITS; ; digits *= 2) {
    const log = log10Bounds(bilirubin, digits);
    const fromAlbumin = multiplyExact(ALBUMIN_WEIGHT, albumin);
    const low = multiplyExact(subtractExact(multiplyExact(BILIRUBIN_WEIGHT, log.low), fromAlbumin), STEPS_PER_UNIT);
    const high = multiplyExact(subtractExact(multiplyExact(BILIRUBIN_WEIGHT, log.high), fromAlbumin), STEPS_PER_UNIT);
    const step = { numerator: floorExact(low), denominator: 1n };
    if (equalExact(log.low, log.high) && equalExact(low, step)) return { at: toUnits(step), exact: true };
    if (floorExact(high) === step.numerator) return { at: toUnits(addExact(step, HALF)), exact: false };
  }
}

function toUnits(steps: Exact): Exact {
  return exactQuotient(steps.numerator, steps.denominator * STEPS_PER_UNIT.numerator);
}

/** An end of the range of scores: open only where the score is exact and an input end is open. */
function scoreBound(bilirubin: Bound, albumin: Bound): Bound {
  if (bilirubin === null || albumin === null || bilirubin.at.numerator <= 0n) return null;
  const score = scoreOf(bilirubin.at, albumin.at);
  return { at: score.at, included: !score.exact || (bilirubin.included && albumin.included) };
}

/**
 * Albumin-bilirubin score: 0.66 log10(bilirubin in umol/L) - 0.085 (albumin in g/L). It rises with bilirubin and falls
 * with albumin, so ranges of both give the range between the two best and the two worst ends.
 *
 * Source: ALBI score of Johnson et al. 2015 (formula read in three secondary texts that agree).
 */
export const ALBI_SCORE: Derivation = {
  id: 'albi-score',
  output: 'liver.albiScore',
  inputs: ['labs.bilirubin', 'labs.albumin'],
  onDisagreement: 'CONFLICT',
  definition: '0.66 x log10(bilirubin in umol/L) - 0.085 x (albumin in g/L), to six decimals.',
  source: 'ALBI score of Johnson et al. 2015 (formula read in three secondary texts that agree)',
  cutpoints: {},
  derive(read) {
    const bilirubin = intervalOf(read('labs.bilirubin'));
    const albumin = intervalOf(read('labs.albumin'));
    const low = scoreBound(bilirubin.low, albumin.high);
    const high = isOneValue(bilirubin) && isOneValue(albumin) ? low : scoreBound(bilirubin.high, albumin.low);
    const possible = { kind: 'interval', low, high } as const;
    return {
      possible,
      missing: isOneValue(possible) ? [] : ['labs.bilirubin', 'labs.albumin'].filter((fact) => !isOneValue(read(fact))),
      get steps() {
        return [`0.66 x log10(bilirubin ${possibleText(bilirubin, 'umol/L')}) - 0.085 x (albumin ${possibleText(albumin, 'g/L')}): ${possibleText(possible)}`];
      },
    };
  },
};
