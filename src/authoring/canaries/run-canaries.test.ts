import { prepareRuleSet, type PreparedRuleSet } from '../../assessment/prepared-rule-set.js';
import { readCases } from '../../rulebook/cases/read-cases.js';
import { ruleSetOfFiles } from '../../rulebook/load-rule-set.js';
import { inSource, smallRuleSet, type Change } from '../../../test/fixtures/rulebook/small-rule-set.js';
import { SMALL_VOCABULARY } from '../../../test/fixtures/rulebook/small-vocabulary.js';
import { canariesOf, type Canaries } from './canaries-of.js';
import { runCanaries, type CanaryRun } from './run-canaries.js';

function prepared(...changes: readonly Change[]): PreparedRuleSet {
  const { ruleSet } = ruleSetOfFiles('rules/small', smallRuleSet(...changes), SMALL_VOCABULARY);
  if (ruleSet === undefined) throw new Error('no rule set');
  return prepareRuleSet(ruleSet, []);
}
const RULES = prepared();

function canaries(rows: string): Canaries {
  const text = `series: s\nbecause: b\nasOf: "2026-11-21"\nprofile: {}\nrows:\n${rows}`;
  return canariesOf(RULES.ruleSet.content, readCases([{ name: 's.yaml', path: 's.yaml', bytes: new TextEncoder().encode(text) }], RULES.ruleSet.content, SMALL_VOCABULARY).cases);
}
const run = ({ canaries: watched }: Canaries, under = RULES): Promise<CanaryRun> => runCanaries(watched, under, SMALL_VOCABULARY, () => Promise.resolve());

const LARGE = '  - { case: large, profile: { tumor: { size: "12 cm" } }, expect: { criteria: { 100/size: { truth: HOLDS } }, findings: { 100/survival-large: MATCHES } }, trace: [{ key: bleeding, truth: HOLDS }] }\n';
const SMALL = '  - { case: small, profile: { tumor: { size: "4 cm" } }, expect: { criteria: { 100/size: { truth: FAILS } } } }\n';

test('a case is a canary for the rules that it says hold, and only for those', () => {
  const { canaries: found, unwatched } = canaries(LARGE + SMALL);
  expect(found.map(({ name, rules }) => [name, rules.map(({ id }) => id)])).toEqual([['s: large', ['source:100/size', 'finding:100/survival-large', 'caution:bleeding']]]);
  expect(unwatched).toContain('source:100/few');
  expect(unwatched).not.toContain('source:100/size');
});

test('canaries that fire are counted', async () => {
  expect(await run(canaries(LARGE))).toEqual({ checked: 3, unwatched: 7, failures: [] });
});

test('a rule that does not fire is named, whatever its neighbors do', async () => {
  const wrong = LARGE.replace('"12 cm"', '"9 cm"');
  expect((await run(canaries(wrong))).failures).toEqual([
    { canary: 's: large', rule: 'finding:100/survival-large', code: 'DID_NOT_FIRE' },
    { canary: 's: large', rule: 'caution:bleeding', code: 'DID_NOT_FIRE' },
  ]);
});

test('a profile that is refused, and rules that cannot be decided, fail every rule of the canary', async () => {
  expect((await run(canaries(LARGE.replace('"12 cm"', '{ valeu: "12" }')))).failures.map(({ code }) => code)).toEqual(['NOT_READ', 'NOT_READ', 'NOT_READ']);
  const broken = { ...RULES, derivations: [null] } as unknown as PreparedRuleSet;
  expect((await run(canaries(LARGE), broken)).failures.map(({ code }) => code)).toEqual(['ERRED', 'ERRED', 'ERRED']);
});

test('a rule that reads otherwise in the rules that answer is not watched, and is counted as such', async () => {
  const older = prepared(inSource('requires: { fact: tumor.size, atLeast: "5 cm", maxAgeDays: "90" }', 'requires: { fact: tumor.size, atLeast: "5 cm", maxAgeDays: "91" }'));
  expect(await run(canaries(LARGE), older)).toEqual({ checked: 2, unwatched: 8, failures: [] });
});
