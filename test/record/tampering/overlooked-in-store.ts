import { openHead } from '../../../src/ledger/signed-head.js';
import type { KeyRing } from '../../../src/board/ports/key-ring.js';
import type { RecordReader, RecordStore } from '../../../src/board/ports/record-store.js';
import { verifyLog } from '../../../src/board/verify-log.js';
import { type Place, seededChoice } from '../../fixtures/ledger/overlooked.js';
import { STORE_ATTACKS } from './store-attacks.js';
import { StoreScene } from './store-scene.js';
import { writeSample } from './stored-sample.js';
import type { StoredTables, TableAccess } from './stored-tables.js';

/** Any verifier of a store, ours or a weak one: the first bad place, or null. */
export type VerifyStore = (reader: RecordReader, keys: KeyRing, published: readonly string[]) => Promise<Place | null>;

/** The verifier of the service. */
export const verifyWithService: VerifyStore = async (reader, keys, published) => (await verifyLog(reader, keys, published)).first;

export interface StoreAttacked {
  readonly tried: number;
  /** "attack: not found", or "attack: wrong place ..."; empty when all were found and placed. */
  readonly wrong: readonly string[];
  /** How often the honest record was called bad between the attacks. */
  readonly falseAlarms: number;
}

/** Writes a record into an empty store, attacks its rows `rounds` times in every way, and tells what the verifier got wrong. */
export async function attackStore(store: RecordStore, access: TableAccess, keys: KeyRing, verify: VerifyStore, rounds: number, seed: number): Promise<StoreAttacked> {
  const choose = seededChoice(seed);
  const copies: StoredTables[] = [];
  const published = await writeSample(store, keys, async () => void copies.push(await access.read()));
  const honest = copies.pop();
  const newest = published.at(-1);
  if (honest === undefined || newest === undefined) throw new Error('nothing was written');
  const scene = new StoreScene(honest, keys, copies);
  const wrong = new Set<string>();
  let tried = 0;
  let falseAlarms = 0;
  for (const [name, attack] of Object.entries(STORE_ATTACKS)) {
    for (let round = 0; round < rounds; round += 1) {
      const attacked = scene.fresh();
      const { from, to, publishedHead = 'either' } = attack(attacked, choose);
      const touched = changedTables(honest, attacked.tables);
      if (Object.keys(touched).length === 0) throw new Error(`${name} changed nothing`);
      await access.replace(touched);
      tried += 1;
      const heads = publishedHead === 'needed' || choose(2) === 0 ? [newest] : [];
      const found = await verify(store.reader, keys, heads).catch((error: unknown) => ({ code: error instanceof Error ? `${error.name}: ${error.message}` : 'thrown', index: -1, lastIndex: -1 }));
      if (found === null) wrong.add(`${name}: not found`);
      else if (found.lastIndex < from || found.index > to) wrong.add(`${name}: wrong place ${JSON.stringify({ code: found.code, index: found.index, lastIndex: found.lastIndex, from, to })}`);
      await access.replace(Object.fromEntries(Object.keys(touched).map((table) => [table, honest[table] ?? []])));
    }
    if ((await verify(store.reader, keys, [newest])) !== null) falseAlarms += 1;
  }
  // Published heads open, or the roll-back would be found for the wrong reason.
  if (!openHead(newest, { origin: keys.signing.verifier.name, keys: keys.trusted }).ok) throw new Error('the published head is refused');
  return { tried, wrong: [...wrong], falseAlarms };
}

function changedTables(honest: StoredTables, now: StoredTables): StoredTables {
  return Object.fromEntries(Object.entries(now).filter(([table, rows]) => JSON.stringify(rows) !== JSON.stringify(honest[table])));
}
