import { formatExact, parseExact } from './exact.js';
import type { Criterion } from './expression.js';
import { nearMiss, nearMissOfNegation, type NearMissDistance } from './near-miss.js';
import type { Bound, Domain, Interval } from './possible.js';

function bound(text: string): Bound {
  if (text === '') return null;
  return { at: parseExact(text.replace(/[[\]()]/g, ''))!, included: /[[\]]/.test(text) };
}
function range(text: string): Interval {
  const [low, high] = text.split(',');
  return { kind: 'interval', low: bound(low!), high: bound(high!) };
}
function criterion(text: string): Criterion {
  const { low, high } = range(text);
  return { kind: 'within', fact: 'a', low, high, maxAgeDays: null };
}
function show(found: NearMissDistance | null): string {
  return found === null ? 'none' : `${formatExact(found.distance)} to ${formatExact(found.threshold)} ${found.included ? 'reached' : 'passed'}`;
}
const INTEGER: Domain = { kind: 'integer', low: bound('[0'), high: bound('10]') };
const DECIMAL: Domain = { kind: 'decimal', low: bound('[0'), high: bound('10]') };

describe('nearMiss', () => {
  it.each([
    ['[5,', '[3,3]', '2 to 5 reached'],
    ['(5,', '[3,3]', '2 to 5 passed'],
    ['(5,', '[5,5]', '0 to 5 passed'],
    [',5]', '[8,8]', '-3 to 5 reached'],
    [',5)', '[5,5]', '0 to 5 passed'],
    ['[5,6]', '[3,3]', '2 to 5 reached'],
    ['[5,6]', '[8,8]', '-2 to 6 reached'],
    ['[5,6]', '[8,', '-2 to 6 reached'],
    ['[5,6]', ',3]', '2 to 5 reached'],
    ['[5,', '[1,3]', '2 to 5 reached'],
    ['[5,', '[1,3)', '2 to 5 passed'],
    [',5]', '[6,9]', '-1 to 5 reached'],
    [',5]', '(6,9]', '-1 to 5 passed'],
    ['[5,', ',3]', '2 to 5 reached'],
    [',5]', '[6,', '-1 to 5 reached'],
    ['[5,', ',5)', '0 to 5 passed'],
    ['[5,', '[4,6]', 'none'],
    ['[5,', '[5,5]', 'none'],
    ['[6,5]', '[3,3]', 'none'],
    [',', '[3,3]', 'none'],
  ])('%s of %s', (wanted, had, expected) => {
    expect(show(nearMiss(criterion(wanted), range(had)))).toBe(expected);
    expect(show(nearMiss(criterion(wanted), range(had), DECIMAL))).toBe(expected);
  });

  it.each([
    ['(3,', '[3,3]', '1 to 4 reached'],
    ['(3,', '(1,4)', '1 to 4 reached'],
    [',3)', '[5,5]', '-3 to 2 reached'],
    ['(3,4)', '[1,1]', 'none'],
    ['[5,', '(3,4)', 'none'],
  ])('over whole numbers: %s of %s', (wanted, had, expected) => {
    expect(show(nearMiss(criterion(wanted), range(had), INTEGER))).toBe(expected);
  });

  it.each([
    ['[11,', '[3,3]', DECIMAL],
    ['(10,', '[3,3]', DECIMAL],
    [',-1]', '[3,3]', DECIMAL],
    ['(10,', '[3,3]', INTEGER],
    [',0)', '[3,3]', INTEGER],
    ['(9,10)', '[3,3]', INTEGER],
  ])('is none when no value of the domain satisfies the criterion: %s of %s', (wanted, had, domain) => {
    expect(nearMiss(criterion(wanted), range(had), domain)).toBeNull();
  });

  it('is none for codes', () => {
    const codes: Criterion = { kind: 'oneOf', fact: 'a', codes: ['A'], maxAgeDays: null };
    expect(nearMiss(codes, { kind: 'subset', codes: ['B'] })).toBeNull();
    expect(nearMissOfNegation(codes, { kind: 'subset', codes: ['A'] })).toBeNull();
    expect(nearMiss(criterion('[5,'), { kind: 'subset', codes: ['B'] })).toBeNull();
  });
});

describe('nearMissOfNegation', () => {
  it.each([
    ['[5,', '[7,7]', '-2 to 5 passed'],
    ['(5,', '[7,7]', '-2 to 5 reached'],
    [',5]', '[3,3]', '2 to 5 passed'],
    [',5)', '[3,3]', '2 to 5 reached'],
    ['[2,8]', '[3,3]', '-1 to 2 passed'],
    ['[2,8]', '[7,7]', '1 to 8 passed'],
    ['[2,8]', '[5,5]', '-3 to 2 passed'],
    ['[2,8]', '[3,7.5]', '0.5 to 8 passed'],
    ['[2,8]', '[2.5,7]', '-0.5 to 2 passed'],
    ['[0,8]', '[1,1]', '7 to 8 passed'],
    ['[2,10]', '[9,9]', '-7 to 2 passed'],
    ['[0,10]', '[9,9]', 'none'],
    [',', '[9,9]', 'none'],
    ['[2,8]', '[1,3]', 'none'],
    ['[2,8]', '[7,9]', 'none'],
    ['[2,8]', '[1,1]', 'none'],
  ])('out of %s for %s', (excluded, had, expected) => {
    expect(show(nearMissOfNegation(criterion(excluded), range(had), DECIMAL))).toBe(expected);
  });

  it('knows no end of the domain when none is told', () => {
    expect(show(nearMissOfNegation(criterion('[0,8]'), range('[1,1]')))).toBe('-1 to 0 passed');
    expect(show(nearMissOfNegation(criterion('[0,8]'), range('[1,1]'), { kind: 'choice', codes: ['A'] }))).toBe('-1 to 0 passed');
  });

  it('finds no way out of a range that has no end there', () => {
    expect(show(nearMissOfNegation(criterion(',8]'), range(',3]')))).toBe('5 to 8 passed');
    expect(show(nearMissOfNegation(criterion('[2,'), range('[3,')))).toBe('-1 to 2 passed');
  });

  it('goes to the next whole number', () => {
    expect(show(nearMissOfNegation(criterion(',3]'), range('[2,2]'), INTEGER))).toBe('2 to 4 reached');
    expect(show(nearMissOfNegation(criterion('(3,'), range('(5,7)'), INTEGER))).toBe('-3 to 3 reached');
    expect(show(nearMissOfNegation(criterion('(3,4)'), range('[2,2]'), INTEGER))).toBe('none');
  });
});
