import { prepareRuleSet, type PreparedRuleSet } from '../assessment/prepared-rule-set.js';
import type { RecordReader } from '../board/ports/record-store.js';
import { DERIVATIONS } from '../medicine/derivations.js';
import type { RuleSetContent } from '../rulebook/content.js';
import { ruleSetOf } from '../rulebook/rule-set.js';
import { VOCABULARY } from '../vocabulary/vocabulary.js';

/**
 * The rule sets that answered in the past, from the record, so that what they answered can be replayed.
 * @param known digests of those that are here already
 * @param onUnusable told the digest of one that this release cannot use; what it answered is still readable
 */
export async function archivedRules(reader: Pick<RecordReader, 'ruleSets'>, known: ReadonlySet<string>, onUnusable: (digest: string) => void): Promise<readonly PreparedRuleSet[]> {
  const archived: PreparedRuleSet[] = [];
  for (const { digest, content } of await reader.ruleSets()) {
    if (known.has(digest)) continue;
    try {
      const ruleSet = ruleSetOf(JSON.parse(content) as RuleSetContent, VOCABULARY);
      if (ruleSet.digest === digest) archived.push(prepareRuleSet(ruleSet, DERIVATIONS));
      else onUnusable(digest);
    } catch {
      onUnusable(digest);
    }
  }
  return archived;
}
