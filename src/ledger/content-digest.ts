import { createHash } from 'node:crypto';
import { canonicalText } from './canonical-text.js';

/**
 * SHA-256 over the UTF-8 bytes of the RFC 8785 text, as 64 lower-case hexadecimal digits: the name of a content
 * (rule set, profile, assessment).
 *
 * Not a commitment: without a salt, a digest of few possible values can be guessed. What describes a patient is
 * published only through the salted commitment of an audit entry.
 *
 * @throws CanonicalTextError when the value has no canonical text
 */
export function contentDigest(value: unknown): string {
  return textDigest(canonicalText(value));
}

/** The same for a content whose RFC 8785 text is at hand. */
export function textDigest(canonical: string): string {
  return createHash('sha256').update(canonical, 'utf8').digest('hex');
}
