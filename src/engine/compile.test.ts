import { compile, criteriaOf } from './compile.js';
import { parseExact } from './exact.js';
import type { Criterion, Expression } from './expression.js';
import type { Bound, Domain } from './possible.js';

const bound = (text: string, included = true): Bound => ({ at: parseExact(text)!, included });
const DOMAINS = new Map<string, Domain>([
  ['a', { kind: 'decimal', low: bound('0'), high: bound('10') }],
  ['n', { kind: 'integer', low: bound('0'), high: bound('10') }],
  ['color', { kind: 'choice', codes: ['RED', 'GREEN', 'BLUE'] }],
]);
const within = (fact: string, low: Bound, high: Bound, maxAgeDays: number | null = null): Criterion => ({ kind: 'within', fact, low, high, maxAgeDays });
const oneOf = (...codes: string[]): Criterion => ({ kind: 'oneOf', fact: 'color', codes, maxAgeDays: null });
const all = (...of: Expression[]): Expression => ({ kind: 'all', of });
const any = (...of: Expression[]): Expression => ({ kind: 'any', of });
const not = (of: Expression): Expression => ({ kind: 'not', of });
const X = within('a', bound('5'), null);
const Y = within('n', bound('5'), null);
const Z = oneOf('RED');

function compiled(...expressions: Expression[]): ReturnType<typeof compile> {
  return compile(expressions.map((expression, at) => ({ id: `r${at}`, expression })), DOMAINS);
}

describe('compile refuses what the rule loader must have refused', () => {
  it.each([
    ['an unknown fact', within('b', null, null), 'no domain for the fact `b`'],
    ['limits for a choice', within('color', null, null), '`color` is one of some codes, not a number'],
    ['codes for a number', { kind: 'oneOf', fact: 'a', codes: ['RED'], maxAgeDays: null } as const, '`a` is a number, not one of some codes'],
    ['an unknown code', oneOf('RED', 'MAUVE'), '`color` has no code `MAUVE`'],
  ])('%s', (_, expression, message) => {
    expect(() => compiled(expression)).toThrow(message);
  });

  it('two rules of one name', () => {
    const rule = { id: 'r1', expression: X };
    expect(() => compile([rule, rule], DOMAINS)).toThrow('two rules are called `r1`');
  });
});

describe('criteria that mean the same are one leaf', () => {
  it.each([
    ['written twice', X, within('a', bound('5.0'), null)],
    ['a limit at the end of the domain', X, within('a', bound('5'), bound('10'))],
    ['a limit beyond the end of the domain', X, within('a', bound('5'), bound('11', false))],
    ['whole numbers', within('n', bound('3', false), null), within('n', bound('3.5'), bound('10.5'))],
    ['codes in another order', oneOf('RED', 'BLUE'), oneOf('BLUE', 'RED', 'RED')],
    ['never satisfied, for whatever reason', within('a', bound('12'), null), within('a', bound('3'), bound('2'))],
    ['always satisfied', within('a', null, null), within('a', bound('0'), bound('10'))],
  ])('%s', (_, one, other) => {
    expect(compiled(one, other).leaves).toHaveLength(1);
  });

  it.each([
    ['another limit', X, within('a', bound('5.01'), null)],
    ['the limit excluded', X, within('a', bound('5', false), null)],
    ['the other side', X, within('a', null, bound('5'))],
    ['another age', X, within('a', bound('5'), null, 30)],
    ['other codes', oneOf('RED'), oneOf('GREEN')],
    ['one end of the domain left out', within('a', null, null), within('a', bound('0', false), null)],
  ])('but not with %s', (_, one, other) => {
    expect(compiled(one, other).leaves).toHaveLength(2);
  });
});

describe('facts and columns', () => {
  it('has a fact once, with a column for every age', () => {
    const { facts, columns } = compiled(all(X, within('a', bound('7'), null)), within('a', bound('5'), null, 30), within('a', bound('6'), null, 30), Z);
    expect(facts.map(({ name, columns: own }) => [name, own])).toEqual([
      ['a', [0, 1]],
      ['color', [2]],
    ]);
    expect(columns.map(({ fact, maxAgeDays, leaves }) => [fact, maxAgeDays, leaves.map(({ index, position }) => [index, position])])).toEqual([
      [0, null, [[0, 0], [1, 1]]],
      [0, 30, [[2, 0], [3, 1]]],
      [1, null, [[4, 0]]],
    ]);
  });
});

describe('decisions are shared', () => {
  it('equal conjunctions in any order and writing are one', () => {
    const { decisions, conjunctions, rulesOfDecision } = compiled(all(X, Y), all(Y, X, X), all(all(Y), any(X)), not(any(not(X), not(Y))), all(X, Z));
    expect(decisions.slice(0, 4)).toEqual(Array.from({ length: 4 }, () => ({ by: 'conjunction', slot: 0, negated: false })));
    expect(decisions[4]).toEqual({ by: 'conjunction', slot: 1, negated: false });
    expect(conjunctions).toBe(2);
    expect(rulesOfDecision).toEqual([[0, 1, 2, 3], [4]]);
  });

  it('a disjunction is the opposite of a conjunction', () => {
    const { decisions } = compiled(all(not(X), not(Y)), any(X, Y), not(all(not(X), not(Y))), any(X, all(Y)));
    expect(decisions).toEqual([
      { by: 'conjunction', slot: 0, negated: false },
      { by: 'conjunction', slot: 0, negated: true },
      { by: 'conjunction', slot: 0, negated: true },
      { by: 'conjunction', slot: 0, negated: true },
    ]);
  });

  it('mixed trees share equal subtrees, children before parents', () => {
    const { decisions, nodes, rulesOfDecision, conjunctions, columns } = compiled(all(X, any(Y, Z)), all(any(Z, Y), X), any(Z, all(any(Y, Z), X)), not(all(X, any(Y, Z))), Y);
    expect(nodes).toEqual([
      { kind: 'any', children: [~1, ~2] },
      { kind: 'all', children: [~0, 0] },
      { kind: 'any', children: [~2, 1] },
      { kind: 'not', children: [1] },
    ]);
    expect(decisions.map((decision) => (decision.by === 'node' ? decision.node : 'conjunction'))).toEqual([1, 1, 2, 3, 'conjunction']);
    expect(conjunctions).toBe(1);
    expect(rulesOfDecision).toEqual([[4], [], [0, 1], [2], [3]]);
    // Which nodes each column touches: a through the conjunction, the others from the innermost node on.
    expect(columns.map((column) => column.nodes)).toEqual([[1, 2, 3], [0, 1, 2, 3], [0, 1, 2, 3]]);
  });

  it('needs a 32-bit word for every 32 conjunctions', () => {
    const many = (count: number): Expression[] => Array.from({ length: count }, (_, at) => within('a', bound(`${at + 1}/100`), null));
    expect(compiled().words).toBe(0);
    expect(compiled(...many(32)).words).toBe(1);
    expect(compiled(...many(33)).words).toBe(2);
  });
});

describe('criteriaOf', () => {
  it('lists the criteria as written', () => {
    expect(criteriaOf(all(X, any(not(Y), all()), not(any(Z, X))))).toEqual([X, Y, Z, X]);
  });
});
