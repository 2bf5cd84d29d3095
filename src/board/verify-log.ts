import type { AuditVerdict } from '../ledger/audit-finding.js';
import { EnvelopeNotOpened, type EncryptionKey } from '../ledger/key-envelope.js';
import { LogVerifier } from '../ledger/log-verifier.js';
import { openHead, type TreeHead } from '../ledger/signed-head.js';
import { keyOfCase } from './case-key.js';
import { headTrust } from './open-record.js';
import type { KeyRing } from './ports/key-ring.js';
import type { HeadRow, StoredEntry } from './ports/record-rows.js';
import type { RecordReader } from './ports/record-store.js';
import { openSealed } from './sealed-opening.js';

/** Entries read at once; each may hold a megabyte. */
const CHUNK = 50;

/** An opening that opens nothing: what stands there is not what was sealed, and the verifier shall say so. */
const FOREIGN = { payload: null, salt: '0'.repeat(64) } as const;

/**
 * Verifies the stored log from its first entry on, up to its present end: content against commitments, entries against
 * leaf hashes, roots against signed heads. What is written meanwhile is left for the next time.
 *
 * @param published heads that were sent elsewhere; only they show a log that was put back
 * @throws RecordUnavailable when the store cannot be read
 */
export async function verifyLog(reader: RecordReader, keys: KeyRing, published: readonly string[]): Promise<AuditVerdict> {
  const trust = headTrust({ keys });
  const publishedHeads = published.flatMap((note): readonly TreeHead[] => {
    const opened = openHead(note, trust);
    return opened.ok ? [opened.head] : [];
  });
  const verifier = new LogVerifier(trust, { publishedHeads });
  const end = (await reader.latestHead())?.size ?? 0;
  const openings = new OpeningReader(reader, keys);
  let heads: HeadRow[] = [];
  for (let rows = await reader.entries(0, CHUNK); rows.length > 0; rows = await reader.entries((rows.at(-1)?.index ?? 0) + 1, CHUNK)) {
    for (const row of rows) {
      if (row.index >= end) break;
      verifier.entry({ entry: parsed(row.entry), leafHash: row.leafHash, opening: await openings.read(row) });
      if (heads.length === 0) heads = [...(await reader.heads(verifier.size - 1, CHUNK))];
      for (let head = heads[0]; head !== undefined && head.size <= verifier.size; head = heads[0]) {
        verifier.head(head.note);
        heads.shift();
      }
    }
  }
  // A head that covers more than is there: the end of the log was cut off.
  for (const head of heads) if (head.size > verifier.size && head.size <= end) verifier.head(head.note);
  return verifier.finish();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** Opens payloads, keeping the keys of the cases it has met last. */
class OpeningReader {
  readonly #caseKeys = new Map<string, EncryptionKey | null>();

  constructor(
    private readonly reader: RecordReader,
    private readonly keys: KeyRing,
  ) {}

  async read({ index, opening }: StoredEntry): Promise<unknown> {
    if (opening === null) return null;
    try {
      const key = opening.caseId === null ? this.keys.master : await this.#keyOf(opening.caseId);
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
