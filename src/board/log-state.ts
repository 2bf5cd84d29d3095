import { hashFromText, hashText } from '../ledger/hash-text.js';
import { MerkleFrontier } from '../ledger/merkle-frontier.js';
import { MerkleTree } from '../ledger/merkle-tree.js';
import { PackedHashes } from '../ledger/packed-hashes.js';
import { openHead, type HeadTrust } from '../ledger/signed-head.js';
import type { TailRow } from './ports/record-rows.js';
import type { RecordReader } from './ports/record-store.js';
import { RecordBroken } from './record-broken.js';

/** Leaf hashes read at once. */
const CHUNK = 10_000;

/** The tree of the log in memory: as far as this process has seen it committed. */
export class LogState {
  readonly #hashes = new PackedHashes();
  #frontier = MerkleFrontier.EMPTY;
  readonly tree = new MerkleTree(this.#hashes);

  get frontier(): MerkleFrontier {
    return this.#frontier;
  }

  /**
   * Takes in what other writers committed.
   * @param tail the end of the log, best read under its lock
   * @throws RecordBroken when the log is shorter than it was, or its entries do not make the root it states
   */
  async catchUp(tail: TailRow, reader: RecordReader): Promise<void> {
    if (tail.size < this.#frontier.size) throw new RecordBroken('the log is shorter than it was');
    while (this.#frontier.size < tail.size) {
      const more = await reader.leafHashes(this.#frontier.size, Math.min(CHUNK, tail.size - this.#frontier.size));
      if (more.length === 0) throw new RecordBroken(`entry ${this.#frontier.size} is missing`);
      this.accept(more.map(hashFromText));
    }
    if (hashText(this.#frontier.root()) !== tail.root) throw new RecordBroken('the entries do not make the root that was recorded');
  }

  /** Appends leaf hashes that are committed. */
  accept(leafHashes: readonly Uint8Array[]): void {
    this.#frontier = this.#frontier.append(leafHashes);
    for (const hash of leafHashes) this.#hashes.append(hash);
  }

  /**
   * Compares the tree with a signed head of this log.
   * @param covers entries the head must cover; absent: any number up to the end
   * @throws RecordBroken when the head is refused, covers another number of entries, or states another root
   */
  compare(note: string, trust: HeadTrust, covers?: number): void {
    const opened = openHead(note, trust);
    if (!opened.ok) throw new RecordBroken(`a signed head is refused (${opened.code}); were the keys exchanged?`);
    const { size, root } = opened.head;
    if (covers !== undefined && size !== covers) throw new RecordBroken(`the last signed head covers ${size} entries, not ${covers}`);
    if (size > this.tree.size) throw new RecordBroken(`a signed head covers ${size} entries, the log holds ${this.tree.size}`);
    if (!this.tree.root(size).equals(root)) throw new RecordBroken(`the first ${size} entries are not the ones that were signed`);
  }
}
