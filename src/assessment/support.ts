import { compareExact, parseExact } from '../engine/exact.js';
import type { Comparison, WrittenFinding, WrittenInterval } from '../rulebook/content.js';
import type { Support } from './assessment.js';
import { comparePrintedP } from './printed-p.js';

export interface SupportVerdict {
  readonly support: Support;
  readonly why: string;
}

/**
 * What the printed numbers of a finding support, whatever its authors claim (semantics 13).
 *
 * An interval that includes or touches 1 is not settled: neither "works" nor "no effect". Ratios printed
 * for each arm are no comparison between the arms. Where interval and p disagree, nothing is settled.
 */
export function supportOf(finding: WrittenFinding, significance: string): SupportVerdict {
  if (finding.kind === 'prognostic' || finding.kind === 'descriptive') {
    return { support: 'NO_COMPARISON', why: 'describes prognosis or a group, compares no treatments' };
  }
  if (finding.intervention === undefined || finding.comparator === undefined) {
    return { support: 'NO_COMPARISON', why: 'compares no treatments' };
  }
  const { comparison } = finding;
  const level = comparison?.boundary ?? significance;
  if (comparison?.interval !== undefined) return byInterval(comparison, comparison.interval, level);
  if (finding.perArmRatios !== undefined && finding.perArmRatios.length > 0) return perArm(finding);
  if (comparison?.p !== undefined) return byP(finding, comparison.p, level);
  return { support: 'NOT_SETTLED', why: 'no interval and no p is printed' };
}

function byInterval(comparison: Comparison, interval: WrittenInterval, significance: string): SupportVerdict {
  const side = sideOfOne(interval);
  const range = `interval ${interval.low} to ${interval.high}`;
  const significant = comparison.p === undefined ? 'UNKNOWN' : comparePrintedP(comparison.p, significance);
  if (side === 'includes') {
    const quarrel = significant === 'BELOW' ? `, although p ${comparison.p ?? ''} is printed` : '';
    return { support: 'NOT_SETTLED', why: `${range} includes 1${quarrel}: not settled` };
  }
  if (significant === 'NOT_BELOW') {
    return { support: 'NOT_SETTLED', why: `${range} excludes 1 but p ${comparison.p ?? ''} is not below ${significance}: not settled` };
  }
  const belowFavors = comparison.belowOneFavors ?? 'intervention';
  const favors = side === 'below' ? belowFavors : opposite(belowFavors);
  return { support: favoring(favors), why: `${range} excludes 1 and favors the ${favors}` };
}

function perArm(finding: WrittenFinding): SupportVerdict {
  const ratios = (finding.perArmRatios ?? [])
    .map((ratio) => {
      const { interval } = ratio;
      if (interval === undefined) return `${ratio.estimate} without interval`;
      return `${ratio.estimate} (${interval.low} to ${interval.high}${sideOfOne(interval) === 'includes' ? ', includes 1' : ''})`;
    })
    .join(' and ');
  return {
    support: 'NOT_SETTLED',
    why: `ratios are printed per arm, ${ratios}: no comparison between the arms, no interaction test, so not settled`,
  };
}

function byP(finding: WrittenFinding, p: string, significance: string): SupportVerdict {
  const compared = comparePrintedP(p, significance);
  if (compared === 'BELOW' && (finding.better === 'intervention' || finding.better === 'comparator')) {
    return { support: favoring(finding.better), why: `p ${p} is below ${significance}; the ${finding.better} did better` };
  }
  if (compared === 'BELOW') return { support: 'NOT_SETTLED', why: `p ${p} without a stated direction: not settled` };
  return { support: 'NOT_SETTLED', why: `p ${p} is not below ${significance}: not settled` };
}

function sideOfOne(interval: WrittenInterval): 'below' | 'above' | 'includes' {
  const one = mustParse('1');
  if (compareExact(mustParse(interval.high), one) < 0) return 'below';
  if (compareExact(mustParse(interval.low), one) > 0) return 'above';
  return 'includes';
}

function mustParse(text: string) {
  const value = parseExact(text);
  // The rule loader refuses figures that are no numbers, so this is our own mistake.
  if (value === null) throw new Error('a figure of a checked rule set is not a number');
  return value;
}

function opposite(side: 'intervention' | 'comparator'): 'intervention' | 'comparator' {
  return side === 'intervention' ? 'comparator' : 'intervention';
}

function favoring(side: 'intervention' | 'comparator'): Support {
  return side === 'intervention' ? 'FAVORS_INTERVENTION' : 'FAVORS_COMPARATOR';
}
