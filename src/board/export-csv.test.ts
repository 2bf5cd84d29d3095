import { parse } from 'csv-parse/sync';
import type { AuditEntry } from '../ledger/entry.js';
import { csvLines } from './export-csv.js';
import type { ExportedLog } from './exported-log.js';
import type { EntryRow } from './ports/record-rows.js';

const ENTRY: AuditEntry = {
  format: 1, index: 0, tenant: '@house', recordedAt: '2026-11-21T08:00:00.000Z', kind: 'erasure', actor: { id: '=cmd|\' /C calc\'!A0', role: '-board' },
  subject: '+p1"', facts: { 'a,b': '=1', c: '"' }, erases: [1, 2], commitment: 'c'.repeat(64),
};

describe('the log as a table', () => {
  it('leaves no formula in any column, whatever names an entry holds', async () => {
    const rows = [{ index: 0, entry: JSON.stringify(ENTRY), leafHash: 'l' }] as unknown as readonly EntryRow[];
    const log = { head: { size: 1 }, filter: {}, reader: { entriesBetween: () => Promise.resolve(rows) } } as unknown as ExportedLog;
    let text = '';
    for await (const line of csvLines(log)) text += line;
    expect(parse(text, { columns: true, record_delimiter: '\r\n' })).toEqual([
      {
        position: '0', recordedAt: ENTRY.recordedAt, kind: 'erasure', tenant: "'@house", actor: `'${ENTRY.actor.id}`, role: "'-board", subject: `'+p1"`,
        facts: '{"a,b":"=1","c":"\\""}', erases: '1 2', commitment: ENTRY.commitment, leafHash: 'l',
      },
    ]);
    expect(text.split('\r\n').every((line) => !/(^|,)"?[=+\-@]/.test(line.replaceAll('""', '')))).toBe(true);
  });
});
