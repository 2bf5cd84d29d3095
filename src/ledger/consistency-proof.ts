import { EMPTY_ROOT, HASH_BYTES, hashNode } from './merkle-hash.js';
import { largestPowerOfTwoBelow, type MerkleTree } from './merkle-tree.js';
import { isTreeSize } from './tree-size.js';

/**
 * PROOF(first, D[0:second]) of RFC 9162 section 2.1.4.1: that the tree of `second` leaves only appends to the tree of
 * `first` leaves. Empty when first is 0 or equals second.
 *
 * @throws RangeError unless 0 <= first <= second <= the tree's present size
 */
export function consistencyProof(tree: MerkleTree, first: number, second: number): Buffer[] {
  if (!isTreeSize(first) || !isTreeSize(second) || first > second || second > tree.size) {
    throw new RangeError('no such pair of tree sizes');
  }
  if (first === 0 || first === second) return [];
  const fromRoot: Buffer[] = [];
  let begin = 0;
  let end = second;
  // SUBPROOF(m, D[begin:end], b): b is true exactly while begin is 0, when the verifier already holds MTH(D[0:m]).
  while (first !== end) {
    const middle = begin + largestPowerOfTwoBelow(end - begin);
    if (first <= middle) {
      fromRoot.push(tree.rangeRoot(middle, end));
      end = middle;
    } else {
      fromRoot.push(tree.rangeRoot(begin, middle));
      begin = middle;
    }
  }
  if (begin !== 0) fromRoot.push(tree.rangeRoot(begin, end));
  return fromRoot.reverse();
}

/**
 * Whether the proof shows that the second tree only appends to the first. Steps and names (fn, sn, fr, sr) are those
 * of RFC 9162 section 2.1.4.2. Equal sizes: an empty proof and equal roots. Size 0, which the RFC leaves out: an empty
 * proof and the root of the empty tree. Anything malformed is refused, not thrown.
 */
export function verifyConsistency(claim: {
  readonly first: number;
  readonly second: number;
  readonly firstRoot: Uint8Array;
  readonly secondRoot: Uint8Array;
  readonly proof: readonly Uint8Array[];
}): boolean {
  const { first, second } = claim;
  if (!isTreeSize(first) || !isTreeSize(second) || first > second) return false;
  const hashes = [claim.firstRoot, claim.secondRoot, ...claim.proof];
  if (hashes.some((hash) => hash.length !== HASH_BYTES)) return false;
  if (first === second) {
    const rootAllowed = first !== 0 || EMPTY_ROOT.equals(claim.firstRoot);
    return claim.proof.length === 0 && rootAllowed && Buffer.compare(claim.firstRoot, claim.secondRoot) === 0;
  }
  if (first === 0) return claim.proof.length === 0 && EMPTY_ROOT.equals(claim.firstRoot);

  const path = isPowerOfTwo(first) ? [claim.firstRoot, ...claim.proof] : claim.proof;
  const [start, ...rest] = path;
  // The RFC refuses an empty proof; for a power of two the first root put in front must not hide that it was empty.
  if (start === undefined || claim.proof.length === 0) return false;
  let fn = first - 1;
  let sn = second - 1;
  while (fn % 2 === 1) {
    fn = Math.floor(fn / 2);
    sn = Math.floor(sn / 2);
  }
  let fr: Buffer = Buffer.from(start);
  let sr: Buffer = Buffer.from(start);
  for (const c of rest) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      fr = hashNode(c, fr);
      sr = hashNode(c, sr);
      while (fn % 2 === 0 && fn !== 0) {
        fn = Math.floor(fn / 2);
        sn = Math.floor(sn / 2);
      }
    } else {
      sr = hashNode(sr, c);
    }
    fn = Math.floor(fn / 2);
    sn = Math.floor(sn / 2);
  }
  return sn === 0 && fr.equals(claim.firstRoot) && sr.equals(claim.secondRoot);
}

function isPowerOfTwo(n: number): boolean {
  return n === 2 ** Math.round(Math.log2(n));
}
