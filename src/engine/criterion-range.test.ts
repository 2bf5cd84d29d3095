import { criterionRange } from './criterion-range.js';
import { exactly } from './possible.js';
import { parseExact } from './exact.js';

describe('criterionRange', () => {
  it('gives the bounds of a numeric criterion, each with whether it is included', () => {
    const at = parseExact('5')!;
    const low = { at, included: false };
    expect(criterionRange({ kind: 'within', fact: 'a', low, high: null, maxAgeDays: null })).toEqual({ kind: 'interval', low, high: null });
    expect(criterionRange({ kind: 'within', fact: 'a', low: { at, included: true }, high: { at, included: true }, maxAgeDays: null })).toEqual(exactly(at));
  });

  it('gives the codes of a criterion about codes', () => {
    expect(criterionRange({ kind: 'oneOf', fact: 'a', codes: ['A', 'B'], maxAgeDays: null })).toEqual({ kind: 'subset', codes: ['A', 'B'] });
  });
});
