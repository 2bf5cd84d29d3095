import type { MerkleTree } from '../ledger/merkle-tree.js';
import { letOthersRun } from './let-others-run.js';
import type { KeyRing } from './ports/key-ring.js';
import type { EntryRow, HeadRow } from './ports/record-rows.js';
import type { EntryFilter, RecordReader } from './ports/record-store.js';

/** Entries read at once. */
const CHUNK = 500;

/** Every entry from the first on, or some of them. */
export type ExportScope = 'complete' | 'selection';

/** The entries to export: those below the head that fit. */
export interface ExportedLog {
  readonly scope: ExportScope;
  readonly head: HeadRow;
  readonly filter: EntryFilter;
  readonly reader: RecordReader;
  /** The tree, at least as large as the head. */
  readonly tree: MerkleTree;
  readonly keys: KeyRing;
  /** Whether what entries commit to is exported too; only with every entry from the first on. */
  readonly withContent: boolean;
}

/** The entries to export, in the order of the log. */
export async function* exportedEntries({ head, filter, reader }: Pick<ExportedLog, 'head' | 'filter' | 'reader'>): AsyncGenerator<EntryRow> {
  for (let above = -1; ; ) {
    const rows = await reader.entriesBetween(filter, above, head.size, CHUNK);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < CHUNK) return;
    above = last.index;
    await letOthersRun();
  }
}
