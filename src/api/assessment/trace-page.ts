import type { TraceNode } from '../../assessment/assessment.js';
import { PageRefused } from '../request/page-refused.js';
import type { TraceConnectionView } from './trace-views.js';

export interface TracePageRequest {
  /** How many nodes at most, 1 to LARGEST_TRACE_PAGE. */
  readonly first: number;
  /** Cursor of the node behind which the page starts. */
  readonly after: string | null;
  /** Only the direct parts of this node. */
  readonly parent: number | null;
}

export const LARGEST_TRACE_PAGE = 200;

function cursorOf(node: TraceNode): string {
  return Buffer.from(`trace:${node.id}`, 'utf8').toString('base64url');
}

/**
 * One page of the trace in the order of the decision.
 * @throws PageRefused when the size is out of range or the cursor is none of this list's
 */
export function tracePage(trace: readonly TraceNode[], { first, after, parent }: TracePageRequest): TraceConnectionView {
  if (first < 1 || first > LARGEST_TRACE_PAGE) throw new PageRefused(`a page of the trace holds 1 to ${LARGEST_TRACE_PAGE} nodes`);
  const listed = parent === null ? trace : trace.filter((node) => node.parent === parent);
  const before = after === null ? -1 : listed.findIndex((node) => cursorOf(node) === after);
  if (after !== null && before === -1) throw new PageRefused('the cursor `after` is none of this list');
  const start = before + 1;
  const edges = listed.slice(start, start + first).map((node) => ({ cursor: cursorOf(node), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: start + edges.length < listed.length,
      hasPreviousPage: start > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: listed.length,
  };
}
