import type { LeafHashes } from './leaf-hashes.js';
import { EMPTY_ROOT, hashNode } from './merkle-hash.js';
import { PackedHashes } from './packed-hashes.js';

/**
 * Subtrees of 2^4 leaves and more are kept (4 bytes a leaf in all); smaller ones are hashed again when asked for.
 * So a proof reads about two blocks of 16 leaves and hashes some fifty times, whatever the size.
 */
const LOWEST_KEPT_LEVEL = 4;

/**
 * The Merkle tree of RFC 9162 section 2.1 over leaf hashes that are stored elsewhere: the root at any size up to the
 * present one, and the hashes proofs are made of.
 */
export class MerkleTree {
  /** `#kept[n]` holds the roots of the complete subtrees of 2^(LOWEST_KEPT_LEVEL + n) leaves, left to right. */
  readonly #kept: PackedHashes[] = [];
  readonly #leaves: LeafHashes;

  constructor(leaves: LeafHashes) {
    this.#leaves = leaves;
  }

  get size(): number {
    return this.#leaves.size;
  }

  /**
   * MTH(D[0:size]).
   * @param size 0 up to the present size
   * @throws RangeError beyond it
   */
  root(size: number = this.size): Buffer {
    return size === 0 ? EMPTY_ROOT : this.rangeRoot(0, size);
  }

  /**
   * MTH(D[begin:end]), end exclusive.
   * @throws RangeError for an empty range or one beyond the present size
   */
  rangeRoot(begin: number, end: number): Buffer {
    const whole = Number.isSafeInteger(begin) && Number.isSafeInteger(end);
    if (!whole || begin < 0 || end <= begin || end > this.size) throw new RangeError('no such range of leaves');
    this.#keepCompleteBlocks();
    return this.#rootOf(begin, end);
  }

  #rootOf(begin: number, end: number): Buffer {
    const count = end - begin;
    if (count === 1) return Buffer.from(this.#leaves.hashAt(begin));
    const level = Math.log2(count);
    if (Number.isInteger(level) && begin % count === 0) {
      const kept = this.#kept[level - LOWEST_KEPT_LEVEL];
      if (kept !== undefined && begin / count < kept.size) return Buffer.from(kept.hashAt(begin / count));
    }
    const middle = begin + largestPowerOfTwoBelow(count);
    return hashNode(this.#rootOf(begin, middle), this.#rootOf(middle, end));
  }

  #keepCompleteBlocks(): void {
    const blockSize = 2 ** LOWEST_KEPT_LEVEL;
    for (let block = this.#kept[0]?.size ?? 0; (block + 1) * blockSize <= this.size; block += 1) {
      this.#keep(0, this.#rootOf(block * blockSize, (block + 1) * blockSize));
    }
  }

  #keep(level: number, root: Buffer): void {
    const row = (this.#kept[level] ??= new PackedHashes());
    row.append(root);
    if (row.size % 2 === 0) this.#keep(level + 1, hashNode(row.hashAt(row.size - 2), row.hashAt(row.size - 1)));
  }
}

/** The largest power of two smaller than n (n > 1): where RFC 9162 splits a tree of n leaves. */
export function largestPowerOfTwoBelow(n: number): number {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
}
