import { formatDefect } from './format-defect.js';
import { LARGEST_FILE_BYTES, readYaml } from './read-yaml.js';

function read(text: string): { readonly value: unknown; readonly defects: readonly string[] } {
  const { value, defects } = readYaml('a.yaml', new TextEncoder().encode(text));
  return { value, defects: defects.map(formatDefect) };
}

describe('a rule file that reads the same for everybody', () => {
  test('is plain objects, lists and texts', () => {
    expect(read('a: x\nb: ["1", z]\nc: { d: "no", e: [] }\n')).toEqual({ value: { a: 'x', b: ['1', 'z'], c: { d: 'no', e: [] } }, defects: [] });
  });

  test('knows where each member stands', () => {
    const { value, places } = readYaml('a.yaml', new TextEncoder().encode('list:\n  - { key: x, other: y }\n'));
    const [item] = (value as { list: [object] }).list;
    expect(places.of(item, 'other')).toEqual({ file: 'a.yaml', line: 2, column: 22 });
    expect(places.ofKey(item, 'other')).toEqual({ file: 'a.yaml', line: 2, column: 15 });
    expect(places.of(item, 'absent')).toEqual({ file: 'a.yaml', line: 2, column: 5 });
  });
});

describe('a rule file that readers could understand differently is refused with its place', () => {
  test.each([
    ['an anchor', 'a: &x y\n', 'a.yaml:1:7 ANCHOR_NOT_ALLOWED'],
    ['an anchored map', 'a: &x { b: c }\n', 'ANCHOR_NOT_ALLOWED'],
    ['an alias', 'a: &x y\nb: *x\n', 'a.yaml:2:4 ALIAS_NOT_ALLOWED'],
    ['an alias as a key', 'a: &x y\n*x : z\n', 'ALIAS_NOT_ALLOWED'],
    ['a merge key', 'a: { <<: { b: c } }\n', 'a.yaml:1:6 MERGE_KEY_NOT_ALLOWED'],
    ['a tag', 'a: !!str 1\n', 'TAG_NOT_ALLOWED'],
    ['a tag of its own', 'a: !code x\n', 'TAG_NOT_ALLOWED'],
    ['a duplicate key', 'a: x\na: y\n', 'a.yaml:2:1 KEY_DUPLICATE'],
    ['a tab', 'a: x\nb:\ty\n', 'a.yaml:2:3 TAB_NOT_ALLOWED'],
    ['a second document', 'a: x\n---\nb: y\n', 'a.yaml:2:1 SEVERAL_DOCUMENTS'],
    ['a directive', '%YAML 1.1\n---\na: x\n', 'DIRECTIVE_NOT_ALLOWED'],
    ['a number', 'version: 1.10\n', 'a.yaml:1:10 VALUE_UNQUOTED: `1.10` without quotes can lose meaning (write "1.10")'],
    ['an octal number', 'code: 012\n', 'VALUE_UNQUOTED'],
    ['a number with exponent', 'a: 1e3\n', 'VALUE_UNQUOTED'],
    ['not a number', 'a: .nan\n', 'VALUE_UNQUOTED'],
    ['a boolean', 'a: true\n', 'VALUE_UNQUOTED'],
    ['a boolean of YAML 1.1', 'a: no\n', 'a.yaml:1:4 VALUE_UNQUOTED'],
    ['a null', 'a: null\n', 'VALUE_UNQUOTED'],
    ['nothing', 'a:\nb: c\n', 'VALUE_EMPTY'],
    ['an empty text', 'a: ""\n', 'VALUE_EMPTY'],
    ['an empty file', '', 'a.yaml:1:1 VALUE_EMPTY'],
    ['a number as key', '1: x\n', 'KEY_NOT_TEXT'],
    ['a list as key', '? [a]\n: x\n', 'KEY_NOT_TEXT'],
    ['a prototype key', '__proto__: { a: b }\n', 'a.yaml:1:1 KEY_UNKNOWN'],
    ['a character that turns text round', 'a: "x\u202Ey"\n', 'CONTROL_CHARACTER: the invisible character U+202E'],
    ['broken syntax', 'a: [x\n', 'YAML_SYNTAX'],
  ])('%s', (_, text, expected) => {
    expect(read(text).defects.join('\n')).toContain(expected);
  });

  test('deep nesting, before the stack ends', () => {
    expect(read(`${'['.repeat(100_000)}`).defects).toEqual([expect.stringMatching(/^a\.yaml:1:\d+ NESTING_TOO_DEEP/)]);
    expect(read(`a: ${'{ a: '.repeat(70)}x${' }'.repeat(70)}\n`).defects[0]).toContain('NESTING_TOO_DEEP');
    expect(read(`a: ${'{ a: '.repeat(50)}x${' }'.repeat(50)}\n`).defects).toEqual([]);
  });

  test('more than 1 MB', () => {
    expect(readYaml('a.yaml', new Uint8Array(LARGEST_FILE_BYTES + 1)).defects).toMatchObject([{ code: 'FILE_TOO_LARGE' }]);
  });

  test('bytes that are not UTF-8', () => {
    expect(readYaml('a.yaml', Uint8Array.of(0x61, 0x3a, 0x20, 0xff)).defects).toMatchObject([{ code: 'FILE_NOT_UTF8' }]);
  });

  test('all at once, in the order of the places', () => {
    expect(read('a: 1\nb: &x z\nc: ~\n').defects.map((defect) => defect.split(' ')[0])).toEqual(['a.yaml:1:4', 'a.yaml:2:7', 'a.yaml:3:4']);
  });
});
