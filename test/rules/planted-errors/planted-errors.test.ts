import { readdirSync, readFileSync } from 'node:fs';
import { noticesOf } from '../../../src/authoring/notices/notices.js';
import { assess } from '../../../src/assessment/assess.js';
import { prepareRuleSet, type PreparedRuleSet } from '../../../src/assessment/prepared-rule-set.js';
import { DERIVATIONS } from '../../../src/medicine/derivations.js';
import type { Book } from '../../../src/rulebook/book.js';
import { caseMismatches } from '../../../src/rulebook/cases/case-mismatches.js';
import { readCases, type ReadCase } from '../../../src/rulebook/cases/read-cases.js';
import { checkBook } from '../../../src/rulebook/check-book.js';
import { quotesOf } from '../../../src/rulebook/quotes-of.js';
import { readBook } from '../../../src/rulebook/read-book.js';
import { ruleSetOf } from '../../../src/rulebook/rule-set.js';
import { expandShorthand } from '../../../src/vocabulary/shorthand.js';
import { VOCABULARY } from '../../../src/vocabulary/vocabulary.js';
import { shippedRules } from '../../cases/shipped-rules.js';
import { DOES_NOT_FIT } from './does-not-fit.js';
import { MEANS_SOMETHING_ELSE } from './means-something-else.js';
import type { PlantedError } from './planted-error.js';
import { WRITTEN_WRONGLY } from './written-wrongly.js';

const AS_OF = '2026-11-21';
const FOLDER = 'rules/hcc';
const SOURCE = 'sources/000.yaml';
const PLANTED: readonly PlantedError[] = [...WRITTEN_WRONGLY, ...DOES_NOT_FIT, ...MEANS_SOMETHING_ELSE];

/** The rules that ship, with the first source only: quick to read sixty times and more. */
const FILES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['rulebook.yaml', 'options.yaml', 'policy.yaml'].map((name) => [name, readFileSync(`${FOLDER}/${name}`, 'utf8')])),
  'cautions.yaml': 'cautions: []\n',
  // What opposes other sources names them, and they are not here.
  [SOURCE]: readFileSync(`${FOLDER}/${SOURCE}`, 'utf8').replace(/^ {4}opposes: .*\n/gmu, '').replace(/restsOn: \[[^\]]*\]/gu, 'restsOn: []'),
};

interface Checked {
  readonly book: Book;
  /** `file:line CODE`, defects and notices. */
  readonly found: readonly string[];
}

function checked(files: Readonly<Record<string, string>>, paper: string): Checked {
  const read = readBook(FOLDER, Object.entries(files).map(([name, text]) => ({ name, path: name, bytes: new TextEncoder().encode(text) })), VOCABULARY, (file) => (file === PAPER_NAME ? paper : undefined));
  const found = [...checkBook(read), ...noticesOf(read.book, AS_OF)].map(({ code, at }) => `${at.file}:${at.line} ${code}`);
  return { book: read.book, found };
}

function prepared({ rulebook, policy, sources, options, cautions }: Book): PreparedRuleSet {
  if (rulebook === undefined || policy === undefined) throw new Error('no rule set');
  return prepareRuleSet(ruleSetOf({ ...rulebook, sources, options, cautions, policy }, VOCABULARY), DERIVATIONS);
}

function firstFailing(cases: readonly ReadCase[], rules: PreparedRuleSet): string | undefined {
  return cases.find(({ worked }) => caseMismatches(worked, assess({ profile: expandShorthand(worked.profile, VOCABULARY), asOf: worked.asOf }, { prepared: rules, vocabulary: VOCABULARY, engineVersion: '0' })).length > 0)?.file;
}

const PAPER_NAME = /^file: (.*)$/mu.exec(FILES[SOURCE] ?? '')?.[1] ?? '';
// The papers are not part of the repository: the words of the quotes stand for them here.
const PAPER = quotesOf(checked(FILES, '').book.sources).map(({ text }) => text).join('\n\n');
const GOOD = checked(FILES, PAPER);
const GOOD_RULES = prepared(GOOD.book);
/** Worked cases as far as they speak about this source, those beside the limits first, that the good rules meet. */
const CASES = ((): readonly ReadCase[] => {
  const names = readdirSync(`${FOLDER}/cases`).filter((name) => !/^(?:00[1-4]|boundaries-00[1-4]|trials)/u.test(name));
  const files = names.map((name) => ({ name, path: name, bytes: readFileSync(`${FOLDER}/cases/${name}`) })).filter(({ bytes }) => /(?:^|\s|")000(?:\/|")/u.test(bytes.toString('utf8')));
  const read = readCases(files, shippedRules().ruleSet.content, VOCABULARY).cases.map(aboutThisSource).filter((each) => firstFailing([each], GOOD_RULES) === undefined);
  return [...read.filter(({ file }) => file.startsWith('boundaries-')), ...read.filter(({ file }) => !file.startsWith('boundaries-'))];
})();

/** The case without what it expects of the sources that are not here. */
function aboutThisSource({ file, worked }: ReadCase): ReadCase {
  const own = <T,>(expected: Readonly<Record<string, T>> | undefined): Record<string, T> => Object.fromEntries(Object.entries(expected ?? {}).filter(([key]) => key === '000' || key.startsWith('000/')));
  const { sources, criteria, findings, options } = worked.expect;
  const expect = { sources: own(sources), criteria: own(criteria), findings: own(findings), ...(options === undefined ? {} : { options }) };
  return { file, worked: { ...worked, expect, trace: (worked.trace ?? []).filter(({ key }) => key.startsWith('000/')) } };
}

function plant({ in: name = SOURCE, replace, by }: PlantedError): Readonly<Record<string, string>> {
  const text = FILES[name] ?? '';
  if (!text.includes(replace)) throw new Error(`not in ${name}: ${replace}`);
  return { ...FILES, [name]: text.replace(replace, () => by) };
}

/** The line, counted from 1, in which a text stands; else the first line that differs. */
function lineOf(error: PlantedError, files: Readonly<Record<string, string>>): number {
  const name = error.in ?? SOURCE;
  const text = files[name] ?? '';
  const offset = error.at === undefined ? [...text].findIndex((letter, index) => letter !== FILES[name]?.[index]) : text.indexOf(error.at);
  if (offset < 0) throw new Error(`not in ${name}: ${error.at ?? 'a change'}`);
  return text.slice(0, offset).split('\n').length;
}

test('the rules without a mistake pass, and enough cases speak about them', () => {
  expect(GOOD.found.filter((line) => !line.endsWith('ATTRIBUTE_UNKNOWN'))).toEqual([]);
  expect(CASES.length).toBeGreaterThan(60);
});

test('at least sixty kinds of mistake are planted, each once', () => {
  expect(new Set(PLANTED.map(({ kind }) => kind)).size).toBe(PLANTED.length);
  expect(PLANTED.length).toBeGreaterThanOrEqual(60);
});

describe('rules check names at its line', () => {
  test.each(PLANTED.filter(({ code }) => code !== null).map((error) => [error.kind, error] as const))('%s', (_, error) => {
    const files = plant(error);
    const where = error.code === 'OPTION_NEVER_OPEN' ? `${SOURCE}:${lineOf({ ...error, in: SOURCE, at: '    intervention: rfa-sorafenib' }, files)}` : `${error.in ?? SOURCE}:${lineOf(error, files)}`;
    expect(checked(files, PAPER).found).toContain(`${where} ${error.code ?? ''}`);
  });
});

describe('rules check finds nothing and rules test fails', () => {
  test.each(PLANTED.filter(({ code }) => code === null).map((error) => [error.kind, error] as const))('%s', (_, error) => {
    const { book, found } = checked(plant(error), PAPER);
    expect(found.filter((line) => !line.endsWith('ATTRIBUTE_UNKNOWN') && !line.endsWith('CRITERION_SAYS_NO_MORE'))).toEqual([]);
    expect(firstFailing(CASES, prepared(book))).toBeDefined();
  });
});
