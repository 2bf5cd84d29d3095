import { parseExact } from './exact.js';
import { FAILS, HOLDS, OUTSIDE, UNKNOWN } from './fact-cells.js';
import { cutsWithin, divideNumbers, type NumericCells } from './numeric-cells.js';
import type { Bound, Interval } from './possible.js';

function bound(text: string): Bound {
  if (text === '') return null;
  return { at: parseExact(text.replace(/[[\]()]/g, ''))!, included: /[[\]]/.test(text) };
}
/** "[2,3)"; an end left out is no limit. */
function range(text: string): Interval {
  const [low, high] = text.split(',');
  return { kind: 'interval', low: bound(low!), high: bound(high!) };
}
function cellsOf(domain: string, criteria: readonly string[], whole = false): NumericCells {
  return divideNumbers(range(domain), whole, criteria.map((text) => cutsWithin(range(domain), whole, range(text))));
}
function selected(cells: NumericCells, possible: string): readonly number[] | 'OUTSIDE' {
  const selection = cells.select(range(possible));
  return selection === OUTSIDE ? 'OUTSIDE' : cells.cellsIn(selection);
}

describe('cells of a decimal', () => {
  const cells = cellsOf('[0,100]', ['[5,10)', '(10,', ',50]', '[5,5]']);

  it('lie between the cuts of all criteria', () => {
    expect(Array.from({ length: cells.count }, (_, cell) => cells.valuesOf(cell))).toEqual(['[0,5)', '[5,5]', '(5,10)', '[10,10]', '(10,50]', '(50,100]'].map(range));
  });

  it.each([
    ['[4,4]', [0]],
    ['[5,5]', [1]],
    ['[6,6]', [2]],
    ['[10,10]', [3]],
    ['[50,50]', [4]],
    ['[50.1,50.1]', [5]],
    ['[0,0]', [0]],
    ['[100,100]', [5]],
    ['[5,10]', [1, 2, 3]],
    ['(5,10)', [2]],
    ['(5,10]', [2, 3]],
    ['[5,10)', [1, 2]],
    [',5)', [0]],
    [',5]', [0, 1]],
    ['(50,', [5]],
    ['[50,', [4, 5]],
    [',', [0, 1, 2, 3, 4, 5]],
    ['[-5,200]', [0, 1, 2, 3, 4, 5]],
    [',0]', [0]],
    ['[100,', [5]],
  ])('%s may be in %j', (possible, expected) => {
    expect(selected(cells, possible)).toEqual(expected);
  });

  it.each(['[-1,-1]', ',0)', '(100,', '[101,200]', '[100.1,100.1]', '[-3,-2]'])('%s is outside the domain', (possible) => {
    expect(selected(cells, possible)).toBe('OUTSIDE');
  });

  it('respect ends of the domain that are excluded or absent', () => {
    const open = cellsOf('(0,100)', ['[5,']);
    expect(selected(open, '[0,0]')).toBe('OUTSIDE');
    expect(selected(open, ',0]')).toBe('OUTSIDE');
    expect(selected(open, '[100,')).toBe('OUTSIDE');
    expect(selected(open, '[99.9,100]')).toEqual([1]);
    const endless = cellsOf(',', ['[5,']);
    expect(selected(endless, '[-1000000,-1000000]')).toEqual([0]);
    expect(selected(endless, '[1000000,1000000]')).toEqual([1]);
  });

  it('refuse codes and an empty domain', () => {
    expect(() => cells.select({ kind: 'subset', codes: ['A'] })).toThrow(new TypeError('a numeric fact cannot be one of some codes'));
    expect(() => divideNumbers(range('[3,2]'), false, [])).toThrow(new RangeError('a domain holds at least one value'));
    expect(() => divideNumbers(range('(2,3)'), true, [])).toThrow(RangeError);
  });
});

describe('numbers that floating point cannot tell apart', () => {
  it.each([
    ['thirds and their decimals', ['[1/3,', '[0.33333333333333333333,'], ['0.33333333333333333332', '0.333333333333333333331', '1/3', '0.334']],
    ['whole numbers beyond 2^53', ['[9007199254740993,', '(9007199254740993,'], ['9007199254740992', '9007199254740993', '9007199254740994']],
    ['large negative numbers', ['[-9007199254740993,', '(-9007199254740993,'], ['-9007199254740994', '-9007199254740993', '-9007199254740992']],
    ['long decimals', ['[0.1,', '(0.1,'], ['0.09999999999999999999999', '0.1', '0.10000000000000000000001']],
  ])('are told apart: %s', (_, criteria, values) => {
    const cells = cellsOf(',', criteria);
    const found = values.map((value) => selected(cells, `[${value},${value}]`));
    const bySeparateCriteria = values.map((value) => [
      criteria.filter((text) => {
        const alone = cellsOf(',', [text]);
        return (selected(alone, `[${value},${value}]`) as number[])[0] === 1;
      }).length,
    ]);
    expect(found).toEqual(bySeparateCriteria);
    expect(new Set(found.map(String)).size).toBe(3);
  });

  it('searches among many cuts, also by exact comparison', () => {
    const far = Array.from({ length: 40 }, (_, at) => `[${at}.00000000000000000001,`);
    const cells = cellsOf(',', far);
    for (let at = 0; at < 40; at += 1) {
      expect(selected(cells, `[${at},${at}]`)).toEqual([at]);
      expect(selected(cells, `[${at}.5,${at}.5]`)).toEqual([at + 1]);
      expect(selected(cells, `(${at}.00000000000000000001,${at}.6)`)).toEqual([at + 1]);
      expect(selected(cells, `[${at},${at}.00000000000000000001)`)).toEqual([at]);
    }
  });

  it('searches among many plain cuts', () => {
    const cells = cellsOf('[0,100]', Array.from({ length: 50 }, (_, at) => `[${2 * at + 1},`));
    for (let at = 0; at < 50; at += 1) {
      expect(selected(cells, `[${2 * at},${2 * at}]`)).toEqual([at]);
      expect(selected(cells, `[${2 * at + 1},${2 * at + 1}]`)).toEqual([at + 1]);
    }
  });
});

describe('cells of a whole number', () => {
  const cells = cellsOf('[0,10]', ['(3,', ',7)'], true);

  it('have closed ends', () => {
    expect(Array.from({ length: cells.count }, (_, cell) => cells.valuesOf(cell))).toEqual(['[0,3]', '[4,6]', '[7,10]'].map(range));
  });

  it.each([
    ['[3,3]', [0]],
    ['[4,4]', [1]],
    ['(3,7)', [1]],
    ['[3,7]', [0, 1, 2]],
    ['(2.5,4)', [0]],
    ['[3.5,6.5]', [1]],
    ['(3,3.9]', 'OUTSIDE'],
    [',0)', 'OUTSIDE'],
    ['(10,', 'OUTSIDE'],
    ['[11,11]', 'OUTSIDE'],
    ['[-1,-1]', 'OUTSIDE'],
    [',0]', [0]],
    ['[10,', [2]],
    ['(9.5,', [2]],
    ['(9,20)', [2]],
  ])('%s may be in %j', (possible, expected) => {
    expect(selected(cells, possible)).toEqual(expected);
  });
});

describe('truth over selected cells', () => {
  const cells = cellsOf('[0,100]', ['[5,10]']);
  const region = cells.regionOf(cutsWithin(range('[0,100]'), false, range('[5,10]')));

  it.each([
    ['[5,10]', HOLDS],
    ['[6,7]', HOLDS],
    ['[4,4]', FAILS],
    ['[11,12]', FAILS],
    ['[4,6]', UNKNOWN],
    ['[6,11]', UNKNOWN],
    ['[0,100]', UNKNOWN],
  ])('%s', (possible, truth) => {
    expect(cells.truthOf(region, cells.select(range(possible)))).toBe(truth);
  });

  it('never holds for a criterion that no value of the domain satisfies', () => {
    for (const never of ['[200,', ',0)', '[3,2]', '(100,']) {
      const nowhere = cells.regionOf(cutsWithin(range('[0,100]'), false, range(never)));
      expect(cells.truthOf(nowhere, cells.select(range(',')))).toBe(FAILS);
      expect(cells.truthOf(nowhere, cells.select(range('[100,100]')))).toBe(FAILS);
    }
  });

  it('always holds for one that the whole domain satisfies', () => {
    for (const always of ['[0,', ',100]', ',', '[-3,200)', '(-1,100]']) {
      const everywhere = cells.regionOf(cutsWithin(range('[0,100]'), false, range(always)));
      expect(cells.truthOf(everywhere, cells.select(range(',')))).toBe(HOLDS);
    }
  });
});

describe('cutsWithin', () => {
  it.each([
    ['[0,100]', '[0,50]', { low: null, high: { at: parseExact('50'), side: 1 } }],
    ['[0,100]', '(0,50)', { low: { at: parseExact('0'), side: 1 }, high: { at: parseExact('50'), side: 0 } }],
    ['(0,100)', '[0,100]', { low: null, high: null }],
    ['[0,100]', '[100,', { low: { at: parseExact('100'), side: 0 }, high: null }],
    ['[0,100]', '(100,', null],
    ['[0,100)', '[100,', null],
    ['[0,100]', ',0)', null],
    ['(0,100]', ',0]', null],
    [',', ',5)', { low: null, high: { at: parseExact('5'), side: 0 } }],
  ])('in %s of %s', (domain, criterion, cuts) => {
    expect(cutsWithin(range(domain), false, range(criterion))).toEqual(cuts);
  });
});
