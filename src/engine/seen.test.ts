import { compile } from './compile.js';
import { parseExact } from './exact.js';
import type { FactState } from './fact-state.js';
import { exactly, type Domain, type Possible } from './possible.js';
import { isStale, seenAs } from './seen.js';

const number = (text: string): Possible => exactly(parseExact(text)!);
const DOMAIN: Domain = { kind: 'decimal', low: { at: parseExact('0')!, included: true }, high: { at: parseExact('10')!, included: true } };
const WHOLE: Possible = { kind: 'interval', low: DOMAIN.low, high: DOMAIN.high };
const fact = compile([{ id: 'r1', expression: { kind: 'within', fact: 'a', low: null, high: null, maxAgeDays: null } }], new Map([['a', DOMAIN]])).facts[0]!;
const one = compile([{ id: 'r1', expression: { kind: 'oneOf', fact: 'a', codes: ['X'], maxAgeDays: null } }], new Map([['a', { kind: 'choice', codes: ['X'] }]])).facts[0]!;
const state = (possible: Possible, more: Partial<FactState> = {}): FactState => ({ fact: 'a', possible, reason: null, ageDays: null, missing: [], ...more });

describe('isStale', () => {
  it.each([
    [undefined, 10, false],
    [null, 10, false],
    [{ min: 0, max: 10 }, 10, false],
    [{ min: 0, max: 11 }, 10, true],
    [{ min: 11, max: 11 }, null, false],
    [{ min: 1, max: 1 }, 0, true],
    [{ min: 0, max: 0 }, 0, false],
  ])('age %j against %j days', (ageDays, limit, stale) => {
    expect(isStale(ageDays === undefined ? undefined : state(number('1'), { ageDays }), limit)).toBe(stale);
  });
});

describe('seenAs', () => {
  it('sees a known value', () => {
    expect(seenAs(fact, state(number('5')), null)).toEqual({ possible: number('5'), single: true, reason: null });
    expect(seenAs(fact, state(number('5'), { reason: 'CONFLICTING' }), null).reason).toBeNull();
  });

  it('sees everything where nothing is known', () => {
    expect(seenAs(fact, undefined, null)).toEqual({ possible: WHOLE, single: false, reason: 'NOT_PROVIDED' });
    expect(seenAs(fact, state(number('5'), { ageDays: { min: 5, max: 5 } }), 4)).toEqual({ possible: WHOLE, single: false, reason: 'STALE' });
    expect(seenAs(fact, state(number('11'), { reason: 'CONFLICTING' }), null)).toEqual({ possible: WHOLE, single: false, reason: 'IMPLAUSIBLE' });
  });

  it('has no reason where the domain has a single value', () => {
    expect(seenAs(one, undefined, null)).toEqual({ possible: { kind: 'subset', codes: ['X'] }, single: true, reason: null });
  });

  it('cuts a range down to the domain and names its reason', () => {
    const low = { at: parseExact('5')!, included: false };
    const range: Possible = { kind: 'interval', low, high: null };
    expect(seenAs(fact, state(range), null)).toEqual({ possible: { kind: 'interval', low, high: DOMAIN.high }, single: false, reason: 'IMPRECISE' });
    expect(seenAs(fact, state(range, { reason: 'NOT_DERIVABLE' }), null).reason).toBe('NOT_DERIVABLE');
  });
});
