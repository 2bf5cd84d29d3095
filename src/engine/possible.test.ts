import { parseExact, type Exact } from './exact.js';
import { contains, exactly, intersect, interval, isSingle, normalizeInteger, subset, wholeDomain, type Bound, type Domain, type Interval } from './possible.js';

function number(text: string): Exact {
  const value = parseExact(text);
  if (value === null) throw new Error(`not a number: ${text}`);
  return value;
}
/** "[2" or "(2" for a lower end, "3]" or "3)" for an upper one, "" for none. */
function bound(text: string): Bound {
  if (text === '') return null;
  return { at: number(text.replace(/[[\]()]/g, '')), included: /[[\]]/.test(text) };
}
/** "[2,3)" */
function range(text: string): Interval {
  const [low, high] = text.split(',');
  return { kind: 'interval', low: bound(low ?? ''), high: bound(high ?? '') };
}

const DECIMAL: Domain = { kind: 'decimal', low: bound('[0'), high: bound('100]') };
const INTEGER: Domain = { kind: 'integer', low: bound('[0'), high: bound('10]') };
const CHOICE: Domain = { kind: 'choice', codes: ['A', 'B', 'C'] };

describe('making sets', () => {
  it('exactly is the closed interval of one number', () => {
    expect(exactly(number('2.5'))).toEqual(range('[2.5,2.5]'));
  });

  it.each(['[1,2]', '(1,2)', '[1,1]', ',2)', '(1,', ','])('interval takes %s', (text) => {
    const { low, high } = range(text);
    expect(interval(low, high)).toEqual(range(text));
  });

  it.each(['[2,1]', '(1,1]', '[1,1)', '(1,1)'])('interval refuses the empty %s', (text) => {
    const { low, high } = range(text);
    expect(() => interval(low, high)).toThrow(new RangeError('an interval holds at least one number'));
  });

  it('subset drops duplicates and refuses to be empty', () => {
    expect(subset(['B', 'A', 'B'])).toEqual({ kind: 'subset', codes: ['B', 'A'] });
    expect(() => subset([])).toThrow(new RangeError('a subset holds at least one code'));
  });

  it('wholeDomain is everything the fact can be', () => {
    expect(wholeDomain(DECIMAL)).toEqual(range('[0,100]'));
    expect(wholeDomain(INTEGER)).toEqual(range('[0,10]'));
    expect(wholeDomain(CHOICE)).toEqual({ kind: 'subset', codes: ['A', 'B', 'C'] });
  });
});

describe('normalizeInteger', () => {
  it.each([
    ['(3,7)', '[4,6]'],
    ['[3,7]', '[3,7]'],
    ['(3.5,6.5)', '[4,6]'],
    ['[3.5,6.5]', '[4,6]'],
    ['(-3.5,-1.5)', '[-3,-2]'],
    ['(3,5)', '[4,4]'],
    [',5)', ',4]'],
    ['(5,', '[6,'],
  ])('%s is %s', (from, to) => {
    expect(normalizeInteger(range(from))).toEqual(range(to));
  });

  it.each(['(3,4)', '[3.2,3.8]', '(3,3.9]'])('%s holds no whole number', (text) => {
    expect(normalizeInteger(range(text))).toBeNull();
  });
});

describe('intersect', () => {
  it.each([
    ['[1,5]', '[3,8]', '[3,5]'],
    ['[3,8]', '[1,5]', '[3,5]'],
    ['[1,5]', ',', '[1,5]'],
    [',', '[1,5]', '[1,5]'],
    ['[1,5]', '(1,5)', '(1,5)'],
    ['(1,5)', '[1,5]', '(1,5)'],
    ['[1,5]', '[5,9]', '[5,5]'],
    [',5]', '[2,', '[2,5]'],
  ])('%s and %s share %s', (a, b, shared) => {
    expect(intersect(range(a), range(b))).toEqual(range(shared));
  });

  it.each([
    ['[1,2]', '[3,4]'],
    ['[3,4]', '[1,2]'],
    ['[1,2)', '[2,3]'],
    ['[1,2]', '(2,3]'],
  ])('%s and %s share nothing', (a, b) => {
    expect(intersect(range(a), range(b))).toBeNull();
  });

  it('counts only whole numbers with an integer domain', () => {
    expect(intersect(range('(2,5)'), range('[0,10]'), INTEGER)).toEqual(range('[3,4]'));
    expect(intersect(range('(2,3)'), range('[0,10]'), INTEGER)).toBeNull();
    expect(intersect(range('(2,3)'), range('[0,10]'), DECIMAL)).toEqual(range('(2,3)'));
  });

  it('keeps the codes that both have, in the order of the first', () => {
    expect(intersect(subset(['C', 'A', 'B']), subset(['B', 'C']))).toEqual({ kind: 'subset', codes: ['C', 'B'] });
    expect(intersect(subset(['A']), subset(['B']))).toBeNull();
  });

  it('refuses to mix numbers and codes', () => {
    expect(() => intersect(range('[1,2]'), subset(['A']))).toThrow(TypeError);
    expect(() => intersect(subset(['A']), range('[1,2]'))).toThrow(TypeError);
  });
});

describe('isSingle', () => {
  it.each([
    ['[2,2]', DECIMAL, true],
    ['[2,3]', DECIMAL, false],
    [',0]', DECIMAL, true],
    ['[100,', DECIMAL, true],
    ['[101,101]', DECIMAL, false],
    ['(2,4)', DECIMAL, false],
    ['(2,4)', INTEGER, true],
    ['(2,5)', INTEGER, false],
    ['(2,3)', INTEGER, false],
  ] as const)('%s', (text, domain, single) => {
    expect(isSingle(range(text), domain)).toBe(single);
  });

  it('is not single without a limit on either side', () => {
    const open: Domain = { kind: 'decimal', low: null, high: null };
    expect(isSingle(range('[2,'), open)).toBe(false);
    expect(isSingle(range(',2]'), open)).toBe(false);
  });

  it('counts the codes that the domain has', () => {
    expect(isSingle(subset(['A']), CHOICE)).toBe(true);
    expect(isSingle(subset(['A', 'Z']), CHOICE)).toBe(true);
    expect(isSingle(subset(['A', 'B']), CHOICE)).toBe(false);
    expect(isSingle(subset(['Z']), CHOICE)).toBe(false);
  });
});

describe('contains', () => {
  it.each([
    ['[1,2]', '1', true],
    ['[1,2]', '2', true],
    ['(1,2)', '1', false],
    ['(1,2)', '2', false],
    ['(1,2)', '1.5', true],
    ['[1,2]', '0.9', false],
    ['[1,2]', '2.1', false],
    [',2]', '-5', true],
    ['[1,', '99', true],
  ])('%s with %s', (text, value, inside) => {
    expect(contains(range(text), number(value))).toBe(inside);
  });

  it('knows codes, and never a code in a range or a number among codes', () => {
    expect(contains(subset(['A', 'B']), 'B')).toBe(true);
    expect(contains(subset(['A', 'B']), 'C')).toBe(false);
    expect(contains(range('[1,2]'), 'A')).toBe(false);
    expect(contains(subset(['A']), number('1'))).toBe(false);
  });
});
