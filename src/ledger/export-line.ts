import { canonicalText } from './canonical-text.js';
import type { AuditEntry, EntryOpening } from './entry.js';

export const EXPORT_FORMAT = 'consilium-audit-export/1';

/** The first line of an export. Not signed: it says how to read the rest and proves nothing. */
export interface ExportHeader {
  readonly origin: string;
  /** `complete`: every entry from 0. `selection`: some entries, each with its inclusion proof. */
  readonly scope: 'complete' | 'selection';
  /** `withheld`: payloads and salts were left out on purpose, for a reader who may not see them. */
  readonly openings: 'included' | 'withheld';
  /** Size stated by the last head of the export. */
  readonly size: number;
}

/** An entry on its way into an export. */
export interface ExportedEntry {
  readonly entry: AuditEntry;
  /** The leaf hash as stored, 64 hexadecimal digits. */
  readonly leafHash: string;
  /** Null when the case was erased, or openings are withheld. */
  readonly opening: EntryOpening | null;
}

/** The header line, without its newline. Every line of an export is the RFC 8785 text of its value. */
export function exportHeaderLine(header: ExportHeader): string {
  return canonicalText({ line: 'header', format: EXPORT_FORMAT, ...header });
}

/** An entry line of a complete export. */
export function exportEntryLine({ entry, leafHash, opening }: ExportedEntry): string {
  return canonicalText({ line: 'entry', entry, leafHash, opening });
}

/** An entry line of a selection, with the inclusion proof (hexadecimal hashes) under the selection's head. */
export function selectedEntryLine({ entry, leafHash, opening }: ExportedEntry, inclusion: readonly string[]): string {
  return canonicalText({ line: 'entry', entry, leafHash, opening, inclusion });
}

/** A head line: in a complete export right after the last entry it covers, in a selection right after the header. */
export function exportHeadLine(note: string): string {
  return canonicalText({ line: 'head', note });
}
