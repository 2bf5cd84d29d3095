import { compile } from './compile.js';
import { constantCriteria } from './constant-criteria.js';
import { parseExact } from './exact.js';
import type { Criterion } from './expression.js';
import type { Bound, Domain } from './possible.js';

const bound = (text: string, included = true): Bound => ({ at: parseExact(text)!, included });
const DOMAINS = new Map<string, Domain>([
  ['n', { kind: 'integer', low: bound('0'), high: bound('10') }],
  ['color', { kind: 'choice', codes: ['RED', 'GREEN'] }],
]);
const within = (low: Bound, high: Bound, maxAgeDays: number | null = null): Criterion => ({ kind: 'within', fact: 'n', low, high, maxAgeDays });
const oneOf = (...codes: string[]): Criterion => ({ kind: 'oneOf', fact: 'color', codes, maxAgeDays: null });

describe('constantCriteria', () => {
  it('names the criterion as first written and every rule that reads its meaning', () => {
    const always = within(bound('-0.5'), null);
    const compiled = compile(
      [
        { id: 'r1', expression: { kind: 'all', of: [within(bound('3'), null), always] } },
        { id: 'r2', expression: { kind: 'not', of: within(null, bound('10')) } },
        { id: 'r3', expression: within(bound('10', false), null) },
        { id: 'r4', expression: { kind: 'any', of: [oneOf('GREEN', 'RED'), oneOf('RED')] } },
        { id: 'r5', expression: within(null, bound('10'), 30) },
        { id: 'r6', expression: oneOf() },
      ],
      DOMAINS,
    );
    expect(constantCriteria(compiled)).toEqual([
      { criterion: always, always: 'HOLDS', rules: ['r1', 'r2'] },
      { criterion: within(bound('10', false), null), always: 'FAILS', rules: ['r3'] },
      { criterion: oneOf('GREEN', 'RED'), always: 'HOLDS', rules: ['r4'] },
      { criterion: within(null, bound('10'), 30), always: 'HOLDS', rules: ['r5'] },
      { criterion: oneOf(), always: 'FAILS', rules: ['r6'] },
    ]);
  });

  it('finds none where every criterion can turn', () => {
    expect(constantCriteria(compile([{ id: 'r1', expression: within(bound('3'), bound('4')) }], DOMAINS))).toEqual([]);
  });
});
