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
    fc.assert(
      fc.property(situations(), ({ domains, rules, states }) => {
        const evaluation = evaluate(compile(rules, domains), states);
        const nodes = evaluation.traceOf();
        const roots = nodes.filter(({ parent }) => parent === null);
        expect(roots.map(({ rule }) => rule)).toEqual(rules.map(({ id }) => id));
        for (const root of roots) expect(root.truth).toBe(evaluation.truthOf(root.rule));
        nodes.forEach((node, at) => {
          expect(node.id).toBe(at);
          expect(node.reason === null).toBe(node.truth !== 'UNKNOWN');
          if (node.truth === 'UNKNOWN') expect(node.settledAlthoughMissing).toBe(false);
          if (node.kind === 'FACT') return;
          const children = nodes.filter(({ parent }) => parent === node.id);
          expect(node.truth).toBe(fromChildren(node, children.map(({ truth }) => truth)));
          if (node.reason !== null) {
            const ranks = children.flatMap(({ reason }) => (reason === null ? [] : [UNKNOWN_REASONS.indexOf(reason)]));
            expect(UNKNOWN_REASONS.indexOf(node.reason)).toBe(Math.min(...ranks));
          }
        });
      }),
      TRIES,
    );
  });
});
