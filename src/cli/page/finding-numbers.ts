import type { ArmResult, WrittenFinding, WrittenInterval } from '../../rulebook/content.js';
import { spoken } from './lines.js';

/** What a finding says, with the numbers that its sentence leaves out. */
export function toldFinding(finding: WrittenFinding): string {
  const numbers = findingNumbers(finding);
  return numbers === '' ? finding.says : `${finding.says}; ${numbers}`;
}

/** The printed numbers of a finding in a line: what each arm showed, then the comparison. Empty when nothing is left to tell. */
export function findingNumbers(finding: WrittenFinding): string {
  const { says, results, perArmRatios, comparison } = finding;
  // Medians stand for the whole curve; rates and means beside them are in the whole answer.
  const medians = results.filter(({ statistic }) => statistic === 'median');
  const untold = (medians.length > 0 ? medians : results).filter(({ value }) => !tells(says, value));
  const ratios = (perArmRatios ?? []).map(({ arm, measure, estimate, interval }) => `${arm}: ${spoken(measure)} ${estimate}${intervalText(interval)}`);
  return [...armsText(untold), ...ratios, ...(comparison === undefined ? [] : comparisonText(comparison))].join('; ');
}

/** Whether a sentence has a number, not only as a part of a longer one. */
function tells(says: string, value: string): boolean {
  return (says.match(/\d+(?:\.\d+)?/gu) ?? []).some((number) => Number(number) === Number(value));
}

/** Arms that show the same statistic stand in one phrase: "median knife 14.0 and pill 9.0 months". */
function armsText(results: readonly ArmResult[]): readonly string[] {
  const phrases = new Map<string, ArmResult[]>();
  for (const result of results) {
    const what = [spoken(result.statistic), ...(result.category === undefined ? [] : [result.category]), ...(result.at === undefined ? [] : [`at ${result.at}`])].join(' ');
    phrases.set(what, [...(phrases.get(what) ?? []), result]);
  }
  return [...phrases].map(([what, same]) => `${what} ${same.map(armText).join(', ')}`);
}

function armText({ arm, value, unit, spread, interval, count, total, percent }: ArmResult): string {
  // A rate stands for its count; a count alone needs what it is of.
  const counts = count === undefined || unit === '%' ? '' : ` (${count}${total === undefined ? '' : ` of ${total}`})`;
  return `${arm} ${value}${spread === undefined ? '' : ` +/- ${spread}`}${unit === undefined ? '' : ` ${unit}`}${intervalText(interval)}${counts}${percent === undefined ? '' : ` (${percent} %)`}`;
}

function comparisonText({ measure, estimate, interval, p }: NonNullable<WrittenFinding['comparison']>): readonly string[] {
  const pText = p === undefined ? [] : [/^[<>≤≥=]/u.test(p) ? `p ${p}` : `p ${p}`];
  if (estimate === undefined && interval === undefined) return pText;
  return [[`${spoken(measure)} ${estimate ?? ''}${intervalText(interval)}`, ...pText].join(', ')];
}

function intervalText(interval: WrittenInterval | undefined): string {
  return interval === undefined ? '' : ` (${interval.low} to ${interval.high})`;
}
