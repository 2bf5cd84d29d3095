import { SERVICE_TENANT } from '../board/actor.js';
import { openRecord } from '../board/open-record.js';
import type { RecordDesk } from '../board/record-desk.js';
import type { PreviewDesk } from '../board/preview-desk.js';
import { recordStart, recordStop } from '../board/service-entries.js';
import { headFile } from './head-file.js';
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
  try {
    const book = await openRecord(store, { tenant: SERVICE_TENANT, clock: desk.clock, identities: SYSTEM_IDENTITIES, keys }, publisher);
    const shipped = desk.shelf.active();
    const shelf = new KeptShelf(shipped, store.reader, () => onFailure('ARCHIVED_RULES_UNUSABLE'));
    const recordDesk: RecordDesk = { ...desk, shelf, book, reader: store.reader, keys, identities: SYSTEM_IDENTITIES, tenant: SERVICE_TENANT };
    await recordStart(instance, shipped, recordDesk);
    await shelf.load();
    await shelf.refresh();
    const activation = await store.reader.activations.newest();
    if (activation !== null && activation.ruleSet !== shelf.active().ruleSet.digest) throw new RuleSetUnusable(activation.ruleSet);
    const listening = place.url === null ? null : setInterval(() => void shelf.refresh().catch(() => onFailure('RULE_SETS_NOT_READ')), LISTEN_EVERY).unref();
    return {
      desk: recordDesk,
      answers: () => store.reader.tail().then(() => true, () => false),
      close: async () => {
        if (listening !== null) clearInterval(listening);
        // A store that is gone must not keep the service from stopping; the log then shows a start without a stop.
        await recordStop(instance, recordDesk).catch(() => onFailure('STOP_NOT_RECORDED'));
        publisher.flush();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}
