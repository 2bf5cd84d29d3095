import type { WrittenSource } from './content.js';
import { listChanges, objectChanges, type NamedObject, type PartChanges } from './part-changes.js';
import type { RuleSetChangeKind } from './rule-set-change.js';

const LISTS: readonly { readonly member: 'criteria' | 'findings' | 'course' | 'guidance'; readonly kind: RuleSetChangeKind; readonly one: string; readonly many: string }[] = [
  { member: 'criteria', kind: 'CRITERION', one: 'criterion', many: 'criteria' },
  { member: 'findings', kind: 'FINDING', one: 'finding', many: 'findings' },
  { member: 'course', kind: 'COURSE_RULE', one: 'course rule', many: 'course rules' },
  { member: 'guidance', kind: 'SOURCE', one: 'guidance', many: 'statements of guidance' },
];

const LISTED: ReadonlySet<string> = new Set(LISTS.map(({ member }) => member));

/** What changed inside a source that is there before and after. */
export function sourceChanges(before: WrittenSource, after: WrittenSource): readonly PartChanges[] {
  if (before === after) return [];
  const { code } = after;
  const lists = LISTS.map(({ member, kind, one, many }) => {
    const parts = (source: WrittenSource): readonly NamedObject[] => (source[member] ?? []).map((object) => ({ kind, code: `${code}/${object.id}`, name: `${one} ${code}/${object.id}`, says: object.says, object }));
    return listChanges(parts(before), parts(after), { kind, code, name: `${many} of source ${code}` });
  });
  return [...lists, { removed: [], added: [], changed: objectChanges(withoutLists(before), { kind: 'SOURCE', code, name: `source ${code}`, object: withoutLists(after) }) }];
}

/** A source as one part; its lists of rules are compared rule by rule. */
export function sourcePart(source: WrittenSource): NamedObject {
  return { kind: 'SOURCE', code: source.code, name: `source ${source.code}`, says: source.name, object: {} };
}

function withoutLists(source: WrittenSource): object {
  // A list that is empty and one that is not there are two contents, so two digests.
  return Object.fromEntries(Object.entries(source).map(([member, value]) => [member, LISTED.has(member) ? 'listed' : (value as unknown)]));
}
