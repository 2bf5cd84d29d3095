import { EMPTY_ROOT, HASH_BYTES, hashNode } from './merkle-hash.js';

/**
 * The right edge of an append-only tree: one hash for each complete subtree, largest first (as many as the size has
 * one bits). Appends are O(1) amortized, the root is O(log n).
 *
 * A value, not a store: `append` returns the next frontier and leaves this one as it was, so a batch that fails to
 * commit costs nothing but the garbage.
 */
export class MerkleFrontier {
  static readonly EMPTY = new MerkleFrontier(0, []);

  private constructor(
    readonly size: number,
    /** Roots of the complete subtrees, largest (leftmost) first. */
    readonly subtreeRoots: readonly Buffer[],
  ) {}

  /**
   * A frontier as it was stored.
   * @throws RangeError when the number of hashes does not fit the size
   */
  static restore(size: number, subtreeRoots: readonly Uint8Array[]): MerkleFrontier {
    if (!Number.isSafeInteger(size) || size < 0) throw new RangeError('tree size must be a whole number, 0 or more');
    if (subtreeRoots.length !== onesIn(size) || subtreeRoots.some((root) => root.length !== HASH_BYTES)) {
      throw new RangeError('frontier hashes do not fit the tree size');
    }
    return new MerkleFrontier(size, subtreeRoots.map((root) => Buffer.from(root)));
  }

  append(leafHashes: Iterable<Uint8Array>): MerkleFrontier {
    const roots = [...this.subtreeRoots];
    let size = this.size;
    for (const leafHash of leafHashes) {
      if (leafHash.length !== HASH_BYTES) throw new RangeError(`a leaf hash has ${HASH_BYTES} bytes`);
      let carry: Buffer = Buffer.from(leafHash);
      // Binary counting: every trailing one bit of the size is a subtree that the new leaf completes into a larger one.
      for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
        const left = roots.pop();
        if (left === undefined) throw new Error('frontier has fewer subtrees than its size says');
        carry = hashNode(left, carry);
      }
      roots.push(carry);
      size += 1;
    }
    return new MerkleFrontier(size, roots);
  }

  /** MTH of all leaves so far, RFC 9162 section 2.1.1. */
  root(): Buffer {
    const [smallest, ...larger] = [...this.subtreeRoots].reverse();
    if (smallest === undefined) return EMPTY_ROOT;
    return larger.reduce((right, left) => hashNode(left, right), smallest);
  }
}

function onesIn(size: number): number {
  return size.toString(2).replaceAll('0', '').length;
}
