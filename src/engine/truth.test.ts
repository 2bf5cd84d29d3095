import { both, either, negation, strongerReason, UNKNOWN_REASONS, type Truth } from './truth.js';

const ALL_PAIRS: readonly (readonly [Truth, Truth, Truth, Truth])[] = [
  ['HOLDS', 'HOLDS', 'HOLDS', 'HOLDS'],
  ['HOLDS', 'FAILS', 'FAILS', 'HOLDS'],
  ['HOLDS', 'UNKNOWN', 'UNKNOWN', 'HOLDS'],
  ['FAILS', 'HOLDS', 'FAILS', 'HOLDS'],
  ['FAILS', 'FAILS', 'FAILS', 'FAILS'],
  ['FAILS', 'UNKNOWN', 'FAILS', 'UNKNOWN'],
  ['UNKNOWN', 'HOLDS', 'UNKNOWN', 'HOLDS'],
  ['UNKNOWN', 'FAILS', 'FAILS', 'UNKNOWN'],
  ['UNKNOWN', 'UNKNOWN', 'UNKNOWN', 'UNKNOWN'],
];

describe('truth tables', () => {
  it.each(ALL_PAIRS)('%s with %s: both %s, either %s', (a, b, conjunction, disjunction) => {
    expect(both(a, b)).toBe(conjunction);
    expect(either(a, b)).toBe(disjunction);
  });

  it.each([
    ['HOLDS', 'FAILS'],
    ['FAILS', 'HOLDS'],
    ['UNKNOWN', 'UNKNOWN'],
  ] as const)('the negation of %s is %s', (a, expected) => {
    expect(negation(a)).toBe(expected);
  });
});

describe('strongerReason', () => {
  it('takes the earlier of the list whichever side it stands on', () => {
    UNKNOWN_REASONS.forEach((first, at) => {
      UNKNOWN_REASONS.slice(at).forEach((later) => {
        expect(strongerReason(first, later)).toBe(first);
        expect(strongerReason(later, first)).toBe(first);
      });
    });
  });

  it('lets no reason give way to any reason', () => {
    expect(strongerReason(null, 'STALE')).toBe('STALE');
    expect(strongerReason('STALE', null)).toBe('STALE');
    expect(strongerReason(null, null)).toBeNull();
  });

  it('keeps the order of precedence that the semantics fix', () => {
    expect(UNKNOWN_REASONS).toEqual(['CONFLICTING', 'IMPLAUSIBLE', 'STALE', 'IMPRECISE', 'NOT_DERIVABLE', 'ASKED_BUT_UNAVAILABLE', 'NOT_PROVIDED']);
  });
});
