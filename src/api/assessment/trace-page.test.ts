import type { TraceNode } from '../../assessment/assessment.js';
import { LARGEST_TRACE_PAGE, tracePage } from './trace-page.js';

const TRACE: readonly TraceNode[] = Array.from({ length: 450 }, (_, id) => ({
  id,
  parent: id === 0 ? null : id % 3 === 0 ? 0 : id - 1,
  kind: 'FACT',
  key: `fact.${id}`,
  truth: 'UNKNOWN',
  observed: null,
  expected: null,
  because: '',
}));

function readAll(first: number, parent: number | null): number[] {
  const read: number[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const page = tracePage(TRACE, { first, after, parent });
    read.push(...page.edges.map(({ node }) => node.id));
    after = page.pageInfo.endCursor;
    more = page.pageInfo.hasNextPage;
  }
  return read;
}

describe('a page of the trace', () => {
  it.each([1, 7, LARGEST_TRACE_PAGE])('of %i nodes leads through all of them, each once and in order', (first) => {
    expect(readAll(first, null)).toEqual(TRACE.map(({ id }) => id));
  });

  it('may hold the direct parts of one node only', () => {
    expect(readAll(50, 0)).toEqual(TRACE.filter(({ parent }) => parent === 0).map(({ id }) => id));
    expect(tracePage(TRACE, { first: 5, after: null, parent: 0 }).totalCount).toBe(150);
  });

  it('of a node without parts is empty', () => {
    expect(tracePage(TRACE, { first: 5, after: null, parent: 449 })).toEqual({ edges: [], pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null }, totalCount: 0 });
  });

  it('says whether nodes come before', () => {
    const { endCursor } = tracePage(TRACE, { first: 5, after: null, parent: null }).pageInfo;
    expect(tracePage(TRACE, { first: 5, after: endCursor, parent: null }).pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: true });
  });

  it.each([0, -1, LARGEST_TRACE_PAGE + 1, 1_000_000])('is refused for the size %i', (first) => {
    expect(() => tracePage(TRACE, { first, after: null, parent: null })).toThrow('a page of the trace holds 1 to 200 nodes');
  });

  it.each(['', 'forged', Buffer.from('trace:450').toString('base64url'), Buffer.from('trace:-1').toString('base64url')])('is refused for the cursor "%s"', (after) => {
    expect(() => tracePage(TRACE, { first: 5, after, parent: null })).toThrow('the cursor `after` is none of this list');
  });

  it('is refused for a cursor of another list', () => {
    const elsewhere = Buffer.from('trace:2').toString('base64url');
    expect(() => tracePage(TRACE, { first: 5, after: elsewhere, parent: 0 })).toThrow('the cursor `after` is none of this list');
  });
});
