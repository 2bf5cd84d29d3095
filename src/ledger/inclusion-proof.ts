import { HASH_BYTES, hashNode } from './merkle-hash.js';
import { largestPowerOfTwoBelow, type MerkleTree } from './merkle-tree.js';
import { isTreeSize } from './tree-size.js';

/**
 * PATH(index, D[0:treeSize]) of RFC 9162 section 2.1.3.1: the sibling hashes from the leaf up to the root.
 *
 * @param treeSize the size of the signed head the proof is for; 1 up to the tree's present size
 * @throws RangeError when the index is not below the size, or the size is beyond the tree
 */
export function inclusionProof(tree: MerkleTree, index: number, treeSize: number): Buffer[] {
  if (!isTreeSize(index) || !isTreeSize(treeSize) || index >= treeSize || treeSize > tree.size) {
    throw new RangeError('no such leaf in a tree of that size');
  }
  const fromRoot: Buffer[] = [];
  let begin = 0;
  let end = treeSize;
  while (end - begin > 1) {
    const middle = begin + largestPowerOfTwoBelow(end - begin);
    if (index < middle) {
      fromRoot.push(tree.rangeRoot(middle, end));
      end = middle;
    } else {
      fromRoot.push(tree.rangeRoot(begin, middle));
      begin = middle;
    }
  }
  return fromRoot.reverse();
}

/**
 * Whether the proof shows that `leafHash` stands at `index` in the tree of `treeSize` leaves with `root`.
 * The steps and names (fn, sn, r) are those of RFC 9162 section 2.1.3.2. Anything malformed is refused, not thrown.
 */
export function verifyInclusion(claim: {
  readonly index: number;
  readonly treeSize: number;
  readonly leafHash: Uint8Array;
  readonly proof: readonly Uint8Array[];
  readonly root: Uint8Array;
}): boolean {
  if (!isTreeSize(claim.index) || !isTreeSize(claim.treeSize) || claim.index >= claim.treeSize) return false;
  if ([claim.leafHash, claim.root, ...claim.proof].some((hash) => hash.length !== HASH_BYTES)) return false;
  let fn = claim.index;
  let sn = claim.treeSize - 1;
  let r: Buffer = Buffer.from(claim.leafHash);
  for (const p of claim.proof) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      r = hashNode(p, r);
      while (fn % 2 === 0 && fn !== 0) {
        fn = Math.floor(fn / 2);
        sn = Math.floor(sn / 2);
      }
    } else {
      r = hashNode(r, p);
    }
    fn = Math.floor(fn / 2);
    sn = Math.floor(sn / 2);
  }
  return sn === 0 && r.equals(claim.root);
}
