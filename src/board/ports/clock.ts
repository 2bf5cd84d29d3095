/** Time from outside: the one way in which a use case learns what day it is. */
export interface Clock {
  /** The calendar day on which an assessment is made when the caller names none, YYYY-MM-DD. */
  today(): string;
  /** This moment as an RFC 3339 text in UTC. */
  now(): string;
}
