import type { ProfileProblem } from '../vocabulary/profile-problem.js';

/** `labs.platelets UNIT_MISSING: a quantity without a unit (allowed: 10*9/L)`; holds no patient value. */
export function formatProblem({ code, path, message, hint }: ProfileProblem): string {
  return `${path} ${code}: ${message}${hint === null ? '' : ` (${hint})`}`;
}
