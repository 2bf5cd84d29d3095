import type { StudyDates } from '../content.js';
import type { IntegrityCheck, IntegrityFinding } from './integrity-finding.js';
import { monthsOf } from './median-against-rate.js';
import { resultPath, statementsOf } from './statement.js';

const DAY = 86_400_000;
/** Shortest month in use: what is longer than the dates allow even so is certainly too long. */
const SHORTEST_MONTH_DAYS = 30;
const MEAN_MONTH_DAYS = 30.4375;

/** Dates of enrollment and follow-up fit one another, the lengths of follow-up, and rates counted over everyone. */
export const followUp: IntegrityCheck = {
  keys: ['follow-up', 'follow-up-too-short'],
  run: (source) => {
    const { dates } = source.design;
    if (dates === undefined) return [];
    return [...orderOfDates(dates), ...lengths(dates), ...ratesBeyondFollowUp(source, dates)];
  },
};

function orderOfDates(dates: StudyDates): readonly IntegrityFinding[] {
  const inOrder = (['enrollmentStart', 'enrollmentEnd', 'followUpEnd'] as const).flatMap((name) => (dates[name] === undefined ? [] : [{ name, ...daysOf(dates[name]) }]));
  return inOrder.flatMap((later, index) => {
    const earlier = inOrder[index - 1];
    if (earlier === undefined || earlier.first <= later.last) return [];
    return [{ key: `follow-up:design/${later.name}`, message: `${later.name} lies before ${earlier.name}`, object: dates, member: later.name }];
  });
}

function lengths(dates: StudyDates): readonly IntegrityFinding[] {
  const findings: IntegrityFinding[] = [];
  const printed = (['shortestFollowUp', 'medianFollowUp', 'longestFollowUp'] as const).flatMap((name) => {
    const value = monthsOf(dates[name]);
    return value === undefined ? [] : [{ name, value }];
  });
  for (const [index, longer] of printed.entries()) {
    const shorter = printed[index - 1];
    if (shorter !== undefined && shorter.value > longer.value) {
      findings.push({ key: `follow-up:design/${longer.name}`, message: `${longer.name} is less than ${shorter.name}`, object: dates, member: longer.name });
    }
  }
  const longest = monthsOf(dates.longestFollowUp);
  if (longest !== undefined && dates.enrollmentStart !== undefined && dates.followUpEnd !== undefined) {
    const possible = (daysOf(dates.followUpEnd).last - daysOf(dates.enrollmentStart).first) / SHORTEST_MONTH_DAYS;
    if (longest > possible + 0.05) {
      findings.push({
        key: 'follow-up:design/longestFollowUp',
        message: `${dates.longestFollowUp ?? ''} of follow-up, but the dates allow ${possible.toFixed(1)} even with months of 30 days`,
        object: dates,
        member: 'longestFollowUp',
      });
    }
  }
  return findings;
}

function ratesBeyondFollowUp(source: Parameters<IntegrityCheck['run']>[0], dates: StudyDates): readonly IntegrityFinding[] {
  if (dates.enrollmentEnd === undefined || dates.followUpEnd === undefined) return [];
  // The last patients may have entered on the first day of a partial date: only what no reading allows counts.
  const certain = (daysOf(dates.followUpEnd).last - daysOf(dates.enrollmentEnd).first) / MEAN_MONTH_DAYS;
  return statementsOf(source).flatMap((statement) =>
    statement.finding === undefined || statement.finding.secondHand !== undefined
      ? []
      : statement.results.flatMap((result) => {
          const at = monthsOf(result.at);
          if (at === undefined || at <= certain || result.count === undefined || result.total === undefined) return [];
          return [
            {
              key: `follow-up-too-short:${resultPath(statement, result)}`,
              message: `counted over all ${result.total} at ${result.at ?? ''}, but the last enrolled were followed for at most ${certain.toFixed(1)} months`,
              object: result,
            },
          ];
        }),
  );
}

/** First and last day that a partial date can mean, as days since 1970. */
function daysOf(date: string): { readonly first: number; readonly last: number } {
  const [year = 0, month, day] = date.split('-').map(Number);
  const first = Date.UTC(year, (month ?? 1) - 1, day ?? 1) / DAY;
  const last = day !== undefined ? first : Date.UTC(month === undefined ? year + 1 : year, month ?? 0, 1) / DAY - 1;
  return { first, last };
}
