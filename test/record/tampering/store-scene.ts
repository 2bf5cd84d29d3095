import { randomBytes } from 'node:crypto';
import { keyOfCase } from '../../../src/board/case-key.js';
import type { KeyRing } from '../../../src/board/ports/key-ring.js';
import { openSealed, sealOpening } from '../../../src/board/sealed-opening.js';
import { canonicalText } from '../../../src/ledger/canonical-text.js';
import { type AuditEntry, entryLeafHash, type EntryOpening, payloadCommitment } from '../../../src/ledger/entry.js';
import { hashText } from '../../../src/ledger/hash-text.js';
import type { StoredRow, StoredTables } from './stored-tables.js';

/** An entry to be changed. */
export type LooseEntry = { -readonly [member in keyof AuditEntry]: AuditEntry[member] };

/** The rows of an honest record, and what somebody can do to them who holds every key but the one that signs. */
export class StoreScene {
  constructor(
    readonly tables: StoredTables,
    readonly keys: KeyRing,
    /** Copies of all rows as they were after each transaction. */
    readonly copies: readonly StoredTables[],
  ) {}

  /** The same rows, free to be changed. */
  fresh(): StoreScene {
    return new StoreScene(structuredClone(this.tables), this.keys, this.copies);
  }

  rows(table: string): StoredRow[] {
    return this.tables[table] ?? [];
  }

  get size(): number {
    return this.rows('audit_entries').length;
  }

  row(table: string, index: number): StoredRow {
    const row = this.rows(table).find((candidate) => candidate['log_index'] === index);
    if (row === undefined) throw new Error(`${table} holds no row ${index}`);
    return row;
  }

  entry(index: number): LooseEntry {
    return JSON.parse(String(this.row('audit_entries', index)['entry'])) as LooseEntry;
  }

  /** Places whose content is there. */
  get opened(): number[] {
    return this.rows('audit_openings').map((row) => Number(row['log_index']));
  }

  get erasure(): LooseEntry {
    const found = this.rows('audit_entries').find((row) => row['kind'] === 'erasure');
    if (found === undefined) throw new Error('nothing was erased');
    return this.entry(Number(found['log_index']));
  }

  opening(index: number): EntryOpening {
    const row = this.row('audit_openings', index);
    return openSealed(String(row['sealed']), { origin: this.keys.signing.verifier.name, index }, this.#keyOf(row));
  }

  /** Puts another content in, sealed as the service would. */
  putOpening(index: number, opening: EntryOpening): void {
    const row = this.row('audit_openings', index);
    row['sealed'] = sealOpening(opening, { origin: this.keys.signing.verifier.name, index }, this.#keyOf(row), randomBytes);
  }

  /** Puts another entry in, with the columns it is found by, and its leaf hash when that is asked for. */
  putEntry(index: number, entry: LooseEntry, rehash: boolean): void {
    const row = this.row('audit_entries', index);
    Object.assign(row, { entry: canonicalText(entry), kind: entry.kind, subject: entry.subject, actor: entry.actor.id, recorded_at: entry.recordedAt }, 'tenant' in row ? { tenant: entry.tenant } : {});
    if (rehash) row['leaf_hash'] = hashText(entryLeafHash(entry));
  }

  /** Another content, with commitment and leaf hash made anew. */
  forge(index: number, payload: unknown): void {
    const opening = { ...this.opening(index), payload };
    this.putOpening(index, opening);
    this.putEntry(index, { ...this.entry(index), commitment: payloadCommitment(opening) }, true);
  }

  /** Numbers of entries under the signed heads, ascending. */
  get headSizes(): number[] {
    return this.rows('signed_heads').map((row) => Number(row['size'])).sort((a, b) => a - b);
  }

  head(size: number): StoredRow {
    const row = this.rows('signed_heads').find((candidate) => candidate['size'] === size);
    if (row === undefined) throw new Error(`no head covers ${size} entries`);
    return row;
  }

  #keyOf(opening: StoredRow): KeyRing['master'] {
    if (opening['case_id'] === null) return this.keys.master;
    const row = this.rows('cases').find(({ id }) => id === opening['case_id']);
    const key = row === undefined ? null : keyOfCase({ id: String(row['id']), tenant: '', subject: '', reference: null, wrappedKey: row['wrapped_key'] as string | null }, { keys: this.keys });
    if (key === null) throw new Error('the case has no key');
    return key;
  }
}
