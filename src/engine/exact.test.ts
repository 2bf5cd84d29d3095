import {
  addExact,
  ceilingExact,
  compareExact,
  divideExact,
  equalExact,
  exactQuotient,
  floorExact,
  formatExact,
  multiplyExact,
  parseExact,
  subtractExact,
  type Exact,
} from './exact.js';

function read(text: string): Exact {
  const value = parseExact(text);
  if (value === null) throw new Error(`not a number: ${text}`);
  return value;
}

describe('parseExact', () => {
  it.each([
    ['-1.50', -3n, 2n],
    ['+3', 3n, 1n],
    ['0', 0n, 1n],
    ['-0', 0n, 1n],
    ['-0.0', 0n, 1n],
    ['007', 7n, 1n],
    ['0.10', 1n, 10n],
    ['3/7', 3n, 7n],
    ['-6/4', -3n, 2n],
    ['1/88.4', 5n, 442n],
    ['2.5/0.5', 5n, 1n],
  ])('reads %s', (text, numerator, denominator) => {
    expect(parseExact(text)).toEqual({ numerator, denominator });
  });

  it.each(['', ' 1', '1 ', '1.', '.5', '1e3', '1,5', '--1', '1/0', '1/0.0', '1/', '/2', '1/-2', '1/+2', '1/2/3', 'x', '0x10', '1_000', 'NaN', 'Infinity', '１', '1\n'])(
    'refuses %j',
    (text) => {
      expect(parseExact(text)).toBeNull();
    },
  );

  it('takes 200 characters and refuses 201', () => {
    expect(parseExact('1'.repeat(200))).toEqual({ numerator: BigInt('1'.repeat(200)), denominator: 1n });
    expect(parseExact('1'.repeat(201))).toBeNull();
  });
});

describe('exactQuotient', () => {
  it('brings the sign to the numerator and divides by what both share', () => {
    expect(exactQuotient(6n, -4n)).toEqual({ numerator: -3n, denominator: 2n });
    expect(exactQuotient(-6n, -4n)).toEqual({ numerator: 3n, denominator: 2n });
    expect(exactQuotient(0n, -5n)).toEqual({ numerator: 0n, denominator: 1n });
    expect(exactQuotient(5n, 1n)).toEqual({ numerator: 5n, denominator: 1n });
    expect(exactQuotient(5n, -1n)).toEqual({ numerator: -5n, denominator: 1n });
  });

  it('throws on a zero denominator', () => {
    expect(() => exactQuotient(1n, 0n)).toThrow(new RangeError('division by zero'));
  });
});

describe('arithmetic', () => {
  it.each([
    [addExact, '0.1', '0.2', '0.3'],
    [addExact, '1/3', '1/6', '0.5'],
    [addExact, '-1/3', '1/3', '0'],
    [subtractExact, '0.3', '0.1', '0.2'],
    [subtractExact, '1/6', '1/2', '-1/3'],
    [multiplyExact, '2/3', '3/4', '0.5'],
    [multiplyExact, '-1.5', '2', '-3'],
    [divideExact, '1', '-4', '-0.25'],
    [divideExact, '2/3', '4/3', '0.5'],
  ])('%p of %s and %s is %s', (operation, a, b, result) => {
    expect(operation(read(a), read(b))).toEqual(read(result));
  });

  it('throws when dividing by zero', () => {
    expect(() => divideExact(read('1'), read('0'))).toThrow(RangeError);
  });
});

describe('compareExact and equalExact', () => {
  it.each([
    ['1', '2', -1],
    ['2', '1', 1],
    ['0.5', '1/2', 0],
    ['1/3', '0.333333333333333333', 1],
    ['-1/3', '-0.333333333333333333', -1],
    ['2/7', '3/7', -1],
    ['3/7', '2/7', 1],
    ['-2', '1/9', -1],
  ] as const)('%s against %s is %d', (a, b, order) => {
    expect(compareExact(read(a), read(b))).toBe(order);
    expect(equalExact(read(a), read(b))).toBe(order === 0);
  });

  it('tells numbers apart that share only one part', () => {
    expect(equalExact(read('1/3'), read('1/2'))).toBe(false);
    expect(equalExact(read('1/3'), read('2/3'))).toBe(false);
  });
});

describe('floorExact and ceilingExact', () => {
  it.each([
    ['3', 3n, 3n],
    ['3.5', 3n, 4n],
    ['-3', -3n, -3n],
    ['-3.5', -4n, -3n],
    ['0', 0n, 0n],
    ['1/3', 0n, 1n],
    ['-1/3', -1n, 0n],
  ])('%s lies between %d and %d', (text, floor, ceiling) => {
    expect(floorExact(read(text))).toBe(floor);
    expect(ceilingExact(read(text))).toBe(ceiling);
  });
});

describe('formatExact', () => {
  it.each([
    ['1.50', '1.5'],
    ['-0.25', '-0.25'],
    ['100', '100'],
    ['0', '0'],
    ['-0.0', '0'],
    ['1/8', '0.125'],
    ['1/5', '0.2'],
    ['3/40', '0.075'],
    ['-1/1000', '-0.001'],
    ['1/3', '≈0.333333'],
    ['-2/3', '≈-0.666667'],
    ['10/99', '≈0.101010'],
    ['100/3', '≈33.3333'],
    ['1/300', '≈0.00333333'],
    ['1/30', '≈0.0333333'],
    ['1000000/3', '≈333333'],
    ['3000000/7', '≈428571'],
    ['12345678/7', '≈1763670'],
    ['2999999/3', '≈1000000'],
    ['29999999/30000000', '≈1.000000'],
  ])('writes %s as %s', (text, expected) => {
    expect(formatExact(read(text))).toBe(expected);
  });
});
