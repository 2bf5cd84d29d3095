import type { EntryOpening } from '../ledger/entry.js';
import { EnvelopeNotOpened, type EncryptionKey } from '../ledger/key-envelope.js';
import { keyOfCase } from './case-key.js';
import { masterKeyOf } from './master-key-of.js';
import type { KeyRing } from './ports/key-ring.js';
import type { StoredEntry } from './ports/record-rows.js';
import type { RecordReader } from './ports/record-store.js';
import { envelopeOf, openSealed } from './sealed-opening.js';

/** An opening that opens nothing: what stands there is not what was sealed, and a verifier shall say so. */
const FOREIGN = { payload: null, salt: '0'.repeat(64) } as const;

/** Opens payloads, keeping the keys of the cases it has met last. */
export class OpeningReader {
  readonly #caseKeys = new Map<string, EncryptionKey | null>();

  constructor(
    private readonly reader: RecordReader,
    private readonly keys: KeyRing,
  ) {}

  /**
   * What stands for payload and salt of an entry: `null` when they were erased, a pair that opens nothing when the row was
   * changed.
   */
  async read({ index, opening }: Pick<StoredEntry, 'index' | 'opening'>): Promise<EntryOpening | null> {
    if (opening === null) return null;
    try {
      const key = opening.caseId === null ? masterKeyOf(envelopeOf(opening.sealed), this.keys) : await this.#keyOf(opening.caseId);
      return key === null ? null : openSealed(opening.sealed, { origin: this.keys.signing.verifier.name, index }, key);
    } catch (error) {
      // Whatever was done to the row shows itself as one of these; anything else is the store's failure or ours.
      if (error instanceof EnvelopeNotOpened || error instanceof SyntaxError || error instanceof TypeError) return FOREIGN;
      throw error;
    }
  }

  async #keyOf(caseId: string): Promise<EncryptionKey | null> {
    const known = this.#caseKeys.get(caseId);
    if (known !== undefined) return known;
    if (this.#caseKeys.size > 1_000) this.#caseKeys.clear();
    const row = await this.reader.caseWithId(caseId);
    const key = row === null ? null : keyOfCase(row, { keys: this.keys });
    this.#caseKeys.set(caseId, key);
    return key;
  }
}
