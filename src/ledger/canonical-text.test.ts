import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { canonicalText, CanonicalTextError } from './canonical-text.js';

describe('canonicalText', () => {
  // The example of RFC 8785 section 3.2.2 and its result in section 3.2.3.
  it('writes the example of RFC 8785', () => {
    const value = JSON.parse(
      String.raw`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`,
    );
    expect(canonicalText(value)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  // Section 3.2.3: keys by UTF-16 code units, so the emoji (a surrogate pair) goes before U+FB33.
  it('orders keys by UTF-16 code units', () => {
    const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
    const places = ['"\\r":2', '"1":4', '"\u0080":6', '"\u00f6":7', '"\u20ac":1', '"\ud83d\ude00":5', '"\ufb33":3'];
    expect(canonicalText(value)).toBe(`{${places.join(',')}}`);
  });

  it('writes -0 as 0 and leaves absent members out', () => {
    expect(canonicalText({ b: -0, a: undefined })).toBe('{"b":0}');
  });

  it('reads a key called __proto__ as any other', () => {
    expect(canonicalText(JSON.parse('{"z":1,"__proto__":{"a":2}}'))).toBe('{"__proto__":{"a":2},"z":1}');
  });

  it.each<[string, unknown, string]>([
    ['NaN', { a: [Number.NaN] }, '/a/0'],
    ['Infinity', { a: Number.POSITIVE_INFINITY }, '/a'],
    ['undefined in an array', [1, undefined], '/1'],
    ['a hole in an array', Array(2), '/0'],
    ['undefined alone', undefined, ''],
    ['bigint', { a: 1n }, '/a'],
    ['a function', { a: () => 1 }, '/a'],
    ['a symbol', { a: Symbol('s') }, '/a'],
    ['a lone surrogate', { 'a/b': '\ud800' }, '/a~1b'],
    ['a lone surrogate in a key', { '\udc00': 1 }, ''],
    ['a Date', { at: new Date(0) }, '/at'],
    ['a Map', new Map(), ''],
    ['a Buffer', { a: Buffer.of(1) }, '/a'],
    ['toJSON', { a: Object.assign([1], { toJSON: () => 2 }) }, '/a'],
  ])('refuses %s and says where', (_, value, path) => {
    expect(() => canonicalText(value)).toThrow(expect.objectContaining({ code: 'NOT_CANONICAL_JSON', path }));
  });

  it('refuses cycles and bottomless nesting', () => {
    const cycle: Record<string, unknown> = {};
    cycle.self = { cycle };
    expect(() => canonicalText(cycle)).toThrow(CanonicalTextError);
    expect(() => canonicalText(JSON.parse('['.repeat(100_000) + ']'.repeat(100_000)))).toThrow(CanonicalTextError);
    expect(canonicalText(JSON.parse('['.repeat(256) + ']'.repeat(256)))).toHaveLength(512);
  });

  it('allows the same object twice side by side', () => {
    const shared = { a: 1 };
    expect(canonicalText([shared, shared])).toBe('[{"a":1},{"a":1}]');
  });

  it('writes what the canonicalize package writes', () => {
    fc.assert(fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => expect(canonicalText(value)).toBe(canonicalize(value))));
    fc.assert(fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.double({ noNaN: true, noDefaultInfinity: true })), (value) => expect(canonicalText({ ...value })).toBe(canonicalize({ ...value }))));
    const withoutPrototype = Object.assign(Object.create(null) as object, { b: '\u2028\u007f', a: '"\\' });
    expect(canonicalText(withoutPrototype)).toBe(canonicalize(withoutPrototype));
  });

  it('never repeats a value in its error', () => {
    expect(() => canonicalText({ a: 'SECRET\ud800' })).toThrow(expect.objectContaining({ message: expect.not.stringContaining('SECRET') }));
  });

  it('is the same for equal values whatever their key order, and reads back as the value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        const text = canonicalText(value);
        expect(canonicalText(JSON.parse(text))).toBe(text);
        expect(canonicalText(reversedKeys(value))).toBe(text);
        // JSON has no -0, so both sides go through JSON once.
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

function reversedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversedKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([key, member]) => [key, reversedKeys(member)]));
}
