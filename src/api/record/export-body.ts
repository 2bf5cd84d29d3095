import { z } from 'zod';
import type { AskedExport } from '../../board/export-record.js';

const MOMENT = z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}\.\d{3}Z)?$/).refine((text) => !Number.isNaN(Date.parse(text)));
const NAME = z.string().min(1).max(200);

const BODY = z.strictObject({
  format: z.enum(['ndjson', 'csv', 'fhir']),
  kind: NAME.optional(),
  subject: NAME.optional(),
  patientReference: NAME.optional(),
  actor: NAME.optional(),
  from: MOMENT.optional(),
  to: MOMENT.optional(),
});

/** What is wanted of each member. */
const WANTED: Readonly<Record<string, string>> = {
  format: '"ndjson", "csv" or "fhir"',
  kind: 'a kind of entry, for example "case-read"',
  subject: 'the pseudonym of a patient',
  patientReference: 'your reference of a patient',
  actor: 'an account',
  from: 'a day as in "2026-11-21" or a moment as in "2026-11-21T08:00:00.000Z"',
  to: 'a day as in "2026-11-21" or a moment as in "2026-11-21T08:00:00.000Z"',
};

export type ExportBodyRead = { readonly kind: 'read'; readonly asked: AskedExport } | { readonly kind: 'refused'; readonly message: string };

/** Reads what shall be exported; everything that is wrong is told at once, by the names of the members that are known. */
export function readExportBody(body: unknown): ExportBodyRead {
  const read = BODY.safeParse(body);
  if (read.success) {
    const { format, ...filter } = read.data;
    return { kind: 'read', asked: { format, filter } };
  }
  const wrong = new Set(read.error.issues.map(({ path }) => String(path[0] ?? '')));
  const texts = [...wrong].map((member) => (WANTED[member] === undefined ? `an object of ${Object.keys(WANTED).join(', ')} and nothing else` : `${member}: ${WANTED[member]}`));
  return { kind: 'refused', message: texts.join('; ') };
}
