import type { IntegrityCheck, IntegrityFinding } from './integrity-finding.js';
import { middleOf, waldP } from './interval-fit.js';
import { printedNumber } from './printed-number.js';
import type { PrintedNumber } from './printed-number.js';
import { printedProbability } from './printed-probability.js';
import { statedIntervals } from './stated-interval.js';
import type { StatedInterval } from './stated-interval.js';

/** Estimate, interval and p of one statement fit one another. Only contradictions beyond the rounding of every printed digit count. */
export const intervals: IntegrityCheck = {
  keys: ['interval-symmetry', 'estimate-in-interval', 'interval-against-p', 'p-from-interval'],
  run: (source) =>
    statedIntervals(source).flatMap((stated) => {
      const estimate = printedNumber(stated.estimate);
      const low = printedNumber(stated.interval.low);
      const high = printedNumber(stated.interval.high);
      if (estimate === undefined || low === undefined || high === undefined) return [];
      const outside = estimateOutside(stated, estimate, low, high);
      const askew = outside.length > 0 ? [] : asymmetry(stated, estimate, low, high);
      const against = againstP(stated, low, high);
      // Wald's p presumes symmetry, and says nothing new when the interval already contradicts p.
      const wald = outside.length + askew.length + against.length > 0 ? [] : waldAgainstP(stated, estimate, low, high);
      return [...outside, ...askew, ...against, ...wald];
    }),
};

function estimateOutside(stated: StatedInterval, estimate: PrintedNumber, low: PrintedNumber, high: PrintedNumber): readonly IntegrityFinding[] {
  if (estimate.most >= low.least && estimate.least <= high.most && low.value <= high.value) return [];
  return [{ key: `estimate-in-interval:${stated.path}`, message: `${stated.estimate} does not lie between ${stated.interval.low} and ${stated.interval.high}`, object: stated.object }];
}

function asymmetry(stated: StatedInterval, estimate: PrintedNumber, low: PrintedNumber, high: PrintedNumber): readonly IntegrityFinding[] {
  if (stated.scale === 'other' || (stated.scale === 'ratio' && (low.most <= 0 || estimate.value <= 0))) return [];
  const middle = middleOf(low, high, stated.scale);
  if (middle.least <= estimate.most + 1e-9 && middle.most >= estimate.least - 1e-9) return [];
  const center = stated.scale === 'ratio' ? 'geometric mean' : 'middle';
  return [
    {
      key: `interval-symmetry:${stated.path}`,
      message: `the ${center} of ${stated.interval.low} and ${stated.interval.high} is ${middle.least.toPrecision(3)} to ${middle.most.toPrecision(3)} within rounding, the estimate ${stated.estimate}`,
      object: stated.object,
    },
  ];
}

function againstP(stated: StatedInterval, low: PrintedNumber, high: PrintedNumber): readonly IntegrityFinding[] {
  const p = stated.comparison?.p === undefined ? undefined : printedProbability(stated.comparison.p);
  if (stated.scale !== 'ratio' || p === undefined) return [];
  const alpha = 1 - levelOf(stated);
  const excludesOne = low.least > 1 || high.most < 1;
  const includesOne = low.most < 1 && high.least > 1;
  if (!(excludesOne && p.least > alpha + 1e-9) && !(includesOne && p.most < alpha - 1e-9)) return [];
  const how = excludesOne ? 'excludes' : 'includes';
  return [
    {
      key: `interval-against-p:${stated.path}`,
      message: `the ${stated.interval.level} interval ${stated.interval.low} to ${stated.interval.high} ${how} 1, the printed p is ${stated.comparison?.p ?? ''}`,
      object: stated.object,
    },
  ];
}

function waldAgainstP(stated: StatedInterval, estimate: PrintedNumber, low: PrintedNumber, high: PrintedNumber): readonly IntegrityFinding[] {
  const p = stated.comparison?.p === undefined ? undefined : printedProbability(stated.comparison.p);
  if (stated.scale !== 'ratio' || p === undefined || low.most <= 0) return [];
  const wald = waldP(estimate, low, high, levelOf(stated));
  if (wald.least <= p.most + 1e-9 && wald.most >= p.least - 1e-9) return [];
  return [
    {
      key: `p-from-interval:${stated.path}`,
      message: `estimate and interval give p ${wald.least.toPrecision(2)} to ${wald.most.toPrecision(2)} within rounding, printed is ${stated.comparison?.p ?? ''}`,
      object: stated.object,
    },
  ];
}

function levelOf(stated: StatedInterval): number {
  return Number(stated.interval.level.replace('%', '')) / 100;
}
