import fc from 'fast-check';
import { numberedLeaves, packedTree } from '../../test/fixtures/ledger/packed-tree.js';
import { CONSISTENCY, LEAVES } from '../../test/fixtures/ledger/rfc6962-vectors.js';
import { consistencyProof, verifyConsistency } from './consistency-proof.js';
import { EMPTY_ROOT, hashLeaf } from './merkle-hash.js';

const tree = packedTree(numberedLeaves(300));

const honestClaims = new Map<string, ReturnType<typeof buildHonest>>();

function honest(first: number, second: number) {
  const pair = `${first} ${second}`;
  const claim = honestClaims.get(pair) ?? buildHonest(first, second);
  honestClaims.set(pair, claim);
  return claim;
}

function buildHonest(first: number, second: number) {
  return { first, second, firstRoot: tree.root(first), secondRoot: tree.root(second), proof: consistencyProof(tree, first, second) };
}

describe('consistencyProof', () => {
  it.each(CONSISTENCY)('is that of the reference implementation from $first to $second', ({ first, second, proof }) => {
    const reference = packedTree(LEAVES.map(hashLeaf));
    expect(consistencyProof(reference, first, second).map((hash) => hash.toString('hex'))).toEqual(proof);
  });

  it('verifies for every pair of sizes of 0 to 128', () => {
    let verified = 0;
    for (let second = 0; second <= 128; second += 1) {
      for (let first = 0; first <= second; first += 1) if (verifyConsistency(honest(first, second))) verified += 1;
    }
    expect(verified).toBe((129 * 130) / 2);
  });

  it('refuses to prove what is not there', () => {
    for (const [first, second] of [[2, 1], [1, 301], [-1, 2], [0.5, 2]] as const) {
      expect(() => consistencyProof(tree, first, second)).toThrow(RangeError);
    }
  });
});

describe('verifyConsistency', () => {
  it('demands an empty proof and the same root for equal sizes', () => {
    const claim = honest(5, 5);
    expect(verifyConsistency(claim)).toBe(true);
    expect(verifyConsistency({ ...claim, proof: [claim.firstRoot] })).toBe(false);
    expect(verifyConsistency({ ...claim, secondRoot: tree.root(6) })).toBe(false);
  });

  it('demands the empty root and an empty proof from size 0', () => {
    const claim = honest(0, 5);
    expect(verifyConsistency(claim)).toBe(true);
    expect(verifyConsistency({ ...claim, firstRoot: tree.root(1) })).toBe(false);
    expect(verifyConsistency({ ...claim, proof: [tree.root(1)] })).toBe(false);
    expect(verifyConsistency({ ...claim, second: 0, firstRoot: claim.secondRoot })).toBe(false);
    expect(verifyConsistency({ first: 0, second: 0, firstRoot: EMPTY_ROOT, secondRoot: EMPTY_ROOT, proof: [] })).toBe(true);
  });

  it('refuses an empty proof between unequal sizes, powers of two included', () => {
    for (const [first, second] of [[1, 2], [4, 5], [8, 16], [3, 7], [64, 300]] as const) {
      expect(verifyConsistency({ ...honest(first, second), proof: [] })).toBe(false);
      // The first root alone must not pass for the second one.
      expect(verifyConsistency({ first, second, firstRoot: tree.root(first), secondRoot: tree.root(first), proof: [] })).toBe(false);
    }
  });

  it('refuses every other pair of sizes of 1 to 24 with its own true roots, unless the true proof is the same', () => {
    const wronglyAccepted: string[] = [];
    for (let second = 2; second <= 24; second += 1) {
      for (let first = 1; first < second; first += 1) {
        const { proof } = honest(first, second);
        for (let other = 1; other <= 24; other += 1) {
          const claims = [...(other <= second ? [honest(other, second)] : []), ...(first <= other ? [honest(first, other)] : [])];
          for (const claim of claims) {
            const same = claim.proof.length === proof.length && claim.proof.every((hash, at) => hash.equals(proof[at] ?? EMPTY_ROOT));
            if (verifyConsistency({ ...claim, proof }) !== same) wronglyAccepted.push(`${first}->${second} as ${claim.first}->${claim.second}`);
          }
        }
      }
    }
    expect(wronglyAccepted).toEqual([]);
  });

  it('refuses a tree that forked before the first size', () => {
    const leaves = numberedLeaves(40);
    for (let first = 1; first < 40; first += 1) {
      const forked = packedTree(leaves.map((leaf, index) => (index === first - 1 ? hashLeaf(Buffer.from('other')) : leaf)));
      const proof = consistencyProof(forked, first, 40);
      expect(verifyConsistency({ first, second: 40, firstRoot: tree.root(first), secondRoot: forked.root(40), proof })).toBe(false);
    }
  });

  it('refuses sizes that are not whole numbers in order', () => {
    const claim = honest(3, 7);
    for (const odd of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
      expect(verifyConsistency({ ...claim, first: odd })).toBe(false);
      expect(verifyConsistency({ ...claim, second: odd })).toBe(false);
    }
    expect(verifyConsistency({ ...claim, first: 7, second: 3 })).toBe(false);
  });

  it('accepts none of thousands of corrupted proofs', () => {
    const pair = fc.integer({ min: 2, max: 300 }).chain((second) => fc.tuple(fc.integer({ min: 1, max: second - 1 }), fc.constant(second)));
    fc.assert(
      fc.property(pair, fc.nat(), fc.nat({ max: 255 }), ([first, second], where, bit) => {
        const claim = honest(first, second);
        expect(verifyConsistency(claim)).toBe(true);
        const { proof } = claim;
        const at = where % proof.length;
        const flipped = (hash: Buffer) => {
          const copy = Buffer.from(hash);
          copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
          return copy;
        };
        const corrupted = [
          { ...claim, firstRoot: flipped(claim.firstRoot) },
          { ...claim, secondRoot: flipped(claim.secondRoot) },
          { ...claim, firstRoot: claim.secondRoot, secondRoot: claim.firstRoot },
          { ...claim, second: second * 2 },
          { ...claim, proof: [] },
          { ...claim, proof: [...proof, claim.secondRoot] },
          { ...claim, proof: [claim.firstRoot, ...proof] },
          { ...claim, proof: proof.filter((_, step) => step !== at) },
          { ...claim, proof: proof.flatMap((hash, step) => (step === at ? [hash, hash] : [hash])) },
          { ...claim, proof: proof.map((hash, step) => (step === at ? flipped(hash) : hash)) },
          { ...claim, proof: proof.map((hash, step) => (step === at ? hash.subarray(1) : hash)) },
        ];
        if (proof.length > 1) corrupted.push({ ...claim, proof: [...proof].reverse() });
        expect(corrupted.filter(verifyConsistency)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
