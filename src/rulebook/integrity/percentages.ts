import type { ArmResult } from '../content.js';
import type { IntegrityCheck } from './integrity-finding.js';
import { resultPath, statementsOf } from './statement.js';

/** A printed percentage follows from its count and total at the printed precision; an exact tie may go either way. */
export const percentages: IntegrityCheck = {
  keys: ['percent'],
  run: (source) =>
    statementsOf(source).flatMap((statement) =>
      statement.results.flatMap((result) => {
        const printed = printedPercent(result);
        if (printed === undefined || result.count === undefined || result.total === undefined) return [];
        if (isPercentageOf(printed.text, BigInt(result.count), BigInt(result.total))) return [];
        return [
          {
            key: `percent:${resultPath(statement, result)}`,
            message: `${result.count} of ${result.total} is ${percentText(Number(result.count), Number(result.total))} %, printed is ${printed.text} %`,
            object: result,
            member: printed.member,
          },
        ];
      }),
    ),
};

function printedPercent(result: ArmResult): { readonly text: string; readonly member: string } | undefined {
  if (result.percent !== undefined) return { text: result.percent, member: 'percent' };
  if (result.unit === '%' && /^[0-9]+(\.[0-9]+)?$/.test(result.value)) return { text: result.value, member: 'value' };
  return undefined;
}

// In whole numbers: |printed - 100 count/total| <= half a unit of the last digit, both sides times 2 total 10^decimals.
function isPercentageOf(printed: string, count: bigint, total: bigint): boolean {
  if (total === 0n) return false;
  const [whole = '0', fraction = ''] = printed.split('.');
  const scaled = BigInt(whole + fraction);
  const difference = scaled * total - 100n * count * 10n ** BigInt(fraction.length);
  return (difference < 0n ? -difference : difference) * 2n <= total;
}

function percentText(count: number, total: number): string {
  return total === 0 ? 'undefined' : ((100 * count) / total).toFixed(2);
}
