import { createHash } from 'node:crypto';

const LONGEST = 64;

/** An id that FHIR takes (letters, digits, `-`, `.`; at most 64) from parts that are unique together; long ones end in a digest. */
export function fhirId(...parts: readonly string[]): string {
  const id = parts.join('-').replace(/[^A-Za-z0-9.-]/gu, '-');
  if (id.length <= LONGEST) return id;
  const digest = createHash('sha256').update(parts.join(' ')).digest('hex').slice(0, 10);
  return `${id.slice(0, LONGEST - digest.length - 1)}-${digest}`;
}
