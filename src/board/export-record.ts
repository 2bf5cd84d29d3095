import { admitted } from './admitted.js';
import type { Asker } from './asker.js';
import { eventLines } from './export-audit-events.js';
import { csvLines } from './export-csv.js';
import { proofLines } from './export-proofs.js';
import type { ExportedLog, ExportScope } from './exported-log.js';
import type { ListFilter } from './list-recorded.js';
import type { HeadRow } from './ports/record-rows.js';
import type { EntryFilter, RecordReader } from './ports/record-store.js';
import { RecordBroken } from './record-broken.js';
import type { RecordDesk } from './record-desk.js';
import { RecordUnavailable } from './record-unavailable.js';
import { searchedSubjects } from './searched-subjects.js';

/** `ndjson`: entries with proofs, for scripts/verify-audit.mjs. `csv`: a table. `fhir`: a bundle of AuditEvents, R4. */
export type ExportFormat = 'ndjson' | 'csv' | 'fhir';

export interface AskedExport {
  readonly format: ExportFormat;
  /** Which entries; nothing in it: all. */
  readonly filter: Omit<ListFilter, 'ruleSet'>;
  /**
   * Whether what entries commit to goes along, patients among it. Only for whoever holds the keys anyway, and only with
   * the whole log as `ndjson`; absent: it does not.
   */
  readonly withContent?: boolean | undefined;
}

export interface Export {
  readonly id: string;
  /** Entries in it. */
  readonly entries: number;
  readonly hasContent: boolean;
  readonly mediaType: string;
  readonly fileName: string;
  /** The file, a part at a time. */
  readonly parts: AsyncIterable<string>;
}

const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  ndjson: 'application/x-ndjson; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  fhir: 'application/fhir+json; charset=utf-8',
};

const ENDINGS: Readonly<Record<ExportFormat, string>> = { ndjson: 'ndjson', csv: 'csv', fhir: 'fhir.json' };

/**
 * Exports entries of the log up to the export itself; without their content, where it is not asked for: who
 * exports sees pseudonyms and rules, not patients. The export is an entry
 * itself, committed before the first part is made.
 *
 * @throws Forbidden when the asker may not export
 * @throws RecordUnavailable when the entry cannot be written: nothing is exported
 */
export async function exportRecord({ format, filter, withContent = false }: AskedExport, asker: Asker, of: RecordDesk): Promise<Export> {
  const desk = admitted(asker, 'export-record', of);
  const { subject, patientReference, ...rest } = filter;
  const fitting = { ...rest, subjects: searchedSubjects({ subject, patientReference }, desk) };
  const before = await desk.reader.latestHead();
  // A service that runs has written down its start.
  if (before === null) throw new RecordUnavailable('LOG_EMPTY');
  const fittingBefore = await desk.reader.countEntries(fitting, before.size);
  const scope: ExportScope = fittingBefore === before.size ? 'complete' : 'selection';
  const hasContent = withContent && scope === 'complete' && format === 'ndjson';
  const id = desk.identities.newId();
  const index = await desk.book.write((page) => {
    const subjects = fitting.subjects ?? [];
    const facts = { export: id, format, scope, entries: String(fittingBefore) };
    const payload = { correlation: asker.correlationId, content: hasContent };
    return Promise.resolve(page.append({ kind: 'export', actor: asker.actor, subject: subjects.length === 1 ? (subjects[0] ?? null) : null, facts, payload }).entry.index);
  });
  const head = await coveringHead(index, before, scope, fitting, desk.reader);
  const entries = await desk.reader.countEntries(fitting, head.size);
  const log: ExportedLog = { scope, head, filter: fitting, reader: desk.reader, tree: desk.book.log.tree, keys: desk.keys, withContent: hasContent };
  return { id, entries, hasContent, mediaType: MEDIA_TYPES[format], fileName: `audit-${head.size}.${ENDINGS[format]}`, parts: partsOf(format, log, desk.clock.now()) };
}

/** The head that covers the export itself; the one of before when entries came between that the asker may not see. */
async function coveringHead(index: number, before: HeadRow, scope: ExportScope, fitting: EntryFilter, reader: RecordReader): Promise<HeadRow> {
  const covering = await reader.headCovering(index);
  if (covering === null) throw new RecordBroken(`no signed head covers entry ${index}`);
  const isWhole = scope === 'selection' || (await reader.countEntries(fitting, covering.size)) === covering.size;
  return isWhole ? covering : before;
}

function partsOf(format: ExportFormat, log: ExportedLog, now: string): AsyncIterable<string> {
  switch (format) {
    case 'ndjson':
      return proofLines(log);
    case 'csv':
      return csvLines(log);
    case 'fhir':
      return eventLines(log, now);
  }
}
