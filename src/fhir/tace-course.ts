import type { DayRange } from '../vocabulary/calendar-day.js';
import { candidateOf, isTelling, type Candidate } from './candidate.js';
import type { ClinicalTime } from './clinical-time.js';
import { newestOf } from './newest.js';
import { largestOf } from './largest-tumor.js';
import type { DatedStatus, DatedTreatment } from './resource-answer.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';

interface Session extends DatedTreatment {
  readonly time: ClinicalTime;
}

/** A staging or measurement this many days before a treatment still describes the tumor that was treated. */
const BEFORE = 60;

/** The most sessions that are certainly distinct, in order; sessions whose days overlap may be one and the same. */
function distinctSessions(treatments: readonly DatedTreatment[]): readonly Session[] {
  const dated = treatments.filter((treatment): treatment is Session => treatment.kind === 'TACE' && treatment.time !== null);
  const distinct: Session[] = [];
  for (const session of [...dated].sort((a, b) => a.time.days.last - b.time.days.last)) {
    const previous = distinct.at(-1);
    if (previous === undefined || session.time.days.first > previous.time.days.last) distinct.push(session);
  }
  return distinct;
}

function mayLieBetween(treatment: DatedTreatment, before: DayRange, after: DayRange): boolean {
  if (treatment.time === null) return true;
  return treatment.time.days.first < after.last && treatment.time.days.last > before.first;
}

/** Sessions in a row up to the last one, as far as it is certain that no other treatment lies between them. */
function certainRow(sessions: readonly Session[], others: readonly DatedTreatment[]): readonly Session[] {
  let first = sessions.length - 1;
  for (; first > 0; first -= 1) {
    const [before, after] = [sessions[first - 1] as Session, sessions[first] as Session];
    if (others.some((other) => mayLieBetween(other, before.time.days, after.time.days))) break;
  }
  return sessions.slice(Math.max(0, first));
}

/**
 * How many sessions stand in a row. A floor, not a count: a session that the bundle does not hold may have been done,
 * and not recorded is never read as not done.
 */
function cycles(treatments: readonly DatedTreatment[]): readonly Candidate[] {
  const sessions = distinctSessions(treatments);
  const row = certainRow(sessions, treatments.filter(({ kind }) => kind === 'OTHER'));
  const last = treatments.filter(({ kind }) => kind === 'TACE').at(-1);
  if (last === undefined) return [];
  const low = String(Math.max(1, row.length));
  const how = 'TACE sessions with different days and no other treatment between them, at least';
  const entries = row.length === 0 ? [last] : row;
  return entries.map(({ entry }) => candidateOf({ entry, fact: 'tace.consecutiveCycles', statement: { low }, how }));
}

/** Days from the last session to the first progression after it; nothing when a session is undated or none progressed. */
function toProgression(treatments: readonly DatedTreatment[], statuses: readonly DatedStatus[]): readonly Candidate[] {
  const sessions = treatments.filter(({ kind }) => kind === 'TACE');
  if (sessions.length === 0 || sessions.some(({ time }) => time === null)) return [];
  const days = sessions.flatMap(({ time }) => (time === null ? [] : [time.days]));
  const last = { first: Math.max(...days.map(({ first }) => first)), last: Math.max(...days.map((day) => day.last)) };
  const worse = statuses.filter((each): each is DatedStatus & { readonly time: ClinicalTime } => each.status === 'WORSE' && each.time !== null && each.time.days.first > last.last);
  const first = [...worse].sort((a, b) => a.time.days.last - b.time.days.last)[0];
  if (first === undefined) return [];
  const low = Math.min(...worse.map(({ time }) => time.days.first)) - last.last;
  const high = first.time.days.last - last.first;
  const statement = low === high ? { value: String(low), unit: 'd' } : { low: String(low), high: String(high), unit: 'd' };
  return [candidateOf({ entry: first.entry, fact: 'tace.monthsFromLastToProgression', statement, how: 'days from the last TACE session to the first disease status "worse" after it' })];
}

/** The newest of these statements from the sixty days before the first session. */
function beforeFirst(candidates: readonly Candidate[], fact: string, sessions: readonly Session[]): readonly Candidate[] {
  const first = sessions[0];
  if (first === undefined) return [];
  const { days } = first.time;
  return candidates.filter((candidate) => {
    if (candidate.fact !== fact || !isTelling(candidate) || candidate.time === null) return false;
    return candidate.time.days.last <= days.first && candidate.time.days.first >= days.last - BEFORE;
  });
}

/** What follows from the days of TACE sessions, of other treatments, of stagings and of progressions together. */
export function taceCourse(treatments: readonly DatedTreatment[], statuses: readonly DatedStatus[], candidates: readonly Candidate[], vocabulary: Vocabulary): readonly Candidate[] {
  const isAllDated = treatments.every(({ kind, time }) => kind === 'OTHER' || time !== null);
  const sessions = isAllDated ? distinctSessions(treatments) : [];
  const stage = newestOf(beforeFirst(candidates, 'tumor.bclc', sessions)).current;
  const size = largestOf(beforeFirst(candidates, 'tumor.largestDiameter', sessions), vocabulary).current;
  return [
    ...cycles(treatments),
    ...toProgression(treatments, statuses),
    ...stage.map((candidate) => ({ ...candidate, fact: 'tace.bclcAtFirst', how: `${candidate.how}, in the ${BEFORE} days before the first TACE` })),
    ...size.map((candidate) => ({ ...candidate, fact: 'tumor.largestDiameterBeforeTace', how: `${candidate.how}, in the ${BEFORE} days before the first TACE` })),
  ];
}
