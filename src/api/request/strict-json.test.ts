import fc from 'fast-check';
import { readStrictJson } from './strict-json.js';

describe('strict JSON', () => {
  it('reads what JSON.parse reads, when nothing in it is forbidden', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        const read = readStrictJson(text);
        // The arbitrary makes keys of all kinds, "__proto__" among them.
        if (read.kind === 'read') expect(read.value).toEqual(JSON.parse(text));
        else expect(['FORBIDDEN_KEY', 'CHARACTER']).toContain(read.code);
      }),
      { numRuns: 2_000 },
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('{', '}', '[', ']', '"', '\\', ':', ',', 'a', '1', ' ', '\\u', 'd8', '\n')), (parts) => {
        const text = parts.join('');
        const read = readStrictJson(text);
        if (read.kind === 'read') expect(read.value).toEqual(JSON.parse(text));
        else expect(read.message).toEqual(expect.any(String));
      }),
      { numRuns: 5_000 },
    );
  });

  it.each([
    ['{"a":1,"a":2}', 'DUPLICATE_KEY'],
    ['{"a":{"b":1},"c":{"b":1},"a":2}', 'DUPLICATE_KEY'],
    ['{"a":1,"\\u0061":2}', 'DUPLICATE_KEY'],
    ['[{"a":1},{"__proto__":1}]', 'FORBIDDEN_KEY'],
    ['{"\\u005f_proto__":1}', 'FORBIDDEN_KEY'],
    ['{"constructor":1}', 'FORBIDDEN_KEY'],
    ['["\\ud83d"]', 'CHARACTER'],
    ['{"a":1', 'JSON_SYNTAX'],
    ['{"a":NaN}', 'JSON_SYNTAX'],
    ['{"a":1}{"b":2}', 'JSON_SYNTAX'],
    ['', 'JSON_SYNTAX'],
    [`{${Array.from({ length: 2_001 }, (_, number) => `"k${number}":1`).join(',')}}`, 'TOO_MANY_KEYS'],
    ['['.repeat(33) + ']'.repeat(33), 'TOO_DEEP'],
  ])('refuses %s', (text, code) => {
    expect(readStrictJson(text)).toMatchObject({ kind: 'refused', code });
  });

  it.each([
    [`{${Array.from({ length: 2_000 }, (_, number) => `"k${number}":1`).join(',')}}`],
    ['{"a":{"b":1},"c":{"b":1}}'],
    ['[{"a":1},{"a":1}]'],
    ['{"a":"constructor","b":"__proto__","c":"a"}'],
    ['{"a":["b","b"],"b":"\\ud83d\\ude00"}'],
    ['{"a\\"b":"{[","{":"}"}'],
    ['['.repeat(32) + ']'.repeat(32)],
  ])('reads %s', (text) => {
    expect(readStrictJson(text)).toEqual({ kind: 'read', value: JSON.parse(text) as unknown });
  });
});
