import { admitted } from './admitted.js';
import type { Asker } from './asker.js';
import { eventLines } from './export-audit-events.js';
import { csvLines } from './export-csv.js';
import { proofLines } from './export-proofs.js';
import type { ExportedLog, ExportScope } from './exported-log.js';
import type { ListFilter } from './list-recorded.js';
import type { RecordDesk } from './record-desk.js';
import { RecordUnavailable } from './record-unavailable.js';
import { searchedSubjects } from './searched-subjects.js';

/** `ndjson`: entries with proofs, for scripts/verify-audit.mjs. `csv`: a table. `fhir`: a bundle of AuditEvents, R4. */
export type ExportFormat = 'ndjson' | 'csv' | 'fhir';

export interface AskedExport {
  readonly format: ExportFormat;
  /** Which entries; nothing in it: all. */
  readonly filter: Omit<ListFilter, 'ruleSet'>;
}

export interface Export {
  readonly id: string;
  /** Entries in it. */
  readonly entries: number;
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
 * Exports entries of the log as they were when it was asked for, without their content: who exports sees pseudonyms and
 * rules, not patients. The export is an entry itself, committed before the first part is made.
 *
 * @throws Forbidden when the asker may not export
 * @throws RecordUnavailable when the entry cannot be written: nothing is exported
 */
export async function exportRecord({ format, filter }: AskedExport, asker: Asker, of: RecordDesk): Promise<Export> {
  const desk = admitted(asker, 'export-record', of);
  const { subject, patientReference, ...rest } = filter;
  const fitting = { ...rest, subjects: searchedSubjects({ subject, patientReference }, desk) };
  const head = await desk.reader.latestHead();
  // A service that runs has written down its start.
  if (head === null) throw new RecordUnavailable('LOG_EMPTY');
  const entries = await desk.reader.countEntries(fitting, head.size);
  const scope: ExportScope = entries === head.size ? 'complete' : 'selection';
  const id = desk.identities.newId();
  await desk.book.write((page) => {
    const subjects = fitting.subjects ?? [];
    const facts = { export: id, format, scope, entries: String(entries) };
    page.append({ kind: 'export', actor: asker.actor, subject: subjects.length === 1 ? (subjects[0] ?? null) : null, facts, payload: { correlation: asker.correlationId } });
    return Promise.resolve();
  });
  const log: ExportedLog = { scope, head, filter: fitting, reader: desk.reader, tree: desk.book.log.tree, keys: desk.keys, withContent: false };
  return { id, entries, mediaType: MEDIA_TYPES[format], fileName: `audit-${head.size}.${ENDINGS[format]}`, parts: partsOf(format, log, desk.clock.now()) };
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
