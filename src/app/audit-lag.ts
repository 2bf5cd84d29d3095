import type { RecordDesk } from '../board/record-desk.js';

/** Entries that something lags behind. */
export interface AuditLag {
  readonly entries: number;
  /** Entries that no signed head covers. */
  readonly unsigned: number;
  /** Entries that no published head covers: an old copy of the record could be passed off without them. */
  readonly unpublished: number;
}

/**
 * How far signed and published heads lag behind the log.
 * @throws RecordUnavailable when the record cannot be read
 */
export async function auditLag({ reader, book }: Pick<RecordDesk, 'reader' | 'book'>): Promise<AuditLag> {
  const published = Math.max(0, ...book.published().map(sizeOf));
  const signed = (await reader.latestHead())?.size ?? 0;
  // Last: the log may grow meanwhile, and a lag is never told smaller than it is.
  const { size: entries } = await reader.tail();
  return { entries, unsigned: Math.max(0, entries - signed), unpublished: Math.max(0, entries - published) };
}

/** Entries that a head covers: the second line of its note (docs/audit-format.md). */
function sizeOf(note: string): number {
  return Number(note.split('\n')[1]);
}
