import type { BenchPatient } from './work.js';

/** A patient as engines take one that know no exact decimals: a plain object, numbers as floating point, missing facts not there. */
export function plainPatient(patient: BenchPatient): Record<string, unknown> {
  return Object.fromEntries([...patient].map(([fact, value]) => [fact, typeof value === 'string' && /^\d/.test(value) ? Number(value) : value]));
}
