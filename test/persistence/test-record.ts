import { createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { LOCAL_ACTOR, LOCAL_TENANT } from '../../src/board/actor.js';
import { openRecord } from '../../src/board/open-record.js';
import type { KeyRing } from '../../src/board/ports/key-ring.js';
import type { RecordStore } from '../../src/board/ports/record-store.js';
import type { RecordBook } from '../../src/board/record-book.js';
import type { EntryToWrite, PageTools, RecordPage } from '../../src/board/record-page.js';
import { verifierKey } from '../../src/ledger/verifier-key.js';

/** Keys that no other test has. */
export function testKeys(): KeyRing {
  const { privateKey } = generateKeyPairSync('ed25519');
  const verifier = verifierKey('consilium/test', createPublicKey(privateKey));
  return { signing: { verifier, privateKey }, trusted: [verifier], master: { id: 'm1', bytes: randomBytes(32) }, pseudonyms: [{ id: 'p1', secret: randomBytes(32) }] };
}

export function testTools(keys: KeyRing): PageTools {
  const clock = { today: () => '2026-11-21', now: () => '2026-11-21T08:00:00.000Z' };
  const identities = { newId: () => randomBytes(16).toString('hex'), randomBytes: (count: number) => randomBytes(count) };
  return { tenant: LOCAL_TENANT, clock, identities, keys };
}

/** Heads are kept in a list. */
export function openTestRecord(store: RecordStore, keys: KeyRing, published: string[] = []): Promise<RecordBook> {
  return openRecord(store, testTools(keys), { latest: () => published.at(-1) ?? null, publish: (note) => void published.push(note) });
}

/** An entry that speaks of no patient, told apart by its code. */
export function refusalEntry(code: string, payload: unknown = null): EntryToWrite {
  return { kind: 'request-refused', actor: LOCAL_ACTOR, subject: null, facts: { operation: 'test', code, correlation: 'none' }, payload };
}

/** Work that writes one entry and gives its place. */
export function writesOne(code: string, payload?: unknown): (page: RecordPage) => Promise<number> {
  return (page) => Promise.resolve(page.append(refusalEntry(code, payload)).entry.index);
}
