import { SERVICE_TENANT } from '../board/actor.js';
import { openRecord } from '../board/open-record.js';
import type { RecordDesk } from '../board/record-desk.js';
import type { TokenIds } from '../board/ports/token-ids.js';
import type { PreviewDesk } from '../board/preview-desk.js';
import { recordSigningKey } from '../board/record-signing-key.js';
import { recordStart, recordStop } from '../board/service-entries.js';
import { postgresJobs } from '../persistence/postgres-jobs.js';
import { workOnRuleSetImpact } from '../board/work-on-rule-set-impact.js';
import { headFile } from './head-file.js';
import { inProcessJobs, type RunningJobs } from './in-process-jobs.js';
import { keyFiles } from './key-files.js';
import { KeptShelf } from './kept-shelf.js';
import { openStore, type RecordPlace } from './open-store.js';
import { RuleSetUnusable } from './rule-set-unusable.js';
import { SYSTEM_IDENTITIES } from './system-identities.js';

/** Milliseconds after which a replica at the latest answers by the rules that were activated at another one. */
const LISTEN_EVERY = 2_000;

/** The record, open. */
export interface RecordService {
  readonly desk: RecordDesk;
  /** Tokens that were used, for all instances. */
  readonly tokenIds: TokenIds;
  /** Whether the store answers. */
  answers(): Promise<boolean>;
  /** Writes down the stop and lets go of the store. */
  close(): Promise<void>;
}

/**
 * Opens the record of a place: keys, store, tree; and writes down that the service started.
 * @param onFailure told of what failed without a request, by a code
 * @throws SecretRefused, DurabilityMissing, RecordBroken, RecordUnavailable, RuleSetUnusable: then the service must not start
 */
export async function openRecordService(place: RecordPlace, desk: PreviewDesk, onFailure: (code: string) => void): Promise<RecordService> {
  const keys = keyFiles(place.keyFolder);
  const publisher = headFile(place.headFile, () => onFailure('HEAD_NOT_PUBLISHED'));
  const store = await openStore(place);
  const instance = SYSTEM_IDENTITIES.newId();
  let running: RunningJobs | null = null;
  const requireJobs = (): RunningJobs => {
    if (running === null) throw new Error('a job is asked for before the service has started');
    return running;
  };
  try {
    const book = await openRecord(store, { tenant: SERVICE_TENANT, clock: desk.clock, identities: SYSTEM_IDENTITIES, keys }, publisher);
    const shipped = desk.shelf.active();
    const shelf = new KeptShelf(shipped, store.reader, () => onFailure('ARCHIVED_RULES_UNUSABLE'));
    const recordDesk: RecordDesk = { ...desk, shelf, book, reader: store.reader, keys, jobs: { add: (job) => requireJobs().add(job) }, identities: SYSTEM_IDENTITIES, tenant: SERVICE_TENANT };
    await recordSigningKey(recordDesk);
    await recordStart(instance, shipped, recordDesk);
    await shelf.load();
    await shelf.refresh();
    const activation = await store.reader.activations.newest();
    if (activation !== null && activation.ruleSet !== shelf.active().ruleSet.digest) throw new RuleSetUnusable(activation.ruleSet);
    // Last: a job may be worked on from here on.
    running = await startJobs(place, recordDesk, onFailure);
    for (const { id } of await store.reader.impacts.unfinished()) await running.add(id);
    const listening = place.url === null ? null : setInterval(() => void shelf.refresh().catch(() => onFailure('RULE_SETS_NOT_READ')), LISTEN_EVERY).unref();
    return {
      desk: recordDesk,
      tokenIds: { use: (token) => store.transaction((rows) => rows.useTokenId(token, SYSTEM_IDENTITIES.newId(), Math.floor(Date.parse(desk.clock.now()) / 1_000))) },
      answers: () => store.reader.tail().then(() => true, () => false),
      close: async () => {
        if (listening !== null) clearInterval(listening);
        await requireJobs().close().catch(() => onFailure('JOB_FAILED'));
        // A store that is gone must not keep the service from stopping; the log then shows a start without a stop.
        await recordStop(instance, recordDesk).catch(() => onFailure('STOP_NOT_RECORDED'));
        publisher.flush();
        await store.close();
      },
    };
  } catch (error) {
    await running?.close();
    await store.close();
    throw error;
  }
}

/** The queue of the database where it is a server, or one of this process. */
function startJobs({ url }: RecordPlace, desk: RecordDesk, onFailure: (code: string) => void): Promise<RunningJobs> {
  const workOn = (job: string): Promise<'more' | 'finished'> => workOnRuleSetImpact(job, desk);
  const onJobFailure = (): void => onFailure('JOB_FAILED');
  return url === null ? Promise.resolve(inProcessJobs(workOn, onJobFailure)) : postgresJobs(url, workOn, onJobFailure);
}
