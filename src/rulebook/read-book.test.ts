import { inSource, smallRuleSet } from '../../test/fixtures/rulebook/small-rule-set.js';
import type { Change } from '../../test/fixtures/rulebook/small-rule-set.js';
import { defectsOf } from '../../test/fixtures/rulebook/defects-of.js';
import { SMALL_VOCABULARY } from '../../test/fixtures/rulebook/small-vocabulary.js';
import { readBook } from './read-book.js';

test('a good rule set has no defects', () => {
  expect(defectsOf()).toEqual([]);
});

describe('each slip is named with line, column, the words of the author and a hint', () => {
  const size = '{ fact: tumor.size, atLeast: "5 cm", maxAgeDays: "90" }';
  const leaf = (by: string): Change => inSource(size, by);
  test.each<[string, Change, string]>([
    ['a fact', leaf('{ fact: tumor.sise, atLeast: "5 cm" }'), 'sources/100.yaml:35:23 FACT_NOT_IN_VOCABULARY: no fact is called `tumor.sise` (did you mean `tumor.size`?)'],
    ['a code', leaf('{ fact: tumor.stage, is: D }'), 'sources/100.yaml:35:40 CODE_NOT_IN_VOCABULARY: `tumor.stage` is never `D`'],
    ['a code in a list', leaf('{ fact: tumor.stage, isOneOf: [A, D] }'), 'sources/100.yaml:35:49 CODE_NOT_IN_VOCABULARY'],
    ['a unit', leaf('{ fact: tumor.size, atLeast: "5 mg/dL" }'), '35:44 UNIT_NOT_ALLOWED: `tumor.size` has no unit `mg/dL` (allowed: cm, mm)'],
    ['a missing unit', leaf('{ fact: tumor.size, atLeast: "5" }'), '35:44 UNIT_MISSING: `5` has no unit'],
    ['a unit on a count', leaf('{ fact: tumor.number, atLeast: "5 cm" }'), '35:46 BOUND_FORMAT: `5 cm` is not a whole number'],
    ['a broken number', leaf('{ fact: tumor.size, atLeast: "1,5 cm" }'), '35:44 BOUND_FORMAT'],
    ['a number that no double holds', leaf('{ fact: tumor.size, atLeast: "99999999999999999999 cm" }'), 'BOUND_FORMAT'],
    ['a test that does not fit', leaf('{ fact: tumor.size, is: A }'), '35:39 TEST_NOT_FOR_FACT: `is` does not fit `tumor.size`, which is a number'],
    ['no test', leaf('{ fact: tumor.size }'), '35:15 EXPRESSION_FORM: nothing is asked of `tumor.size`'],
    ['two lower limits', leaf('{ fact: tumor.size, atLeast: "5 cm", above: "6 cm" }'), 'EXPRESSION_FORM: `atLeast` and `above` stand in one test'],
    ['equals with a limit', leaf('{ fact: tumor.number, equals: "5", atMost: "6" }'), 'EXPRESSION_FORM: `atMost` and `equals`'],
    ['two choice tests', leaf('{ fact: tumor.stage, is: A, isNot: C }'), 'EXPRESSION_FORM: `is` and `isNot`'],
    ['two branches', leaf('{ all: [{ fact: tumor.stage, is: A }], fact: tumor.stage }'), 'EXPRESSION_FORM: `all` and `fact` stand in one expression'],
    ['no branch', leaf('{ fakt: tumor.stage, is: A }'), 'EXPRESSION_FORM: an expression names `fact`, `all`, `any` or `not` (did you mean `fact`?)'],
    ['a branch of nothing', leaf('{ any: [] }'), 'LIST_EMPTY: `any` of nothing'],
    ['a branch that is no list', leaf('{ any: { fact: tumor.stage, is: A } }'), 'TYPE: `any` needs a list'],
    ['a text for an expression', leaf('tumor.size'), 'TYPE: an expression is expected here'],
    ['a key beside a branch', leaf('{ not: { fact: tumor.stage, is: A }, why: x }'), 'KEY_UNKNOWN: no key is called `why` beside `not`'],
    ['a key in a test', leaf('{ fact: tumor.size, atleast: "5 cm" }'), '35:35 KEY_UNKNOWN: no key is called `atleast` here (did you mean `atLeast`?)'],
    ['an age', leaf('{ fact: tumor.size, atLeast: "5 cm", maxAgeDays: "a month" }'), 'TEXT_FORMAT: expected a whole number of days'],
    ['an unknown key', inSource('    role: conduct', '    rolle: conduct'), 'KEY_UNKNOWN: no key is called `rolle` here (did you mean `role`?)'],
    ['a missing key', inSource('    role: conduct\n', ''), 'KEY_MISSING: the key `role` is missing (one of eligibility'],
    ['a word', inSource('role: conduct', 'role: conducts'), 'WORD_NOT_ALLOWED: `conducts` is not a word for `role` (did you mean `conduct`? allowed: eligibility'],
    ['an id', inSource('id: took-pill', 'id: Took Pill'), 'TEXT_FORMAT: `Took Pill` does not fit `id` (expected lower-case words'],
    ['a list for a text', inSource('name: Knife or pill', 'name: [Knife]'), 'TYPE: `name` has the wrong form (expected a text)'],
    ['a text for a list', inSource('rationale: []', 'rationale: none'), 'TYPE: `rationale` has the wrong form (expected a list'],
    ['a p with its letter', inSource('p: "0.013"', 'p: "P = 0.013"'), 'TEXT_FORMAT: `P = 0.013` does not fit `p`'],
    ['a missing expression', { in: 'rulebook.yaml', replace: 'scope: { fact: tumor.stage, isOneOf: [A, B] }\n', by: '' }, 'rulebook.yaml:1:1 KEY_MISSING: the key `scope` is missing'],
    ['an empty list that decides', { in: 'policy.yaml', replace: '[overall-survival]', by: '[]' }, 'policy.yaml:1:20 LIST_EMPTY'],
  ])('%s', (_, change, expected) => {
    expect(defectsOf(change).join('\n')).toContain(expected);
  });

  test('all at once, over all files', () => {
    const found = defectsOf(inSource('role: conduct', 'role: unclear'), inSource('kind: overall', 'kind: unclear'), { in: 'options.yaml', replace: 'name: Pill', by: 'nam: Pill' });
    expect(found.map((line) => line.split(' ')[1])).toEqual(['KEY_MISSING:', 'KEY_UNKNOWN:', 'WORD_NOT_ALLOWED:', 'WORD_NOT_ALLOWED:']);
  });
});

describe('the files of a rule set', () => {
  const read = (files: ReturnType<typeof smallRuleSet>): readonly string[] => readBook('rules/small', files, SMALL_VOCABULARY, undefined).defects.map((defect) => defect.code);

  test('none may be missing', () => {
    expect(read(smallRuleSet().filter((file) => file.name !== 'policy.yaml'))).toEqual(['FILE_MISSING']);
    expect(read(smallRuleSet().filter((file) => !file.name.startsWith('sources/')))).toEqual(['FILE_MISSING']);
  });

  test('none may stand there without a meaning', () => {
    expect(read([...smallRuleSet(), { name: 'option.yaml', path: 'option.yaml', bytes: new Uint8Array() }])).toEqual(['FILE_NOT_EXPECTED']);
  });
});
