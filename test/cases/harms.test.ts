import { assess } from '../../src/assessment/assess.js';
import { expandShorthand } from '../../src/vocabulary/shorthand.js';
import { VOCABULARY } from '../../src/vocabulary/vocabulary.js';
import { shippedRules } from './shipped-rules.js';

const prepared = shippedRules();

it('says of every option what harms were read, or that none were', () => {
  const outcome = assess({ profile: expandShorthand({}, VOCABULARY), asOf: '2026-11-21' }, { prepared, vocabulary: VOCABULARY, engineVersion: 'test' });
  if (outcome.kind !== 'assessed') throw new Error('an empty profile is assessed');
  const { options } = outcome.assessment;
  const written = new Map(prepared.ruleSet.content.options.map(({ code, harms }) => [code, harms]));
  const unread = options.filter(({ code }) => written.get(code)?.length === 0);
  expect(unread.length).toBeGreaterThan(0);
  for (const { harms } of unread) expect(harms).toEqual([expect.stringContaining('unknown, not absent')]);
  for (const { code, harms } of options) if (!unread.some((option) => option.code === code)) expect(harms).toEqual(written.get(code));
});
