import { parseCalendarDay, type DayRange } from './calendar-day.js';
import { profileProblemOf } from './profile-problem-of.js';
import type { ProfileProblem } from './profile-problem.js';

const TIME = /^(\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):[0-5]\d(?::(?:[0-5]\d|60)(?:\.\d{1,9})?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/;
const HINT = 'write the day as YYYY-MM-DD, or YYYY-MM or YYYY when no more is known';

/** When something was observed; `days` is `null` when the date cannot be used. */
export interface ObservationDay {
  readonly days: DayRange | null;
  readonly problems: readonly ProfileProblem[];
}

/**
 * Reads when a fact was observed: a day, a month, a year, or a time of which only the day is used.
 * A time without zone is taken as time of the site. With a zone the site's own day may be the one before or after,
 * so all three are possible. Days after `asOf` are refused; of a month or year that contains it only the past counts.
 */
export function observationDay(text: string, path: string, asOf: number): ObservationDay {
  const time = TIME.exec(text);
  const days = parseCalendarDay(time?.[1] ?? text);
  if (days === null) return { days: null, problems: [profileProblemOf('DATE_INVALID', path, HINT)] };
  const slack = time?.[3] === undefined ? 0 : 1;
  const first = days.first - slack;
  if (first > asOf) return { days: null, problems: [profileProblemOf('DATE_IN_FUTURE', path, 'send what was known on the day of the assessment')] };
  return {
    days: { first, last: Math.min(days.last + slack, asOf) },
    problems: time === null ? [] : [profileProblemOf('TIME_DROPPED', path)],
  };
}
