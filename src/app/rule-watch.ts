import type { Canaries } from '../authoring/canaries/canaries-of.js';
import type { RecordDesk } from '../board/record-desk.js';
import { canaryWatch, type CanaryState } from './canary-watch.js';
import { silentRules } from './silent-rules.js';

/** How often recorded firings are looked through for rules gone silent, in milliseconds. */
export const FIRINGS_EVERY = 60 * 60_000;

/** Whether the rules still do what they should, for those who watch the service. */
export interface RuleAlarms {
  readonly canaries: CanaryState | null;
  /** Rules that fired for patients and stopped; null before the firings were looked through. */
  readonly silentRules: readonly string[] | null;
}

export interface RuleWatch {
  alarms(): RuleAlarms;
  /** Runs everything now. */
  run(): Promise<void>;
  stop(): void;
}

/**
 * Watches canaries and firings, at once and on a schedule. Nothing it finds keeps the service from answering: a rule that
 * does not fire must be seen by people, and the other rules are still right.
 */
export function ruleWatch(canaries: Canaries, desk: RecordDesk, onFailure: (code: string) => void, everyMilliseconds?: number): RuleWatch {
  const watch = canaryWatch(canaries, desk, onFailure, everyMilliseconds);
  let silent: readonly string[] | null = null;
  const lookThrough = async (): Promise<void> => {
    const found = await silentRules(desk);
    if (found.some((rule) => silent?.includes(rule) !== true)) onFailure('RULE_GONE_SILENT');
    silent = found;
  };
  const timer = setInterval(() => void lookThrough().catch(() => onFailure('FIRINGS_NOT_READ')), FIRINGS_EVERY).unref();
  watch.start();
  return {
    alarms: () => ({ canaries: watch.state(), silentRules: silent }),
    run: async () => {
      await watch.run().catch(() => onFailure('CANARY_NOT_RECORDED'));
      await lookThrough().catch(() => onFailure('FIRINGS_NOT_READ'));
    },
    stop: () => {
      clearInterval(timer);
      watch.stop();
    },
  };
}
