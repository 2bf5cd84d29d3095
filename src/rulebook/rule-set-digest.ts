import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { RuleSetContent } from './content.js';

/**
 * The name of a rule set's content: SHA-256 over the UTF-8 bytes of its RFC 8785 text, 64 lower-case hexadecimal digits.
 * The same as the ledger's digest of a content (a test holds the two together); kept here because the rule book stands below it.
 */
export function ruleSetDigest(content: RuleSetContent): string {
  const text = canonicalize(content);
  if (text === undefined) throw new Error('a rule set without content');
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
