import { subset } from '../engine/possible.js';
import { samePossible } from './same-possible.js';
import { writtenInterval } from './written-interval.js';

describe('samePossible', () => {
  it.each([
    ['[1, 2]', '[1, 2]', true],
    ['[1, 2]', '[1, 2)', false],
    ['[1, 2]', '[1, 3]', false],
    ['[1, 2]', '[0, 2]', false],
  ])('intervals %s and %s: %s', (a, b, same) => {
    expect(samePossible(writtenInterval(a), writtenInterval(b))).toBe(same);
  });

  it.each([
    [['A', 'B'], ['A', 'B'], true],
    [['A', 'B'], ['A', 'C'], false],
    [['A', 'B'], ['C', 'B'], false],
    [['A'], ['A', 'B'], false],
  ])('codes %j and %j: %s', (a, b, same) => {
    expect(samePossible(subset(a), subset(b))).toBe(same);
  });

  it('tells codes from numbers', () => {
    expect(samePossible(subset(['A']), writtenInterval('[1, 2]'))).toBe(false);
    expect(samePossible(writtenInterval('[1, 2]'), subset(['A']))).toBe(false);
  });
});
