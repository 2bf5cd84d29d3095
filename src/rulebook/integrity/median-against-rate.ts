import type { ArmResult, WrittenFinding } from '../content.js';
import type { IntegrityCheck } from './integrity-finding.js';
import { printedNumber } from './printed-number.js';
import { resultPath, statementsOf } from './statement.js';

/** A survival curve passes 50 % at its median: a rate at an earlier time is not lower, at a later time not higher. */
export const medianAgainstRate: IntegrityCheck = {
  keys: ['median-against-rate'],
  run: (source) => {
    const results = statementsOf(source).flatMap((statement) =>
      statement.finding === undefined ? [] : statement.results.map((result) => ({ statement, finding: statement.finding, result })),
    );
    return results.flatMap(({ statement, finding, result }) => {
      const rate = rateAt(result);
      if (rate === undefined || finding === undefined) return [];
      const against = results.find((other) => {
        const median = medianMonths(other.result);
        if (median === undefined || other.finding === undefined || other.result.arm !== result.arm || curveOf(other.finding) !== curveOf(finding)) return false;
        return (median.least > rate.months && rate.percent.most < 50) || (median.most < rate.months && rate.percent.least > 50);
      });
      if (against === undefined) return [];
      return [
        {
          key: `median-against-rate:${resultPath(statement, result)}`,
          message: `${result.value} % at ${result.at ?? ''} does not fit the median of ${against.result.value} months`,
          object: result,
        },
      ];
    });
  },
};

/** One curve: same quantity, same patients, same publication. */
function curveOf(finding: WrittenFinding): string {
  const endpoint = finding.endpoint === 'survival-rate' ? 'overall-survival' : finding.endpoint;
  return JSON.stringify([endpoint, finding.population ?? null, finding.secondHand?.of ?? null]);
}

function rateAt(result: ArmResult): { readonly months: number; readonly percent: { readonly least: number; readonly most: number } } | undefined {
  const months = monthsOf(result.at);
  const percent = printedNumber(result.value);
  return result.statistic !== 'rate' || result.unit !== '%' || months === undefined || percent === undefined ? undefined : { months, percent };
}

function medianMonths(result: ArmResult): { readonly least: number; readonly most: number } | undefined {
  return result.statistic === 'median' && (result.unit === 'months' || result.unit === 'mo') ? printedNumber(result.value) : undefined;
}

/** "12 months", "1 year", "3 years" in months. */
export function monthsOf(at: string | undefined): number | undefined {
  const [, number, unit] = /^([0-9]+(?:\.[0-9]+)?)[ -]?(months?|mo|years?|y)$/.exec(at ?? '') ?? [];
  if (number === undefined || unit === undefined) return undefined;
  return Number(number) * (unit.startsWith('y') ? 12 : 1);
}
