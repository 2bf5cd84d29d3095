import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readConfiguration } from '../../app/configuration.js';
import { headFile } from '../../app/head-file.js';
import { keyFiles } from '../../app/key-files.js';
import { openStore, recordPlace } from '../../app/open-store.js';
import { recordRefusal } from '../../app/record-refusal.js';
import { SYSTEM_IDENTITIES } from '../../app/system-identities.js';
import { SERVICE_TENANT } from '../../board/actor.js';
import { openRecord } from '../../board/open-record.js';
import type { PreviewDesk } from '../../board/preview-desk.js';
import type { RecordDesk } from '../../board/record-desk.js';
import type { Terminal } from '../terminal.js';

export interface OpenedDesk {
  readonly desk: RecordDesk;
  close(): Promise<void>;
}

/**
 * The desk onto the record that the service keeps, by the same settings; `undefined` after telling why there is none.
 * Unlike the service it makes nothing: a record or a key that is not there was named wrongly.
 */
export async function openRecordDesk(preview: PreviewDesk, terminal: Terminal): Promise<OpenedDesk | undefined> {
  const read = readConfiguration(terminal.environment);
  if (read.kind === 'refused') {
    for (const { setting, message } of read.problems) terminal.note(`${setting}: ${message}`);
    return undefined;
  }
  const place = recordPlace(read.configuration);
  if (place.file !== null && !existsSync(place.file)) return told(`DATABASE_URL: there is no record at ${place.file}`);
  if (!existsSync(join(place.keyFolder, 'signing-key.json'))) return told(`KEY_FOLDER: there are no keys in ${place.keyFolder}`);
  try {
    const keys = keyFiles(place.keyFolder);
    const publisher = headFile(place.headFile, () => terminal.note('the newest signed head could not be published'));
    const store = await openStore(place);
    const close = async (): Promise<void> => {
      publisher.flush();
      await store.close();
    };
    try {
      const book = await openRecord(store, { tenant: SERVICE_TENANT, clock: preview.clock, identities: SYSTEM_IDENTITIES, keys }, publisher);
      const jobs = { add: () => Promise.reject(new Error('a command gives no work to the service')) };
      return { desk: { ...preview, book, reader: store.reader, keys, identities: SYSTEM_IDENTITIES, jobs, tenant: SERVICE_TENANT }, close };
    } catch (error) {
      await close();
      throw error;
    }
  } catch (error) {
    const refusal = recordRefusal(error);
    if (refusal === null) throw error;
    return told(refusal);
  }

  function told(why: string): undefined {
    terminal.note(why);
    return undefined;
  }
}
