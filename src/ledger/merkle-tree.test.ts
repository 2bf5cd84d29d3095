import { numberedLeaves, packedTree } from '../../test/fixtures/ledger/packed-tree.js';
import { recursiveRoot } from '../../test/fixtures/ledger/recursive-root.js';
import { LEAVES, ROOTS } from '../../test/fixtures/ledger/rfc6962-vectors.js';
import { hashLeaf } from './merkle-hash.js';
import { MerkleTree } from './merkle-tree.js';
import { PackedHashes } from './packed-hashes.js';

describe('MerkleTree', () => {
  it('has the roots of the reference implementation, the empty tree included', () => {
    const tree = packedTree(LEAVES.map(hashLeaf));
    expect(ROOTS.map((_, size) => tree.root(size).toString('hex'))).toEqual(ROOTS);
  });

  it('has the root the RFC defines at every size up to 1100, kept subtrees of many levels included', () => {
    const leaves = numberedLeaves(1100);
    const tree = packedTree(leaves);
    for (let size = 0; size <= 1100; size += size < 140 ? 1 : 29) {
      expect(tree.root(size).equals(recursiveRoot(leaves.slice(0, size)))).toBe(true);
    }
  });

  it('takes in leaves that are appended between two questions', () => {
    const leaves = numberedLeaves(1030);
    const packed = new PackedHashes(4);
    const tree = new MerkleTree(packed);
    for (const leaf of leaves) {
      packed.append(leaf);
      if (packed.size % 103 === 0) expect(tree.root().equals(recursiveRoot(leaves.slice(0, packed.size)))).toBe(true);
    }
    expect(tree.size).toBe(1030);
  });

  it('reads a few leaves for a root, however many there are', () => {
    const leaf = hashLeaf(Buffer.from('x'));
    let reads = 0;
    const tree = new MerkleTree({ size: 200_000, hashAt: () => ((reads += 1), leaf) });
    tree.root();
    reads = 0;
    tree.root(199_999);
    tree.rangeRoot(131_072, 199_998);
    expect(reads).toBeLessThan(64);
    expect(reads).toBeGreaterThan(0);
  });

  it('refuses ranges it does not have', () => {
    const tree = packedTree(numberedLeaves(3));
    for (const [begin, end] of [[0, 4], [2, 2], [-1, 1], [0.5, 2], [2, 1], [0, Number.NaN]] as const) {
      expect(() => tree.rangeRoot(begin, end)).toThrow(RangeError);
    }
    expect(() => tree.root(4)).toThrow(RangeError);
  });
});
