import type { LeafHashes } from './leaf-hashes.js';
import { HASH_BYTES } from './merkle-hash.js';

/** Hashes in memory, 32 bytes each in one buffer (32 MB a million), instead of a million small objects. */
export class PackedHashes implements LeafHashes {
  #bytes: Buffer;
  #size = 0;

  /** @param capacity how many hashes to make room for at first; it grows by doubling */
  constructor(capacity = 1024) {
    this.#bytes = Buffer.alloc(capacity * HASH_BYTES);
  }

  get size(): number {
    return this.#size;
  }

  append(hash: Uint8Array): void {
    if (hash.length !== HASH_BYTES) throw new RangeError(`a hash has ${HASH_BYTES} bytes`);
    const end = this.#size * HASH_BYTES;
    if (end === this.#bytes.length) {
      const larger = Buffer.alloc(Math.max(this.#bytes.length * 2, HASH_BYTES));
      this.#bytes.copy(larger);
      this.#bytes = larger;
    }
    this.#bytes.set(hash, end);
    this.#size += 1;
  }

  /** @throws RangeError when there is no hash at that index */
  hashAt(index: number): Buffer {
    if (!Number.isSafeInteger(index) || index < 0 || index >= this.#size) throw new RangeError('no hash at that index');
    return this.#bytes.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES);
  }
}
