import { canonicalText } from '../ledger/canonical-text.js';
import { pseudonymsOf } from '../ledger/pseudonym.js';
import type { KeyRing } from './ports/key-ring.js';

/**
 * Digests of a request under every key that is kept, the present key first: two requests are the same when they share
 * one. Keyed, because a plain digest of patient data can be guessed.
 *
 * @throws CanonicalTextError when the request has no canonical text
 */
export function requestDigests(operation: string, request: unknown, tenant: string, keys: KeyRing): readonly [string, ...string[]] {
  return pseudonymsOf(tenant, canonicalText({ operation, request }), keys.pseudonyms) as [string, ...string[]];
}
