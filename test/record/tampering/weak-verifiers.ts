import { headTrust } from '../../../src/board/open-record.js';
import { OpeningReader } from '../../../src/board/opening-reader.js';
import { parsedEntry } from '../../../src/board/parsed-entry.js';
import type { KeyRing } from '../../../src/board/ports/key-ring.js';
import type { RecordReader } from '../../../src/board/ports/record-store.js';
import { LogVerifier } from '../../../src/ledger/log-verifier.js';
import type { VerifyStore } from './overlooked-in-store.js';

/** Wrong on purpose: checks entries, hashes, roots and signatures, but never content against commitments. */
export const skipsContent: VerifyStore = (reader, keys) => ofEntries(reader, keys, false);

/** Wrong on purpose: checks entries with their content, but nothing that stands beside them. */
export const believesColumns: VerifyStore = (reader, keys) => ofEntries(reader, keys, true);

async function ofEntries(reader: RecordReader, keys: KeyRing, withContent: boolean) {
  const verifier = new LogVerifier(headTrust({ keys }), { mayWithholdOpenings: !withContent });
  const openings = new OpeningReader(reader, keys);
  const heads = [...(await reader.heads(0, 1000))];
  for (const row of await reader.entries(0, 1000)) {
    verifier.entry({ entry: parsedEntry(row.entry), leafHash: row.leafHash, opening: withContent ? await openings.read(row) : null });
    while (heads[0] !== undefined && heads[0].size <= verifier.size) verifier.head(String(heads.shift()?.note));
  }
  return verifier.finish().first;
}
