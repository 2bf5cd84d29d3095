import { SERVICE_TENANT } from '../board/actor.js';
import { openRecord } from '../board/open-record.js';
import { rewrapKeys, type Rewrapped } from '../board/rewrap-keys.js';
import { headFile } from './head-file.js';
import { keyFiles } from './key-files.js';
import { openStore, type RecordPlace } from './open-store.js';
import { SYSTEM_CLOCK } from './system-clock.js';
import { SYSTEM_IDENTITIES } from './system-identities.js';

/**
 * Puts what is under former master keys of a place under the present one. A service may run meanwhile, as long as it was
 * started with the present keys.
 * @throws SecretRefused, DurabilityMissing, RecordBroken, RecordUnavailable
 */
export async function rewrapRecord(place: RecordPlace): Promise<Rewrapped> {
  const keys = keyFiles(place.keyFolder);
  const store = await openStore(place);
  try {
    const publisher = headFile(place.headFile, () => undefined);
    const book = await openRecord(store, { tenant: SERVICE_TENANT, clock: SYSTEM_CLOCK, identities: SYSTEM_IDENTITIES, keys }, publisher);
    const rewrapped = await rewrapKeys({ book, keys, identities: SYSTEM_IDENTITIES });
    publisher.flush();
    return rewrapped;
  } finally {
    await store.close();
  }
}
