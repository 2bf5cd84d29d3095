import type { Clock } from '../board/ports/clock.js';

/** The clock of this machine. The day is the day in UTC, so that replicas in two time zones agree on it. */
export const SYSTEM_CLOCK: Clock = {
  today: () => new Date().toISOString().slice(0, 10),
  now: () => new Date().toISOString(),
};
