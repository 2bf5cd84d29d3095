import type { RuleSetContent } from '../rulebook/content.js';
import type { RecordDesk } from './record-desk.js';

/**
 * Contents of rule sets by their digest: those on the shelf, and those that only the record still holds because this
 * release cannot answer with them.
 */
export async function ruleSetContents({ shelf, reader }: Pick<RecordDesk, 'shelf' | 'reader'>): Promise<(digest: string) => RuleSetContent | undefined> {
  const rows = await reader.ruleSets();
  const read = new Map<string, RuleSetContent>();
  return (digest) => {
    const known = shelf.withDigest(digest)?.ruleSet.content ?? read.get(digest);
    if (known !== undefined) return known;
    const row = rows.find((each) => each.digest === digest);
    if (row === undefined) return undefined;
    const content = JSON.parse(row.content) as RuleSetContent;
    read.set(digest, content);
    return content;
  };
}
