import { parseExact } from '../engine/exact.js';
import { readNumber } from './read-number.js';

const read = (sent: string | number) => {
  const result = readNumber(sent);
  return result.kind === 'PROBLEM' ? result.code : result;
};
const number = (text: string, ifThousands: string | null = null) => ({ kind: 'NUMBER', value: parseExact(text), negativeZero: false, ifThousands: ifThousands === null ? null : parseExact(ifThousands) });

describe('readNumber of text', () => {
  it.each(['0', '7', '10', '34.2', '0.5', '-1.5', '100000000000000000', '0.000000000000000001', '123456789012345678', '1234567890.12345678', '12.3456'])('reads %s exactly', (text) => {
    expect(read(text)).toEqual(number(text));
  });

  it('tells minus zero from zero', () => {
    expect(read('-0')).toEqual({ ...number('0'), negativeZero: true });
    expect(read('-0.00')).toEqual({ ...number('0'), negativeZero: true });
    expect(read('0')).toEqual(number('0'));
    expect(read('-0.1')).toEqual(number('-0.1'));
  });

  it('tells the other reading of one to three digits, a point and three digits', () => {
    expect(read('1.500')).toEqual(number('1.5', '1500'));
    expect(read('-12.345')).toEqual(number('-12.345', '-12345'));
    expect(read('999.999')).toEqual(number('999.999', '999999'));
    for (const text of ['0.500', '1234.500', '1.50', '1.5000']) expect(read(text)).toEqual(number(text));
  });

  it.each(['', ' ', '1 ', ' 1', '+1', '01', '00', '-01', '.5', '5.', '1,5', '1,500', '1.5.0', '1_000', '0x10', '1e3', '1E+3', '1e-3', '1.5e17', '-', '--1', '1-', 'one', '1/2', '\u0663', '5 mg'])('refuses %j as format', (text) => {
    expect(read(text)).toBe('NUMBER_FORMAT');
    expect(readNumber(text)).toMatchObject({ hint: 'write digits with a decimal point, as in 34.2; no comma, no thousands separator, no exponent, no blank' });
  });

  it.each(['NaN', 'nan', '+NaN', 'Infinity', '-infinity', 'inf', '-INF', '.nan', '-.inf', '1e309', '1e-309', '-1E999', '1e99999999999999999999999999999999999'])('refuses %s as not finite', (text) => {
    expect(read(text)).toBe('NUMBER_NOT_FINITE');
  });

  it.each(['1234567890123456789', '0.1234567890123456789', '-1.234567890123456789', '1e308', '1e-308', '1e18', '9'.repeat(61), '0.'.concat('1'.repeat(200))])('refuses %s as too long', (text) => {
    expect(read(text)).toBe('NUMBER_OUT_OF_RANGE');
    expect(readNumber(text)).toMatchObject({ hint: 'at most 18 significant digits, sent as text' });
  });

  it('counts digits from the first that is not zero to the last', () => {
    expect(read('0.000123456789012345678')).toEqual(number('0.000123456789012345678'));
    expect(read('0.0001234567890123456789')).toBe('NUMBER_OUT_OF_RANGE');
  });

  it('looks at sixty characters and calls what is longer by what it is made of', () => {
    expect(read(`0.${'0'.repeat(57)}1`)).toEqual(number(`0.${'0'.repeat(57)}1`));
    expect(read('x'.repeat(61))).toBe('NUMBER_FORMAT');
    expect(read(`x${'1'.repeat(61)}`)).toBe('NUMBER_FORMAT');
    expect(read(`${'1'.repeat(61)}x`)).toBe('NUMBER_FORMAT');
  });
});

describe('readNumber of a JSON number', () => {
  it.each([0, 7, -3, 34.2, 0.1, 1.234, 123456789.012345, 9007199254740991, -9007199254740991])('reads %d', (sent) => {
    expect(read(sent)).toEqual(number(String(sent)));
  });

  it('tells minus zero', () => {
    expect(read(-0)).toEqual({ ...number('0'), negativeZero: true });
  });

  it.each([9007199254740992, 0.1 + 0.2, 1.1 * 88.4, 1234567.123456789, 1e21, 1e-7, 1e308, Number.MIN_VALUE])('refuses %d, which may have been changed on the way', (sent) => {
    expect(read(sent)).toBe('NUMBER_OUT_OF_RANGE');
  });

  it.each([NaN, Infinity, -Infinity])('refuses %d', (sent) => {
    expect(read(sent)).toBe('NUMBER_NOT_FINITE');
  });
});
