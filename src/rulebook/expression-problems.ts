import type { ChoiceDefinition, FactDefinition } from '../vocabulary/fact-definition.js';
import { didYouMean } from './did-you-mean.js';
import type { RuleDefectCode } from './rule-defect.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { days } from './shape-of-texts.js';
import { showWords } from './show-words.js';
import { isBoundProblem, readBound } from './written-bound.js';

/** A problem at a path below the expression; the reader turns the path into line and column. */
export interface ExpressionProblem {
  readonly path: readonly (string | number)[];
  readonly code: RuleDefectCode;
  readonly message: string;
  readonly hint?: string;
}

type Path = readonly (string | number)[];

const BRANCHES = ['all', 'any', 'not', 'fact'] as const;
const NUMERIC_TESTS = ['atLeast', 'above', 'atMost', 'below', 'equals'] as const;
const CHOICE_TESTS = ['is', 'isOneOf', 'isNot', 'isNoneOf'] as const;
const LEAF_KEYS: readonly string[] = ['fact', ...NUMERIC_TESTS, ...CHOICE_TESTS, 'maxAgeDays'];

/** Which tests may stand together on a numeric fact: one limit from below, one from above, or a single value. */
const EXCLUSIVE_NUMERIC: readonly (readonly string[])[] = [['atLeast', 'above'], ['atMost', 'below']];

/**
 * Everything wrong with a written expression, all at once. The branch is chosen by the key present, so that the author
 * reads about the expression that was meant and not about every form an expression could have had.
 */
export function expressionProblems(written: unknown, vocabulary: Vocabulary): readonly ExpressionProblem[] {
  const problems: ExpressionProblem[] = [];
  visit(written, [], vocabulary, problems);
  return problems;
}

function visit(written: unknown, path: Path, vocabulary: Vocabulary, problems: ExpressionProblem[]): void {
  if (typeof written !== 'object' || written === null || Array.isArray(written)) {
    problems.push({ path, code: 'TYPE', message: 'an expression is expected here', hint: 'for example { fact: tumor.number, equals: "1" }' });
    return;
  }
  const node = written as Record<string, unknown>;
  const keys = Object.keys(node);
  const branches = BRANCHES.filter((branch) => Object.hasOwn(node, branch));
  const [branch] = branches;
  if (branch === undefined || branches.length > 1) {
    const message = branch === undefined ? 'an expression names `fact`, `all`, `any` or `not`' : `${branches.map((each) => `\`${each}\``).join(' and ')} stand in one expression`;
    problems.push({ path, code: 'EXPRESSION_FORM', message, hint: branch === undefined ? unknownKeyHint(keys, [...BRANCHES]) : 'nest one in the other' });
    return;
  }
  if (branch === 'fact') {
    visitLeaf(node, keys, path, vocabulary, problems);
    return;
  }
  for (const key of keys) {
    if (key !== branch) problems.push({ path: [...path, key], code: 'KEY_UNKNOWN', message: `no key is called ${showWords(key)} beside \`${branch}\`` });
  }
  if (branch === 'not') {
    visit(node['not'], [...path, 'not'], vocabulary, problems);
    return;
  }
  const parts = node[branch];
  if (!Array.isArray(parts)) {
    problems.push({ path: [...path, branch], code: 'TYPE', message: `\`${branch}\` needs a list of expressions` });
  } else if (parts.length === 0) {
    problems.push({ path: [...path, branch], code: 'LIST_EMPTY', message: `\`${branch}\` of nothing`, hint: 'name at least one expression' });
  } else {
    for (const [index, part] of parts.entries()) visit(part, [...path, branch, index], vocabulary, problems);
  }
}

function visitLeaf(node: Record<string, unknown>, keys: readonly string[], path: Path, vocabulary: Vocabulary, problems: ExpressionProblem[]): void {
  const unknown = keys.filter((key) => !LEAF_KEYS.includes(key));
  for (const key of unknown) {
    problems.push({ path: [...path, key], code: 'KEY_UNKNOWN', message: `no key is called ${showWords(key)} here`, ...hinted(didYouMean(key, LEAF_KEYS)) });
  }
  const maxAge = node['maxAgeDays'];
  if (maxAge !== undefined && !days.safeParse(maxAge).success) {
    problems.push({ path: [...path, 'maxAgeDays'], code: 'TEXT_FORMAT', message: 'expected a whole number of days in quotes, such as "90"' });
  }
  const name = node['fact'];
  if (typeof name !== 'string') {
    problems.push({ path: [...path, 'fact'], code: 'TYPE', message: '`fact` needs the name of a fact' });
    return;
  }
  const definition = vocabulary.fact(name);
  if (definition === undefined) {
    const near = didYouMean(name, vocabulary.facts.map((each) => each.path));
    problems.push({ path: [...path, 'fact'], code: 'FACT_NOT_IN_VOCABULARY', message: `no fact is called ${showWords(name)}`, ...hinted(near) });
    return;
  }
  const tests = [...NUMERIC_TESTS, ...CHOICE_TESTS].filter((test) => node[test] !== undefined);
  const fitting: readonly string[] = definition.kind === 'choice' ? CHOICE_TESTS : NUMERIC_TESTS;
  for (const test of tests) {
    if (fitting.includes(test)) continue;
    const kind = definition.kind === 'choice' ? 'has named values' : 'is a number';
    problems.push({ path: [...path, test], code: 'TEST_NOT_FOR_FACT', message: `\`${test}\` does not fit \`${name}\`, which ${kind}`, hint: `use ${fitting.join(', ')}` });
  }
  const used = tests.filter((test) => fitting.includes(test));
  if (tests.length === 0 && unknown.length === 0) {
    problems.push({ path, code: 'EXPRESSION_FORM', message: `nothing is asked of \`${name}\``, hint: `add one of ${fitting.join(', ')}` });
  }
  const clash = clashOf(definition, used);
  if (clash !== undefined) problems.push({ path, code: 'EXPRESSION_FORM', message: `${clash.map((test) => `\`${test}\``).join(' and ')} stand in one test`, hint: 'keep one' });
  for (const test of used) visitTest(definition, test, node[test], [...path, test], problems);
}

function clashOf(definition: FactDefinition, used: readonly string[]): readonly string[] | undefined {
  if (definition.kind === 'choice') return used.length > 1 ? used : undefined;
  if (used.includes('equals') && used.length > 1) return used;
  return EXCLUSIVE_NUMERIC.find((pair) => pair.every((test) => used.includes(test)));
}

function visitTest(definition: FactDefinition, test: string, value: unknown, path: Path, problems: ExpressionProblem[]): void {
  if (definition.kind !== 'choice') {
    if (typeof value !== 'string') {
      problems.push({ path, code: 'TYPE', message: `\`${test}\` needs one text` });
      return;
    }
    const read = readBound(definition, value);
    if (isBoundProblem(read)) problems.push({ path, ...read });
    return;
  }
  const isList = test === 'isOneOf' || test === 'isNoneOf';
  if (isList !== Array.isArray(value) || (!isList && typeof value !== 'string')) {
    problems.push({ path, code: 'TYPE', message: `\`${test}\` needs ${isList ? 'a list of codes' : 'one code'}` });
    return;
  }
  const codes: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (codes.length === 0) problems.push({ path, code: 'LIST_EMPTY', message: `\`${test}\` of nothing`, hint: 'name at least one code' });
  const allowed = choiceWords(definition);
  for (const [index, code] of codes.entries()) {
    const at = isList ? [...path, index] : path;
    if (typeof code !== 'string') problems.push({ path: at, code: 'TYPE', message: 'a code is expected here' });
    else if (!allowed.includes(code)) {
      const near = didYouMean(code, allowed);
      problems.push({ path: at, code: 'CODE_NOT_IN_VOCABULARY', message: `\`${definition.path}\` is never ${showWords(code)}`, hint: near === undefined ? `allowed: ${allowed.join(', ')}` : `${near} allowed: ${allowed.join(', ')}` });
    }
  }
}

/** Codes and group words a rule may name for the fact. */
export function choiceWords(definition: ChoiceDefinition): readonly string[] {
  return [...definition.choices.map((choice) => choice.code), ...definition.groups.map((group) => group.code)];
}

function unknownKeyHint(keys: readonly string[], allowed: readonly string[]): string {
  for (const key of keys) {
    const near = didYouMean(key, allowed);
    if (near !== undefined) return near;
  }
  return 'for example { fact: tumor.number, equals: "1" }';
}

function hinted(hint: string | undefined): { readonly hint?: string } {
  return hint === undefined ? {} : { hint };
}
