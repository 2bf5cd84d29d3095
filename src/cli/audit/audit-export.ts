import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { publishedKey } from '../../app/key-files.js';
import { exportRecord, type ExportFormat } from '../../board/export-record.js';
import type { RecordDesk } from '../../board/record-desk.js';
import { RecordUnavailable } from '../../board/record-unavailable.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import type { Terminal } from '../terminal.js';
import { operator } from './operator.js';

/** A day, or a moment in UTC. */
const MOMENT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}\.\d{3}Z)?$/;

export interface AuditExportOptions {
  readonly format: ExportFormat;
  readonly kind?: string;
  readonly subject?: string;
  readonly actor?: string;
  readonly from?: string;
  readonly to?: string;
  readonly withContent?: boolean;
  readonly house: string;
}

/** `audit export`: the log as a file; what was exported and how it is checked is told beside. */
export async function auditExportCommand(file: string, { format, withContent = false, house, ...filter }: AuditExportOptions, desk: RecordDesk, terminal: Terminal): Promise<ExitCode> {
  for (const bound of [filter.from, filter.to]) {
    if (bound === undefined || (MOMENT.test(bound) && !Number.isNaN(Date.parse(bound)))) continue;
    terminal.note('--from, --to: a day such as 2026-11-21 or a moment such as 2026-11-21T08:00:00.000Z');
    return EXIT.BAD_INPUT;
  }
  if (withContent && (format !== 'ndjson' || Object.values(filter).some((value) => value !== undefined))) {
    terminal.note('--with-content: content is exported with the whole log only, as ndjson; leave the filters away');
    return EXIT.BAD_INPUT;
  }
  try {
    const made = await exportRecord({ format, filter, withContent }, operator(house), desk);
    if (withContent && !made.hasContent) {
      terminal.note('--with-content: other houses write to this log, too, so content is not exported');
      return EXIT.BAD_INPUT;
    }
    // A new file, readable by its owner only: it may hold patients.
    await pipeline(Readable.from(made.parts), createWriteStream(file, { flags: 'wx', mode: 0o600 }));
    terminal.out(`${made.entries} entries written to ${file}; verifier key: ${publishedKey(desk.keys)}`);
    return EXIT.OK;
  } catch (error) {
    if (error instanceof RecordUnavailable) terminal.note(`the record cannot be written now (${error.reason}), so nothing is exported`);
    else if ((error as NodeJS.ErrnoException).code !== undefined) terminal.note(`${file}: cannot be written (${(error as NodeJS.ErrnoException).code ?? ''})`);
    else throw error;
    return EXIT.BAD_INPUT;
  }
}
