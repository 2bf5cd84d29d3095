import type { Canaries } from '../authoring/canaries/canaries-of.js';
import { runCanaries, type CanaryFailure } from '../authoring/canaries/run-canaries.js';
import { SERVICE_ACTOR } from '../board/actor.js';
import type { RecordDesk } from '../board/record-desk.js';

/** How often the canaries are run, in milliseconds: a rule that went silent is told within a quarter of an hour. */
export const CANARIES_EVERY = 15 * 60_000;

/** What those who watch the service read of the canaries. Rules and codes only. */
export interface CanaryState {
  /** FAILING: the alarm is raised. */
  readonly status: 'FIRING' | 'FAILING';
  /** When they were run last, RFC 3339. */
  readonly at: string;
  readonly checked: number;
  /** Rules that no canary watches, or that read otherwise in the rules that answer. */
  readonly unwatched: number;
  readonly failures: readonly CanaryFailure[];
}

export interface CanaryWatch {
  /** Of the last run; null before the first. */
  state(): CanaryState | null;
  /** Runs them now; a run under way is waited for and not doubled. */
  run(): Promise<CanaryState>;
  /** Starts the schedule. */
  start(): void;
  stop(): void;
}

/**
 * Watches that each rule still fires for the patient for whom it must, under the rules that answer now. What begins or stops
 * to fail is an entry of the log and a line for whoever watches the service.
 *
 * @param onFailure told of what failed, by a code
 */
export function canaryWatch({ canaries }: Canaries, desk: Pick<RecordDesk, 'book' | 'shelf' | 'clock' | 'vocabulary'>, onFailure: (code: string) => void, everyMilliseconds: number = CANARIES_EVERY): CanaryWatch {
  let last: CanaryState | null = null;
  let failing = new Map<string, CanaryFailure>();
  let underWay: Promise<CanaryState> | null = null;
  let timer: NodeJS.Timeout | undefined;

  const once = async (): Promise<CanaryState> => {
    const prepared = desk.shelf.active();
    const { checked, unwatched, failures } = await runCanaries(canaries, prepared, desk.vocabulary, () => new Promise((resolve) => setImmediate(resolve)));
    const now = new Map(failures.map((failure) => [`${failure.canary} ${failure.rule} ${failure.code}`, failure]));
    const begun = [...now].filter(([key]) => !failing.has(key)).map(([, failure]) => failure);
    const over = [...failing].filter(([key]) => !now.has(key)).map(([, failure]) => failure);
    last = { status: failures.length === 0 ? 'FIRING' : 'FAILING', at: desk.clock.now(), checked, unwatched, failures };
    if (begun.length > 0) onFailure('CANARY_FAILED');
    const { digest: ruleSet } = prepared.ruleSet;
    if (begun.length + over.length > 0) {
      await desk.book.write((page) => {
        for (const { canary, rule, code } of begun) page.append({ kind: 'canary-failed', actor: SERVICE_ACTOR, subject: null, facts: { canary, ruleSet, rule, code }, payload: null });
        for (const { canary, rule } of over) page.append({ kind: 'canary-recovered', actor: SERVICE_ACTOR, subject: null, facts: { canary, ruleSet, rule }, payload: null });
        return Promise.resolve();
      });
    }
    // Only what is written down counts as told: else an entry that failed would never be tried again.
    failing = now;
    return last;
  };
  const run = (): Promise<CanaryState> => {
    underWay ??= once().finally(() => (underWay = null));
    return underWay;
  };
  return {
    state: () => last,
    run,
    start: () => {
      timer ??= setInterval(() => void run().catch(() => onFailure('CANARY_NOT_RECORDED')), everyMilliseconds).unref();
    },
    stop: () => {
      clearInterval(timer);
      timer = undefined;
    },
  };
}
