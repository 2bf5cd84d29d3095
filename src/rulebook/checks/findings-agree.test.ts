import { defectsOf } from '../../../test/fixtures/rulebook/defects-of.js';
import { inSource, type Change } from '../../../test/fixtures/rulebook/small-rule-set.js';

const again = (comparison: string, rest = ''): ReturnType<typeof inSource> =>
  inSource(
    '  - id: survival-small',
    `  - id: survival-again
    kind: overall
    says: Again
    endpoint: overall-survival
    intervention: pill
    comparator: knife
    analysis: { kind: unadjusted, prespecified: unknown, interactionTested: not-applicable }
    ${comparison}
    results: []
    quote: { text: longer with the knife, at: Results }${rest}
  - id: survival-small`,
  );
const found = (...changes: readonly Change[]): readonly string[] => defectsOf(...changes).filter((line) => line.includes('FINDINGS_CONTRADICT'));

test('two answers to one question are found, whichever side is called the intervention', () => {
  expect(found(again('better: intervention'))).toEqual([
    expect.stringContaining('`survival-again` favors `pill`, `survival` favors `knife`'),
  ]);
  expect(found(again('comparison: { measure: hazard-ratio, estimate: "0.80" }'))).toHaveLength(1);
});

test.each(['better: comparator', 'better: neither', 'comparison: { measure: hazard-ratio, estimate: "1.25" }', 'comparison: { measure: hazard-ratio, estimate: "0.80", belowOneFavors: comparator }'])('%s agrees', (written) => {
  expect(found(again(written))).toEqual([]);
});

test('what is superseded may differ', () => {
  expect(found(again('better: intervention', '\n    supersededBy: survival'))).toEqual([]);
});
