import type { RuleAlarms } from './rule-watch.js';

export const READINESS = Symbol('Readiness');

/** Whether the service can answer now. */
export interface Readiness {
  /** False while it shuts down, and when a store that answers depend on cannot be reached. */
  canAnswer(): Promise<boolean>;
  /** Digest of the rule set that answers. */
  ruleSet(): string;
  /** Whether the rules still do what they should; null when nobody watches them. */
  alarms(): RuleAlarms | null;
}
