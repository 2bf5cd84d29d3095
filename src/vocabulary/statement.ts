import type { DayRange } from './calendar-day.js';
import type { Claim } from './claim.js';

/** One input after reading: what it says, since when, and how it was written. */
export interface Statement {
  readonly path: string;
  readonly claim: Claim;
  /** `null` when undated. */
  readonly days: DayRange | null;
  readonly observedOn: string | null;
  readonly asSent: string;
}
