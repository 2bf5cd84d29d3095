/** How long a period is. Weeks begin on Monday; days are days in UTC. */
export type Every = 'DAY' | 'WEEK' | 'MONTH';

export interface Period {
  /** First day, YYYY-MM-DD. */
  readonly from: string;
  /** The day after the last one. */
  readonly to: string;
}

const DAY = 86_400_000;

/**
 * Whole periods, one after the other, from the one that holds the first day to the one that holds the last; none when
 * the last lies before the first, `null` when there are more than `most`.
 *
 * @param first YYYY-MM-DD
 * @param last YYYY-MM-DD, included
 */
export function periodsBetween(first: string, last: string, every: Every, most: number): readonly Period[] | null {
  const periods: Period[] = [];
  if (last < first) return periods;
  for (let from = beginning(first, every); from <= last; from = periods.at(-1)?.to ?? '') {
    if (periods.length === most) return null;
    periods.push({ from, to: next(from, every) });
  }
  return periods;
}

function beginning(day: string, every: Every): string {
  if (every === 'MONTH') return `${day.slice(0, 7)}-01`;
  if (every === 'DAY') return day;
  const sinceMonday = (new Date(day).getUTCDay() + 6) % 7;
  return shifted(day, -sinceMonday);
}

function next(from: string, every: Every): string {
  if (every === 'DAY') return shifted(from, 1);
  if (every === 'WEEK') return shifted(from, 7);
  const [year = 0, month = 0] = from.split('-').map(Number);
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}

function shifted(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}
