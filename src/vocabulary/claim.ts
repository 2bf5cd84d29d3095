import type { Possible } from '../engine/possible.js';
import type { ProfileProblem } from './profile-problem.js';

/**
 * What one input says of its fact. VALUE: the values it may have. SET_ASIDE: it said something that cannot be used.
 * UNAVAILABLE: the sender has none. EMPTY: nothing was said.
 */
export type Claim =
  | { readonly kind: 'VALUE'; readonly possible: Possible }
  | { readonly kind: 'SET_ASIDE'; readonly reason: 'IMPLAUSIBLE' | 'NOT_PROVIDED' }
  | { readonly kind: 'UNAVAILABLE' }
  | { readonly kind: 'EMPTY' };

export interface ClaimRead {
  readonly claim: Claim;
  readonly problems: readonly ProfileProblem[];
}
