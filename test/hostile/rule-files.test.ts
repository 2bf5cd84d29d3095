import fc from 'fast-check';
import { formatDefect } from '../../src/rulebook/format-defect.js';
import { ruleSetOfFiles } from '../../src/rulebook/load-rule-set.js';
import type { RuleFile } from '../../src/rulebook/rule-file.js';
import { SMALL_FILES, smallRuleSet } from '../fixtures/rulebook/small-rule-set.js';
import { SMALL_VOCABULARY } from '../fixtures/rulebook/small-vocabulary.js';

const NAMES = Object.keys(SMALL_FILES) as (keyof typeof SMALL_FILES)[];
const PLACED = /^[^\n]+:[1-9]\d*:[1-9]\d* [A-Z0-9_]+: [^\n]+$/u;

/** Loads the small rule set with one file replaced, and checks what every answer owes: a rule set, or located defects. */
function answer(name: string, bytes: Uint8Array): 'loaded' | 'refused' {
  const files: RuleFile[] = smallRuleSet().map((file) => (file.name === name ? { ...file, bytes } : file));
  const { ruleSet, defects } = ruleSetOfFiles('rules/small', files, SMALL_VOCABULARY);
  for (const defect of defects) expect(formatDefect(defect)).toMatch(PLACED);
  expect(ruleSet === undefined).toBe(defects.length > 0);
  return ruleSet === undefined ? 'refused' : 'loaded';
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Pieces that have broken readers of YAML before. */
const POISON = [
  '&a [*a]', '*a', '&a x', '<<: {}', '!!js/function "x"', '!!binary "x"', '!<tag:x> y', '? {a: b}', '? - a', '- - - - x', '--- x', '...', '%TAG ! x', '\t', '\u0000', '\uFEFF', '\u202E', '\u2028', '\u{1F4A9}', '__proto__: {polluted: "yes"}', 'constructor: {prototype: {}}',
  'toString: x', 'hasOwnProperty: x', '"\\u0000": x', '1e999', '.inf', '0x7fffffffffffffff', '9'.repeat(400), '"' + '9'.repeat(400) + ' cm"', 'null', '~', 'yes', '[[[[[[[[', '{{{{{{{{', '}}}}', ']]]]', '"', "'", '|', '>', '|9', '# ', ': ', '-', '? ', '@', '`', '${process.exit(1)}', '{{constructor}}', '\r\n', '\r', '\u0085',
];

describe('1,000 hostile rule files', () => {
  test('500 mutations of a good file: poison, cuts, doubled and swapped pieces', () => {
    const edit = fc.record({ at: fc.nat(), length: fc.nat(40), by: fc.oneof(fc.constantFrom(...POISON), fc.string({ unit: 'binary', maxLength: 20 }), fc.constant('')), twice: fc.boolean() });
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), fc.array(edit, { minLength: 1, maxLength: 4 }), (name, edits) => {
        let text: string = SMALL_FILES[name];
        for (const { at, length, by, twice } of edits) {
          const from = at % (text.length + 1);
          const piece = text.slice(from, from + length);
          text = text.slice(0, from) + by + (twice ? piece + piece : '') + text.slice(from + length);
        }
        answer(name, encode(text));
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  test('200 files with every line in play: moved, repeated, re-indented', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), fc.nat(), fc.nat(), fc.constantFrom('move', 'repeat', 'indent', 'outdent', 'drop'), (name, a, b, how) => {
        const lines = SMALL_FILES[name].split('\n');
        const from = a % lines.length;
        const to = b % lines.length;
        const line = lines[from] ?? '';
        if (how === 'drop' || how === 'move') lines.splice(from, 1);
        if (how === 'move' || how === 'repeat') lines.splice(to, 0, line);
        if (how === 'indent') lines[from] = `  ${line}`;
        if (how === 'outdent') lines[from] = line.replace(/^ {2}/u, '');
        answer(name, encode(lines.join('\n')));
      }),
      { numRuns: 200, seed: 2 },
    );
  });

  test('150 files of random bytes and 100 of random text', () => {
    fc.assert(fc.property(fc.constantFrom(...NAMES), fc.uint8Array({ maxLength: 600 }), (name, bytes) => void expect(answer(name, bytes)).toBe('refused')), { numRuns: 150, seed: 3 });
    fc.assert(fc.property(fc.constantFrom(...NAMES), fc.string({ unit: 'grapheme', maxLength: 400 }), (name, text) => void expect(answer(name, encode(text))).toBe('refused')), { numRuns: 100, seed: 4 });
  });

  const deep = (open: string, close: string, times: number): string => `scope: ${open.repeat(times)}x${close.repeat(times)}\n`;
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x,x]\n${Array.from({ length: 12 }, (_, level) => `${'bcdefghijklm'[level] ?? ''}: &${'bcdefghijklm'[level] ?? ''} [${Array(10).fill(`*${'abcdefghijkl'[level] ?? ''}`).join(',')}]`).join('\n')}\n`;
  test.each([
    ['alias bomb', bomb],
    ['a map that holds itself', 'a: &a { b: *a }\n'],
    ['20,000 lists deep', deep('[', ']', 20_000)],
    ['20,000 unclosed lists', deep('[', '', 20_000)],
    ['20,000 maps deep', deep('{ not: ', ' }', 20_000)],
    ['20,000 unclosed maps', deep('{ a: ', '', 20_000)],
    ['5,000 block lists deep', `scope:\n${'- '.repeat(5_000)}x\n`],
    ['2,000 block maps deep', Array.from({ length: 2_000 }, (_, level) => `${' '.repeat(level)}a:`).join('\n').slice(0, 900_000)],
    ['5,000 keys asked', `${'? '.repeat(5_000)}x\n`],
    ['100,000 keys', Array.from({ length: 70_000 }, (_, key) => `k${key}: x`).join('\n')],
    ['one key 100,000 times', 'name: x\n'.repeat(100_000)],
    ['one long word', `name: ${'x'.repeat(900_000)}\n`],
    ['one long number', `name: ${'9'.repeat(900_000)}\n`],
    ['one long key', `${'x'.repeat(900_000)}: y\n`],
    ['200,000 tabs', '\t'.repeat(200_000)],
    ['a long comment', `# ${'x'.repeat(900_000)}`],
    ['1,000 documents', '--- x\n'.repeat(1_000)],
    ['only spaces', ' '.repeat(900_000)],
    ['only line ends', '\n'.repeat(900_000)],
    ['more than 1 MB', 'x'.repeat(1_000_001)],
    ['lone surrogates written out', 'name: "\\ud800"\nversion: "\\udfff"\n'],
    ['a byte order mark in UTF-16', '\uFFFE\u0000n\u0000a'],
    ['quotes without end', 'name: "x\n'],
    ['a block text without end', 'name: |\n'],
    ['prototype keys everywhere', '__proto__:\n  __proto__: { __proto__: x }\nconstructor: { prototype: { x: y } }\n'],
    ['an expression that grows', `name: x\nversion: "1"\nintendedUse: x\nscope: { all: [${Array(3_000).fill('{ any: [{ fact: tumor.size, above: "1 cm" }, { fact: tumor.stage, is: A }] }').join(', ')}] }\n`],
    ['a number beyond all numbers', `name: x\nversion: "1"\nintendedUse: x\nscope: { fact: tumor.size, above: "${'9'.repeat(100_000)} cm" }\n`],
    ['a code of 100,000 letters', `name: x\nversion: "1"\nintendedUse: x\nscope: { fact: tumor.stage, is: ${'B'.repeat(100_000)} }\n`],
    ['names of object members', 'toString: x\nvalueOf: y\nhasOwnProperty: z\n'],
    ['a fact called as an object member', 'name: x\nversion: "1"\nintendedUse: x\nscope: { fact: toString, is: constructor }\n'],
  ])('%s', (_, text) => {
    const verdict = answer('rulebook.yaml', encode(text));
    expect(verdict).toBe(_ === 'an expression that grows' ? 'loaded' : 'refused');
  });

  test('20 combinations of fact names and sources called as object members', () => {
    fc.assert(
      fc.property(fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length'), fc.constantFrom('option: knife', 'id: size', 'arm: knife', 'table: x'), (word, key) => {
        const [name = ''] = key.split(':');
        answer('sources/100.yaml', encode(SMALL_FILES['sources/100.yaml'].replaceAll(new RegExp(`${name}: [a-z-]+`, 'gu'), `${name}: ${word}`)));
      }),
      { numRuns: 20, seed: 5 },
    );
    expect(Object.prototype).not.toHaveProperty('polluted');
  });
});
