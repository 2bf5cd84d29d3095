import { isTelling, type Candidate } from './candidate.js';
import { isLater } from './clinical-time.js';

export interface Chosen {
  readonly current: readonly Candidate[];
  readonly superseded: readonly Candidate[];
}

/** Whether `b` stands in for `a`: it is certainly newer, or the final result where `a` is a preliminary one not known to be newer. */
function replaces(b: Candidate, a: Candidate): boolean {
  if (a.time !== null && b.time !== null && isLater(b.time, a.time)) return true;
  const isNewer = a.time !== null && b.time !== null && isLater(a.time, b.time);
  return a.preliminary && !b.preliminary && !isNewer;
}

/**
 * The newest statements about one fact by clinical time. A newer one that only says that there is no value replaces
 * nothing; one whose value can't be used does, so that an old value is not let pass for the present one. Statements of
 * which none is certainly newer all stand.
 */
export function newestOf(candidates: readonly Candidate[]): Chosen {
  const telling = candidates.filter(isTelling);
  if (telling.length === 0) return { current: candidates, superseded: [] };
  const current = telling.filter((candidate) => !telling.some((other) => other !== candidate && replaces(other, candidate)));
  return { current, superseded: candidates.filter((candidate) => !current.includes(candidate)) };
}
