import { ask, failureWords } from '../api/ask';
import { EarlierDocument, type EarlierQuery } from '../api/graphql';

type Summary = NonNullable<EarlierQuery['assessments']>['edges'][number]['node'];

/** Pages that are read at most; a day has tens of cases. */
const MOST_PAGES = 10;

export type RecordedOfDay = { readonly kind: 'found'; readonly summaries: readonly Summary[] } | { readonly kind: 'refused'; readonly why: string };

/** The newest recorded assessment of each case that was assessed for a day of meeting. */
export async function recordedOfDay(day: string): Promise<RecordedOfDay> {
  const newest = new Map<string, Summary>();
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const asked: Awaited<ReturnType<typeof ask<EarlierQuery, { filter: null; after: string | null }>>> = await ask(EarlierDocument, { filter: null, after });
    if (asked.kind === 'not-answered') return { kind: 'refused', why: failureWords(asked.failure) };
    const found: EarlierQuery['assessments'] = asked.data.assessments;
    if (found === null || found === undefined) return { kind: 'refused', why: 'the record cannot be read' };
    for (const { node } of found.edges) if (node.asOf === day && !newest.has(node.case)) newest.set(node.case, node);
    if (!found.pageInfo.hasNextPage) break;
    after = found.pageInfo.endCursor ?? null;
  }
  return { kind: 'found', summaries: [...newest.values()].toSorted((one, other) => one.position - other.position) };
}
