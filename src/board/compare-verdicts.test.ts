import type { Assessment } from '../assessment/assessment.js';
import { compareVerdicts } from './compare-verdicts.js';

interface Said {
  readonly source?: readonly [code: string, state: string, because: string];
  readonly criterion?: readonly [id: string, truth: string, reason: string | null];
  readonly option?: readonly [code: string, state: string, because: string];
}

function saying({ source = ['000', 'APPLICABLE', 'all hold'], criterion = ['age', 'HOLDS', null], option = ['tace', 'SUPPORTED', 'for it: 000/os'] }: Said = {}): Assessment {
  const [code, state, because] = source;
  const [id, truth, reason] = criterion;
  return { sources: [{ code, state, because, criteria: [{ id, truth, reason }] }], options: [{ code: option[0], state: option[1], because: option[2] }] } as unknown as Assessment;
}

describe('comparing the verdicts of two assessments', () => {
  it('finds nothing where nothing differs', () => {
    expect(compareVerdicts(saying(), saying())).toEqual({ flips: [], reasons: [] });
  });

  it('tells verdicts that flip, whatever became of their reasons', () => {
    const after = saying({ source: ['000', 'NOT_APPLICABLE', 'fails: age'], criterion: ['age', 'FAILS', null], option: ['tace', 'NOT_COVERED', 'no source'] });
    expect(compareVerdicts(saying(), after)).toEqual({
      flips: [
        { kind: 'SOURCE', code: '000', before: 'APPLICABLE', after: 'NOT_APPLICABLE' },
        { kind: 'CRITERION', code: '000/age', before: 'HOLDS', after: 'FAILS' },
        { kind: 'OPTION', code: 'tace', before: 'SUPPORTED', after: 'NOT_COVERED' },
      ],
      reasons: [],
    });
  });

  it('tells apart what stands for another reason', () => {
    const [before, after] = [saying({ criterion: ['age', 'UNKNOWN', 'STALE'] }), saying({ criterion: ['age', 'UNKNOWN', 'NOT_PROVIDED'], option: ['tace', 'SUPPORTED', 'for it: 001/os'] })];
    expect(compareVerdicts(before, after)).toEqual({
      flips: [],
      reasons: [
        { kind: 'CRITERION', code: '000/age', verdict: 'UNKNOWN' },
        { kind: 'OPTION', code: 'tace', verdict: 'SUPPORTED' },
      ],
    });
  });

  it('tells sources and options that only one side has, without their criteria', () => {
    expect(compareVerdicts(saying(), saying({ source: ['001', 'UNDETERMINED', 'open'], option: ['rfa', 'OPPOSED', 'against'] })).flips).toEqual([
      { kind: 'SOURCE', code: '001', before: null, after: 'UNDETERMINED' },
      { kind: 'OPTION', code: 'rfa', before: null, after: 'OPPOSED' },
      { kind: 'SOURCE', code: '000', before: 'APPLICABLE', after: null },
      { kind: 'OPTION', code: 'tace', before: 'SUPPORTED', after: null },
    ]);
  });
});
