import fc from 'fast-check';
import { numberedLeaves } from '../../test/fixtures/ledger/packed-tree.js';
import { recursiveRoot } from '../../test/fixtures/ledger/recursive-root.js';
import { LEAVES, ROOTS } from '../../test/fixtures/ledger/rfc6962-vectors.js';
import { MerkleFrontier } from './merkle-frontier.js';
import { hashLeaf } from './merkle-hash.js';

describe('MerkleFrontier', () => {
  it('has the roots of the reference implementation', () => {
    const roots = LEAVES.map((_, last) => MerkleFrontier.EMPTY.append(LEAVES.slice(0, last + 1).map(hashLeaf)).root().toString('hex'));
    expect([MerkleFrontier.EMPTY.root().toString('hex'), ...roots]).toEqual(ROOTS);
  });

  it('has the same root however the leaves are batched, and survives being stored between batches', () => {
    const leaves = numberedLeaves(200);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 8 }), (batches) => {
        let frontier = MerkleFrontier.EMPTY;
        for (const count of batches) {
          const next = leaves.slice(frontier.size, frontier.size + count);
          frontier = frontier.append(next);
          frontier = MerkleFrontier.restore(frontier.size, frontier.subtreeRoots);
        }
        expect(frontier.root()).toEqual(recursiveRoot(leaves.slice(0, frontier.size)));
      }),
    );
  });

  it('leaves the frontier before a batch untouched, so a batch that fails to commit is simply forgotten', () => {
    const before = MerkleFrontier.EMPTY.append(numberedLeaves(7));
    const root = before.root();
    before.append(numberedLeaves(9));
    expect([before.size, before.root()]).toEqual([7, root]);
  });

  it('refuses stored hashes that do not fit the size, and hashes of another length', () => {
    const { subtreeRoots } = MerkleFrontier.EMPTY.append(numberedLeaves(7));
    expect(() => MerkleFrontier.restore(8, subtreeRoots)).toThrow(RangeError);
    expect(() => MerkleFrontier.restore(-1, [])).toThrow(RangeError);
    expect(() => MerkleFrontier.restore(1, [Buffer.alloc(31)])).toThrow(RangeError);
    expect(() => MerkleFrontier.EMPTY.append([Buffer.alloc(33)])).toThrow(RangeError);
  });
});
