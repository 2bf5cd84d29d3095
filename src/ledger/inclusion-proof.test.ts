import fc from 'fast-check';
import { numberedLeaves, packedTree } from '../../test/fixtures/ledger/packed-tree.js';
import { INCLUSION, LEAVES } from '../../test/fixtures/ledger/rfc6962-vectors.js';
import { inclusionProof, verifyInclusion } from './inclusion-proof.js';
import { EMPTY_ROOT, hashLeaf } from './merkle-hash.js';

const leaves = numberedLeaves(300);
const tree = packedTree(leaves);

function honest(index: number, treeSize: number) {
  const leafHash = leaves[index];
  if (leafHash === undefined) throw new Error('no such leaf');
  return { index, treeSize, leafHash, proof: inclusionProof(tree, index, treeSize), root: tree.root(treeSize) };
}

describe('inclusionProof', () => {
  it.each(INCLUSION)('is that of the reference implementation for leaf $index of $size', ({ index, size, proof }) => {
    const reference = packedTree(LEAVES.map(hashLeaf));
    expect(inclusionProof(reference, index, size).map((hash) => hash.toString('hex'))).toEqual(proof);
  });

  it('verifies for every leaf of every tree of 1 to 128', () => {
    let verified = 0;
    for (let size = 1; size <= 128; size += 1) {
      for (let index = 0; index < size; index += 1) if (verifyInclusion(honest(index, size))) verified += 1;
    }
    expect(verified).toBe((128 * 129) / 2);
  });

  it('refuses to prove what is not there', () => {
    for (const [index, size] of [[0, 0], [3, 3], [0, 301], [-1, 3], [0.5, 3]] as const) {
      expect(() => inclusionProof(tree, index, size)).toThrow(RangeError);
    }
  });
});

describe('verifyInclusion', () => {
  it('refuses the leaf under every other index of every tree of 1 to 32', () => {
    let accepted = 0;
    for (let size = 1; size <= 32; size += 1) {
      for (let index = 0; index < size; index += 1) {
        const claim = honest(index, size);
        for (let other = 0; other < size + 2; other += 1) {
          if (other !== index && verifyInclusion({ ...claim, index: other })) accepted += 1;
        }
      }
    }
    expect(accepted).toBe(0);
  });

  it('refuses sizes that do not fit the proof, and the proof of one size under the root of another', () => {
    for (const [index, size] of [[0, 1], [0, 5], [4, 5], [99, 128], [127, 128], [200, 300]] as const) {
      const claim = honest(index, size);
      for (const treeSize of [0, index, size * 2, size * 4, Math.floor(size / 2)]) {
        expect(verifyInclusion({ ...claim, treeSize })).toBe(treeSize === size);
      }
      expect(verifyInclusion({ ...claim, root: tree.root(size - 1) })).toBe(false);
    }
  });

  it('refuses sizes and indexes that are not whole numbers in range', () => {
    const claim = honest(2, 5);
    for (const odd of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
      expect(verifyInclusion({ ...claim, index: odd })).toBe(false);
      expect(verifyInclusion({ ...claim, treeSize: odd })).toBe(false);
    }
    expect(verifyInclusion({ index: 0, treeSize: 0, leafHash: EMPTY_ROOT, proof: [], root: EMPTY_ROOT })).toBe(false);
  });

  it('accepts none of thousands of corrupted proofs', () => {
    const place = fc.integer({ min: 1, max: 300 }).chain((size) => fc.tuple(fc.integer({ min: 0, max: size - 1 }), fc.constant(size)));
    fc.assert(
      fc.property(place, fc.nat(), fc.nat({ max: 255 }), ([index, size], where, bit) => {
        const claim = honest(index, size);
        expect(verifyInclusion(claim)).toBe(true);
        const { proof } = claim;
        const at = where % Math.max(proof.length, 1);
        const flipped = (hash: Buffer) => {
          const copy = Buffer.from(hash);
          copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
          return copy;
        };
        const corrupted = [
          { ...claim, leafHash: flipped(claim.leafHash) },
          { ...claim, root: flipped(claim.root) },
          { ...claim, root: EMPTY_ROOT },
          { ...claim, proof: [...proof, claim.root] },
          { ...claim, proof: [claim.leafHash, ...proof] },
          { ...claim, leafHash: claim.leafHash.subarray(1) },
          { ...claim, root: claim.root.subarray(0, 31) },
          { ...claim, proof: [...proof, Buffer.alloc(0)] },
        ];
        if (proof.length > 0) {
          corrupted.push(
            { ...claim, proof: proof.map((hash, step) => (step === at ? flipped(hash) : hash)) },
            { ...claim, proof: proof.filter((_, step) => step !== at) },
            { ...claim, proof: proof.flatMap((hash, step) => (step === at ? [hash, hash] : [hash])) },
            { ...claim, proof: [] },
          );
        }
        if (proof.length > 1) corrupted.push({ ...claim, proof: [...proof].reverse() });
        expect(corrupted.filter(verifyInclusion)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
