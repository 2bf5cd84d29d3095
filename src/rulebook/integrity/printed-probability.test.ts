import { mayBePrintedAs, printedProbability } from './printed-probability.js';

test.each([
  [0.0304, '0.03', true],
  [0.0351, '0.03', false],
  [0.025, '0.03', true],
  [0.0009, '<0.001', true],
  [0.0011, '<0.001', false],
  [0.0444, '≤0.044', true],
  [0.0446, '≤0.044', false],
  [0.2, '>0.05', true],
  [0.04, 'NS', false],
  [0.9996, '1.000', true],
  [0.0004, '0.000', true],
  [0.031, '.031', true],
])('%d printed as %s: %s', (p, text, expected) => {
  const printed = printedProbability(text);
  expect(printed !== undefined && mayBePrintedAs(p, printed)).toBe(expected);
});

test('what is no probability is none', () => {
  expect(printedProbability('about 0.03')).toBeUndefined();
});
