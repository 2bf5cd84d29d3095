import { contentDigest } from '../../src/ledger/content-digest.js';
import { ruleSetOfFiles } from '../../src/rulebook/load-rule-set.js';
import { smallRuleSet } from '../fixtures/rulebook/small-rule-set.js';
import { SMALL_VOCABULARY } from '../fixtures/rulebook/small-vocabulary.js';

test('a rule set calls itself by the digest by which the ledger knows its content', () => {
  const { ruleSet } = ruleSetOfFiles('rules/small', smallRuleSet(), SMALL_VOCABULARY);
  if (ruleSet === undefined) throw new Error('no rule set');
  expect(ruleSet.digest).toBe(contentDigest(ruleSet.content));
});
