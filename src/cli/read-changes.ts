import { expandShorthand } from '../vocabulary/shorthand.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';

export type ChangesRead = { readonly kind: 'read'; readonly changes: unknown } | { readonly kind: 'unreadable'; readonly messages: readonly string[] };

/**
 * Changes from the command line, `group.fact=value` each; nothing behind the sign takes the fact away. Whether facts and
 * values make sense is judged with the profile.
 */
export function readChanges(written: readonly string[], vocabulary: Vocabulary): ChangesRead {
  const changes: Record<string, Record<string, string | null>> = {};
  const messages: string[] = [];
  for (const each of written) {
    const [, group, name, value] = /^([A-Za-z]+)\.([A-Za-z0-9]+)=(.*)$/su.exec(each) ?? [];
    if (group === undefined || name === undefined || value === undefined) {
      messages.push('--what-if: write PATH=VALUE, for example --what-if "tumor.number=3"');
      continue;
    }
    const facts = (changes[group] ??= {});
    if (Object.hasOwn(facts, name)) messages.push(`--what-if: ${group}.${name} is changed twice`);
    facts[name] = value.trim() === '' ? null : value.trim();
  }
  return messages.length > 0 ? { kind: 'unreadable', messages } : { kind: 'read', changes: expandShorthand(changes, vocabulary) };
}
