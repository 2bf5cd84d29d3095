import { keptRules, readRules } from './shipped-rules.js';

it('are, kept for the suites, the very rules that are read', () => {
  // The first call keeps them where nobody has; the second takes what was kept, as every later suite does.
  keptRules();
  const [kept, read] = [keptRules(), readRules()];
  expect(kept).not.toBe(read);
  expect(JSON.stringify(kept.ruleSet.content)).toBe(JSON.stringify(read.ruleSet.content));
  expect(kept.ruleSet.digest).toBe(read.ruleSet.digest);
  expect(kept.ruleSet.compiled.rules).toEqual(read.ruleSet.compiled.rules);
});
