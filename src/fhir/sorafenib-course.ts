import { candidateOf, type Candidate } from './candidate.js';
import type { DatedStatus } from './resource-answer.js';

/** Progression on imaging while sorafenib is taken: each disease status by imaging after the start says yes or no. */
export function sorafenibCourse(statuses: readonly DatedStatus[], starts: readonly number[], isCurrent: boolean): readonly Candidate[] {
  if (!isCurrent || starts.length === 0) return [];
  const start = Math.max(...starts);
  return statuses.flatMap(({ entry, status, time, imaging }) => {
    if (!imaging || time === null || time.days.first <= start) return [];
    return [candidateOf({ entry, fact: 'sorafenib.radiologicalProgression', statement: { code: status === 'WORSE' ? 'YES' : 'NO' }, time, dated: true, how: 'disease status by imaging since sorafenib was begun' })];
  });
}
