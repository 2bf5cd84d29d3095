import type { ArmResult, Comparison, Restatement } from '../content.js';
import type { IntegrityCheck, IntegrityFinding } from './integrity-finding.js';
import { printedNumber, sameWhenRounded } from './printed-number.js';
import { printedProbability } from './printed-probability.js';
import { resultPath, statementsOf } from './statement.js';

/** A quantity printed in two places is the same in both, at the coarser precision. */
export const restatements: IntegrityCheck = {
  keys: ['restatement'],
  run: (source) =>
    statementsOf(source).flatMap((statement) => [
      ...statement.results.flatMap((result) => differing(resultPath(statement, result), result.restatements, 'value', (of) => fieldOfResult(result, of))),
      ...(statement.comparison === undefined
        ? []
        : differing(`${statement.path}/comparison`, statement.comparison.restatements, 'estimate', (of) => fieldOfComparison(statement.comparison, of))),
    ]),
};

function differing(path: string, all: readonly Restatement[] | undefined, usual: string, fieldOf: (of: string) => string | undefined): readonly IntegrityFinding[] {
  return (all ?? []).flatMap((restated) => {
    const of = restated.of ?? usual;
    const stated = fieldOf(of);
    if (stated !== undefined && agree(stated, restated.value)) return [];
    return [{ key: `restatement:${path}.${of}`, message: `${of} is ${stated ?? 'not given'}, ${restated.at} has ${restated.value}`, object: restated }];
  });
}

function agree(a: string, b: string): boolean {
  if (a === b) return true;
  const [first, second] = [printedNumber(a), printedNumber(b)];
  if (first !== undefined && second !== undefined) return sameWhenRounded(first, second);
  const [p, q] = [printedProbability(a), printedProbability(b)];
  // "<0.001" and "0.0004" can be one p; "<0.001" and "<0.01" can too.
  return p !== undefined && q !== undefined && p.least <= q.most && q.least <= p.most;
}

function fieldOfResult(result: ArmResult, of: string): string | undefined {
  switch (of) {
    case 'value': return result.value;
    case 'percent': return result.percent;
    case 'count': return result.count;
    case 'total': return result.total;
    case 'spread': return result.spread;
    case 'interval.low': return result.interval?.low;
    case 'interval.high': return result.interval?.high;
    default: return undefined;
  }
}

function fieldOfComparison(comparison: Comparison | undefined, of: string): string | undefined {
  switch (of) {
    case 'estimate': return comparison?.estimate;
    case 'p': return comparison?.p;
    case 'interval.low': return comparison?.interval?.low;
    case 'interval.high': return comparison?.interval?.high;
    default: return undefined;
  }
}
