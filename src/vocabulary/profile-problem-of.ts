import { PROBLEM_CODES, type ProfileProblemCode } from './problem-codes.js';
import type { ProfileProblem } from './profile-problem.js';

/**
 * A problem of this kind at this place.
 *
 * INVARIANT (no patient value): neither path nor hint holds anything that the caller sent, except names that the
 * vocabulary knows and positions; hints come from the vocabulary.
 */
export function profileProblemOf(code: ProfileProblemCode, path: string, hint: string | null = null): ProfileProblem {
  const { effect, message } = PROBLEM_CODES[code];
  return { code, path, message, hint, effect };
}
