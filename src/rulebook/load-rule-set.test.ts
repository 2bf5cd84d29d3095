import { formatExact } from '../engine/exact.js';
import { inSource, smallRuleSet } from '../../test/fixtures/rulebook/small-rule-set.js';
import { SMALL_VOCABULARY } from '../../test/fixtures/rulebook/small-vocabulary.js';
import { ruleSetOfFiles } from './load-rule-set.js';
import type { RuleSet } from './rule-set.js';

function load(files = smallRuleSet()): RuleSet {
  const { ruleSet, defects } = ruleSetOfFiles('rules/small', files, SMALL_VOCABULARY);
  expect(defects).toEqual([]);
  if (ruleSet === undefined) throw new Error('no rule set');
  return ruleSet;
}

test('every expression is a rule under its id, alternatives beside their criterion', () => {
  expect([...load().compiled.ruleIndex.keys()]).toEqual([
    'scope',
    'source:100/size',
    'source:100/size@1',
    'source:100/no-spread',
    'source:100/few',
    'finding:100/survival-small',
    'finding:100/survival-large',
    'course:100/stop',
    'option:knife',
    'caution:bleeding',
  ]);
});

test('what excludes is negated, so that HOLDS means that the patient satisfies the criterion', () => {
  const rule = load().compiled.rules.find(({ id }) => id === 'source:100/no-spread');
  expect(rule?.expression).toMatchObject({ kind: 'not', of: { kind: 'any', of: [{ kind: 'oneOf', codes: ['YES'] }, { kind: 'oneOf', codes: ['C'] }] } });
});

test('bounds are exact in canonical units, groups are their codes, ages come from the rule or the vocabulary', () => {
  const rules = new Map(load().compiled.rules.map(({ id, expression }) => [id, expression]));
  const alternative = rules.get('source:100/size@1');
  if (alternative?.kind !== 'within' || alternative.low === null) throw new Error('not a lower bound');
  expect([formatExact(alternative.low.at), alternative.low.included, alternative.high, alternative.maxAgeDays]).toEqual(['5', false, null, 30]);
  expect(rules.get('source:100/size')).toMatchObject({ maxAgeDays: 90 });
  expect(rules.get('scope')).toMatchObject({ codes: ['A', 'B1', 'B2'], maxAgeDays: null });
});

test('the digest depends on the content alone: not on the order of files or keys, not on comments', () => {
  const { digest } = load();
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
  expect(load([...smallRuleSet()].reverse()).digest).toBe(digest);
  expect(load(smallRuleSet(inSource('arms:\n', '# who was treated\narms:\n'))).digest).toBe(digest);
  expect(load(smallRuleSet(inSource('  kind: cohort\n  randomized: "no"\n', '  randomized: "no"\n  kind: cohort\n'))).digest).toBe(digest);
  expect(load(smallRuleSet(inSource('one hospital, quote', 'two hospitals, quote'))).digest).not.toBe(digest);
});

test('nothing can change the content after the digest was taken', () => {
  const { content } = load();
  expect(() => ((content.sources[0]?.criteria as unknown[]) ?? []).push('x')).toThrow(TypeError);
  expect(() => Object.assign(content.policy, { significance: '0.5' })).toThrow(TypeError);
});

test('a broken rule set gives no rule set, and says so when quotes were not compared', () => {
  const loaded = ruleSetOfFiles('rules/small', smallRuleSet(inSource('kind: overall', 'kind: unclear')), SMALL_VOCABULARY, '/there/is/no/such/folder');
  expect(loaded.ruleSet).toBeUndefined();
  expect(loaded.defects).toHaveLength(1);
  expect(loaded.skipped.join()).toContain('quotes are not compared with their papers');
});
