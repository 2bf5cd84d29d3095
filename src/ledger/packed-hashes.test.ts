import { numberedLeaves } from '../../test/fixtures/ledger/packed-tree.js';
import { PackedHashes } from './packed-hashes.js';

describe('PackedHashes', () => {
  it('keeps every hash while it grows, from a capacity of nothing', () => {
    const hashes = numberedLeaves(70);
    const packed = new PackedHashes(0);
    for (const hash of hashes) packed.append(hash);
    expect(packed.size).toBe(70);
    expect(hashes.map((_, index) => Buffer.from(packed.hashAt(index)))).toEqual(hashes);
  });

  it('refuses other lengths and places that are not there', () => {
    const packed = new PackedHashes();
    expect(() => packed.append(Buffer.alloc(31))).toThrow(RangeError);
    packed.append(Buffer.alloc(32));
    for (const index of [-1, 1, 0.5, Number.NaN]) expect(() => packed.hashAt(index)).toThrow(RangeError);
  });
});
