import { parseCalendarDay, type DayRange } from '../vocabulary/calendar-day.js';
import { bundleProblemOf } from './bundle-problem.js';
import type { FhirNode } from './fhir-node.js';
import type { ProfileProblem } from '../vocabulary/profile-problem.js';

/** When something was so. */
export interface ClinicalTime {
  /** The day as the sender wrote it, in their zone: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly day: string;
  readonly days: DayRange;
  /** Milliseconds since 1970, for times with a zone; orders what lies on one day. */
  readonly instant: number | null;
}

export type TimeRead = { readonly kind: 'TIME'; readonly time: ClinicalTime } | { readonly kind: 'NONE' } | { readonly kind: 'PROBLEM'; readonly problem: ProfileProblem };

const DATE_TIME = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:(?<=-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d(?::(?:[0-5]\d|60)(?:\.\d{1,9})?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?)?$/;

/** Reads one date, time or instant of FHIR; days after `asOf` are refused, of a month or year that holds it only the past counts. */
export function readTime(node: FhirNode, asOf: number): TimeRead {
  if (!node.isThere) return { kind: 'NONE' };
  const text = typeof node.value === 'string' ? node.value : '';
  const parts = DATE_TIME.exec(text);
  const days = parseCalendarDay(parts?.[1] ?? '');
  if (parts === null || days === null) return { kind: 'PROBLEM', problem: bundleProblemOf('DATE_INVALID', node.path, 'YYYY, YYYY-MM, YYYY-MM-DD or a time with zone') };
  if (days.first > asOf) return { kind: 'PROBLEM', problem: bundleProblemOf('DATE_IN_FUTURE', node.path, 'send what was known on the day of the assessment') };
  const instant = parts[2] === undefined ? Number.NaN : Date.parse(text);
  return { kind: 'TIME', time: { day: parts[1] ?? '', days: { first: days.first, last: Math.min(days.last, asOf) }, instant: Number.isNaN(instant) ? null : instant } };
}

/** When a period ended, or since when it lasts: the last that is known of it and not ahead. */
function readPeriod(period: FhirNode, asOf: number): TimeRead {
  const end = readTime(period.get('end'), asOf);
  if (end.kind === 'TIME') return end;
  if (end.kind === 'PROBLEM' && end.problem.code === 'DATE_INVALID') return end;
  return readTime(period.get('start'), asOf);
}

/** The clinical time under the first of these names that is there; Periods are read by their end. */
export function clinicalTime(resource: FhirNode, names: readonly string[], asOf: number): TimeRead {
  const held = resource.firstOf(...names);
  if (held === null) return { kind: 'NONE' };
  return held.path.endsWith('Period') ? readPeriod(held, asOf) : readTime(held, asOf);
}

/** Whether `a` is certainly later than `b`. */
export function isLater(a: ClinicalTime, b: ClinicalTime): boolean {
  if (a.instant !== null && b.instant !== null) return a.instant > b.instant;
  return a.days.first > b.days.last;
}
