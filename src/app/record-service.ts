import { openRecord } from '../board/open-record.js';
import type { RecordDesk } from '../board/record-desk.js';
import type { PreviewDesk } from '../board/preview-desk.js';
import { recordStart, recordStop } from '../board/service-entries.js';
import { archivedRules } from './archived-rules.js';
import { headFile } from './head-file.js';
import { keyFiles } from './key-files.js';
import { memoryShelf } from './memory-shelf.js';
import { openStore, type RecordPlace } from './open-store.js';
import { SYSTEM_IDENTITIES } from './system-identities.js';

/** The house of an installation that serves one. */
const TENANT = 'local';

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
 * @throws SecretRefused, DurabilityMissing, RecordBroken, RecordUnavailable: then the service must not start
 */
export async function openRecordService(place: RecordPlace, desk: PreviewDesk, onFailure: (code: string) => void): Promise<RecordService> {
  const keys = keyFiles(place.keyFolder);
  const publisher = headFile(place.headFile, () => onFailure('HEAD_NOT_PUBLISHED'));
  const store = await openStore(place);
  const instance = SYSTEM_IDENTITIES.newId();
  try {
    const book = await openRecord(store, { tenant: TENANT, clock: desk.clock, identities: SYSTEM_IDENTITIES, keys }, publisher);
    const active = desk.shelf.active();
    const archived = await archivedRules(store.reader, active.ruleSet.digest, () => onFailure('ARCHIVED_RULES_UNUSABLE'));
    const recordDesk: RecordDesk = { ...desk, shelf: memoryShelf(active, archived), book, reader: store.reader, keys, identities: SYSTEM_IDENTITIES, tenant: TENANT };
    await recordStart(instance, recordDesk);
    return {
      desk: recordDesk,
      answers: () => store.reader.tail().then(() => true, () => false),
      close: async () => {
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
