import { parseExact } from '../engine/exact.js';
import type { Expression } from '../engine/expression.js';
import type { Bound, Domain } from '../engine/possible.js';
import { satisfiable } from './satisfiable.js';

const at = (text: string, included = true): Bound => {
  const exact = parseExact(text);
  if (exact === null) throw new Error(text);
  return { at: exact, included };
};
const within = (fact: string, low: Bound, high: Bound): Expression => ({ kind: 'within', fact, low, high, maxAgeDays: null });
const domains = new Map<string, Domain>([
  ['size', { kind: 'decimal', low: at('0'), high: at('40') }],
  ['number', { kind: 'integer', low: at('0'), high: at('100') }],
  ...Array.from({ length: 20 }, (_, index): [string, Domain] => [`c${index}`, { kind: 'choice', codes: ['A', 'B', 'C', 'D'] }]),
]);
const code = (fact: string, ...codes: string[]): Expression => ({ kind: 'oneOf', fact, codes, maxAgeDays: null });

test('bounds that meet in one value can hold, bounds that leave it out cannot', () => {
  expect(satisfiable([within('size', at('5'), null), within('size', null, at('5'))], domains)).toBe('YES');
  expect(satisfiable([within('size', at('5'), null), within('size', null, at('5', false))], domains)).toBe('NO');
});

test('between decimals lies a decimal, between whole numbers none', () => {
  expect(satisfiable([within('size', at('2', false), at('3', false))], domains)).toBe('YES');
  expect(satisfiable([within('number', at('2', false), at('3', false))], domains)).toBe('NO');
});

test('a contradiction over two facts is found', () => {
  const either: Expression = { kind: 'any', of: [code('c0', 'A'), code('c1', 'A')] };
  expect(satisfiable([either, { kind: 'not', of: code('c0', 'A') }, code('c1', 'B')], domains)).toBe('NO');
  expect(satisfiable([either, { kind: 'not', of: code('c0', 'A') }, code('c1', 'A')], domains)).toBe('YES');
});

test('more combinations than can be tried are not judged', () => {
  const chain: Expression[] = Array.from({ length: 19 }, (_, index) => ({ kind: 'any', of: [code(`c${index}`, 'A'), code(`c${index}`, 'B'), code(`c${index + 1}`, 'C'), code(`c${index + 1}`, 'D')] }));
  expect(satisfiable(chain, domains)).toBe('CANNOT_TELL');
});
