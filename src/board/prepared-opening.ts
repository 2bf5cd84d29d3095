import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import { canonicalText } from '../ledger/canonical-text.js';
import { commitmentToBytes, type EntryOpening } from '../ledger/entry.js';
import { hashText } from '../ledger/hash-text.js';
import type { RandomBytes } from '../ledger/key-envelope.js';
import { bytesOfOpening, PACKING } from './sealed-opening.js';

const packed = promisify(deflateRaw);

/** An opening with all that recording it costs and that needs no place in the log. */
export interface PreparedOpening {
  readonly opening: EntryOpening;
  readonly commitment: string;
  /** Its canonical text, compressed. */
  readonly packed: Uint8Array;
}

/**
 * Writes, commits to and compresses a large payload before the one writer is asked, so that nobody waits for it.
 * @throws CanonicalTextError when the payload has no canonical text
 */
export async function prepareOpening(payload: unknown, random: RandomBytes): Promise<PreparedOpening> {
  const salt = hashText(random(32));
  const opening = { payload, salt };
  const { bytes, ofPayload } = bytesOfOpening(canonicalText(payload), salt);
  return { opening, commitment: commitmentToBytes(ofPayload, salt), packed: await packed(bytes, PACKING) };
}
