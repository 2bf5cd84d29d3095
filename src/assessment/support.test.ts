import type { WrittenFinding } from '../rulebook/content.js';
import { supportOf } from './support.js';

const FINDING: WrittenFinding = {
  id: 'os',
  kind: 'overall',
  says: 'a lives longer than b',
  endpoint: 'overall-survival',
  intervention: 'a',
  comparator: 'b',
  analysis: { kind: 'unadjusted', prespecified: 'unknown', interactionTested: 'not-applicable' },
  results: [],
  quote: { text: 'longer', at: 'Results' },
};

const ratio = (low: string, high: string, p?: string, belowOneFavors?: 'intervention' | 'comparator'): WrittenFinding => ({
  ...FINDING,
  comparison: { measure: 'hazard-ratio', estimate: '0.5', interval: { low, high, level: '95%' }, ...(p === undefined ? {} : { p }), ...(belowOneFavors === undefined ? {} : { belowOneFavors }) },
});

const byP = (p: string, better?: WrittenFinding['better']): WrittenFinding => ({ ...FINDING, comparison: { measure: 'log-rank', p }, ...(better === undefined ? {} : { better }) });

describe('supportOf', () => {
  it.each([
    ['wholly below 1', ratio('0.57', '0.89'), 'FAVORS_INTERVENTION'],
    ['wholly below 1 where below favors the comparator', ratio('0.57', '0.89', undefined, 'comparator'), 'FAVORS_COMPARATOR'],
    ['wholly above 1', ratio('1.14', '1.91'), 'FAVORS_COMPARATOR'],
    ['wholly above 1 where below favors the comparator', ratio('1.14', '1.91', undefined, 'comparator'), 'FAVORS_INTERVENTION'],
    ['across 1', ratio('0.21', '1.06'), 'NOT_SETTLED'],
    ['across 1 although p is small', ratio('0.21', '1.06', '0.03'), 'NOT_SETTLED'],
    ['touching 1 from below', ratio('0.60', '1.00'), 'NOT_SETTLED'],
    ['touching 1 from above', ratio('1', '1.5'), 'NOT_SETTLED'],
    ['just below 1', ratio('0.60', '0.99'), 'FAVORS_INTERVENTION'],
    ['below 1 with a p that is not small', ratio('0.57', '0.89', '0.06'), 'NOT_SETTLED'],
    ['below 1 with a small p', ratio('0.57', '0.89', '0.003'), 'FAVORS_INTERVENTION'],
    ['a small p and a side', byP('0.03', 'intervention'), 'FAVORS_INTERVENTION'],
    ['a small p and the other side', byP('0.03', 'comparator'), 'FAVORS_COMPARATOR'],
    ['a small p and no side', byP('0.03'), 'NOT_SETTLED'],
    ['a small p and neither side', byP('0.03', 'neither'), 'NOT_SETTLED'],
    ['a p that is not small', byP('0.058', 'intervention'), 'NOT_SETTLED'],
    ['a p at the limit', byP('0.05', 'intervention'), 'NOT_SETTLED'],
    ['no number at all', FINDING, 'NOT_SETTLED'],
  ] as const)('%s', (_, finding, expected) => {
    expect(supportOf(finding, '0.05').support).toBe(expected);
  });

  it('never takes ratios printed per arm for a comparison, even where one excludes 1', () => {
    const perArm: WrittenFinding = {
      ...FINDING,
      kind: 'subgroup',
      perArmRatios: [
        { arm: 'a', measure: 'hazard-ratio', estimate: '0.36', interval: { low: '0.19', high: '0.81', level: '95%' } },
        { arm: 'b', measure: 'hazard-ratio', estimate: '0.93', interval: { low: '0.55', high: '1.24', level: '95%' } },
      ],
    };
    const { support, why } = supportOf(perArm, '0.05');
    expect(support).toBe('NOT_SETTLED');
    expect(why).toContain('0.93 (0.55 to 1.24, includes 1)');
    expect(why).not.toContain('0.81, includes 1');
  });

  it.each(['prognostic', 'descriptive'] as const)('a %s finding compares no treatments, whatever its ratio', (kind) => {
    expect(supportOf({ ...ratio('0.5', '0.8'), kind }, '0.05').support).toBe('NO_COMPARISON');
  });

  it('compares nothing without a comparator', () => {
    const alone = { ...FINDING } as { comparator?: string };
    delete alone.comparator;
    expect(supportOf(alone as WrittenFinding, '0.05').support).toBe('NO_COMPARISON');
  });
});
