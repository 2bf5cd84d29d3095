import { compile } from './compile.js';
import { evaluate } from './evaluate.js';
import { parseExact } from './exact.js';
import type { Criterion, Expression } from './expression.js';
import type { FactState } from './fact-state.js';
import { exactly, type Domain } from './possible.js';

const DOMAIN: Domain = { kind: 'decimal', low: null, high: null };
const above = (fact: string, text: string): Criterion => ({ kind: 'within', fact, low: { at: parseExact(text)!, included: false }, high: null, maxAgeDays: null });
const known = (fact: string, text: string): [string, FactState] => [fact, { fact, possible: exactly(parseExact(text)!), reason: null, ageDays: null, missing: [] }];
const A = above('a', '5');
const SAME_AS_A = above('a', '5.0');
const B = above('b', '5');
const FIRST: Expression = { kind: 'all', of: [A, { kind: 'not', of: { kind: 'any', of: [B, A] } }] };
const evaluation = evaluate(
  compile(
    [
      { id: 'first', expression: FIRST },
      { id: 'second', expression: SAME_AS_A },
    ],
    new Map([
      ['a', DOMAIN],
      ['b', DOMAIN],
    ]),
  ),
  new Map([known('a', '1')]),
);

describe('the trace', () => {
  it('tells every part as written, each with the criterion of its own rule and what it saw', () => {
    const none = { reason: null, fact: null, criterion: null, seen: null };
    const seenA = exactly(parseExact('1')!);
    expect(evaluation.traceOf('first')).toEqual([
      { ...none, id: 0, parent: null, rule: 'first', kind: 'ALL', truth: 'FAILS', settledAlthoughMissing: true },
      { id: 1, parent: 0, rule: 'first', kind: 'FACT', truth: 'FAILS', reason: null, settledAlthoughMissing: false, fact: 'a', criterion: A, seen: seenA },
      { ...none, id: 2, parent: 0, rule: 'first', kind: 'NOT', truth: 'UNKNOWN', reason: 'NOT_PROVIDED', settledAlthoughMissing: false },
      { ...none, id: 3, parent: 2, rule: 'first', kind: 'ANY', truth: 'UNKNOWN', reason: 'NOT_PROVIDED', settledAlthoughMissing: false },
      { id: 4, parent: 3, rule: 'first', kind: 'FACT', truth: 'UNKNOWN', reason: 'NOT_PROVIDED', settledAlthoughMissing: false, fact: 'b', criterion: B, seen: { kind: 'interval', low: null, high: null } },
      { id: 5, parent: 3, rule: 'first', kind: 'FACT', truth: 'FAILS', reason: null, settledAlthoughMissing: false, fact: 'a', criterion: A, seen: seenA },
    ]);
    expect(evaluation.traceOf('second')[0]!.criterion).toBe(SAME_AS_A);
  });

  it('numbers the nodes of all rules through', () => {
    const nodes = evaluation.traceOf();
    expect(nodes.map(({ id }) => id)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(nodes.slice(0, 6)).toEqual(evaluation.traceOf('first'));
    expect(nodes[6]).toEqual({ ...evaluation.traceOf('second')[0], id: 6 });
  });
});
