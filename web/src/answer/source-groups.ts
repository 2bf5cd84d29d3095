import type { SourceAnswerFragment } from '../api/graphql';

export interface SourceGroup {
  readonly kind: 'apply' | 'near' | 'fit' | 'wait' | 'away' | 'not-covered';
  readonly title: string;
  /** Whether it opens only when somebody asks. */
  readonly isFolded: boolean;
  readonly sources: readonly SourceAnswerFragment[];
}

const GROUPS: readonly (Omit<SourceGroup, 'sources'> & { readonly holds: (source: SourceAnswerFragment) => boolean })[] = [
  { kind: 'apply', title: 'Apply', isFolded: false, holds: ({ state }) => state === 'APPLICABLE' },
  { kind: 'near', title: 'Near misses', isFolded: false, holds: ({ nearMiss }) => nearMiss !== null },
  { kind: 'fit', title: 'Fit as far as they were read', isFolded: false, holds: ({ state, asRead }) => state === 'UNDETERMINED' && asRead === 'HOLDS' },
  { kind: 'wait', title: 'Wait for facts', isFolded: true, holds: ({ state }) => state === 'UNDETERMINED' },
  { kind: 'away', title: 'Do not apply', isFolded: true, holds: ({ state }) => state === 'NOT_APPLICABLE' },
  { kind: 'not-covered', title: 'Not covered', isFolded: true, holds: () => true },
];

/** The sources by what they are for this patient; each stands in the first group it belongs to, empty groups are left out. */
export function sourceGroups(sources: readonly SourceAnswerFragment[]): readonly SourceGroup[] {
  const placed = new Set<SourceAnswerFragment>();
  return GROUPS.map(({ holds, ...group }) => {
    const members = sources.filter((source) => !placed.has(source) && holds(source));
    for (const member of members) placed.add(member);
    return { ...group, sources: members };
  }).filter((group) => group.sources.length > 0);
}
