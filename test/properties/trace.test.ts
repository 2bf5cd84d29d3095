import fc from 'fast-check';
import { compile } from '../../src/engine/compile.js';
import { evaluate } from '../../src/engine/evaluate.js';
import type { TraceNode } from '../../src/engine/trace.js';
import { both, either, negation, UNKNOWN_REASONS, type Truth } from '../../src/engine/truth.js';
import { situations, TRIES } from '../generators/situation.js';

/** The truth of a node from the truths of its children, as the trace tells them. */
function fromChildren(node: TraceNode, children: readonly Truth[]): Truth {
  if (node.kind === 'ALL') return children.reduce(both, 'HOLDS');
  if (node.kind === 'ANY') return children.reduce(either, 'FAILS');
  return negation(children[0]!);
}

describe('the trace explains the answer', () => {
  it('every node follows from its children, the root is the answer, reasons stand exactly where it is unknown', () => {
    let judged = 0;
    fc.assert(
      fc.property(situations(), ({ domains, rules, states }) => {
        const evaluation = evaluate(compile(rules, domains), states);
        const nodes = evaluation.traceOf();
        const roots = nodes.filter(({ parent }) => parent === null);
        expect(roots.map(({ rule, truth }) => [rule, truth])).toEqual(rules.map(({ id }) => [id, evaluation.truthOf(id)]));
        // Wrong nodes are gathered: one comparison a situation keeps 10,000 of them quick.
        const wrong = nodes.filter((node, at) => {
          if (node.id !== at || (node.reason === null) !== (node.truth !== 'UNKNOWN')) return true;
          if (node.truth === 'UNKNOWN' && node.settledAlthoughMissing) return true;
          if (node.kind === 'FACT') return false;
          const children = nodes.filter(({ parent }) => parent === node.id);
          if (node.truth !== fromChildren(node, children.map(({ truth }) => truth))) return true;
          const ranks = children.flatMap(({ reason }) => (reason === null ? [] : [UNKNOWN_REASONS.indexOf(reason)]));
          return node.reason !== null && UNKNOWN_REASONS.indexOf(node.reason) !== Math.min(...ranks);
        });
        judged += nodes.length;
        expect(wrong).toEqual([]);
      }),
      TRIES,
    );
    expect(judged).toBeGreaterThan(50_000);
  });
});
