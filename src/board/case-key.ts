import { newCaseKey, unwrapCaseKey, wrapCaseKey, type EncryptionKey, type KeyEnvelope } from '../ledger/key-envelope.js';
import { masterKeyOf } from './master-key-of.js';
import type { CaseRow } from './ports/record-rows.js';
import type { PageTools } from './record-page.js';

/** Makes a case with a key of its own. */
export function newCase({ id, ...of }: Pick<CaseRow, 'id' | 'subject' | 'reference'>, { tenant, identities, keys }: PageTools): { readonly row: CaseRow; readonly key: EncryptionKey } {
  const key = newCaseKey(id, identities.randomBytes);
  return { row: { id, tenant, ...of, wrappedKey: JSON.stringify(wrapCaseKey(key, keys.master, identities.randomBytes)) }, key };
}

/**
 * The key of a stored case; `null` when the case was erased.
 * @throws EnvelopeNotOpened when the row was changed, or belongs to another master key
 */
export function keyOfCase(row: CaseRow, { keys }: Pick<PageTools, 'keys'>): EncryptionKey | null {
  if (row.wrappedKey === null) return null;
  const wrapped = JSON.parse(row.wrappedKey) as KeyEnvelope;
  return unwrapCaseKey(wrapped, row.id, masterKeyOf(wrapped, keys));
}
