import type { PageOf } from '../../board/ports/page-of.js';
import { PageRefused } from '../request/page-refused.js';

export const LARGEST_RECORD_PAGE = 100;

interface Connection<N> {
  readonly edges: readonly { readonly cursor: string; readonly node: N }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly startCursor: string | null; readonly endCursor: string | null };
  readonly totalCount: number;
}

function cursorOf(index: number): string {
  return Buffer.from(`log:${index}`, 'utf8').toString('base64url');
}

function placeOf(cursor: string): number {
  const [, digits] = /^log:(\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? [];
  if (digits === undefined) throw new PageRefused('the cursor `after` is none of this list');
  return Number(digits);
}

/**
 * One page of a list of the record, newest first.
 * @throws PageRefused when the size is out of range or the cursor is none of this list's
 */
export async function recordPage<R extends { readonly index: number }, N>(
  { first, after }: { readonly first: number; readonly after: string | null },
  read: (below: number | null, count: number) => Promise<PageOf<R>>,
  view: (row: R) => N,
): Promise<Connection<N>> {
  if (first < 1 || first > LARGEST_RECORD_PAGE) throw new PageRefused(`a page of the record holds 1 to ${LARGEST_RECORD_PAGE} rows`);
  // One more than asked for tells whether there is a next page.
  const { rows, total } = await read(after === null ? null : placeOf(after), first + 1);
  const shown = rows.slice(0, first);
  const edges = shown.map((row) => ({ cursor: cursorOf(row.index), node: view(row) }));
  return {
    edges,
    pageInfo: { hasNextPage: rows.length > first, hasPreviousPage: after !== null, startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount: total,
  };
}
