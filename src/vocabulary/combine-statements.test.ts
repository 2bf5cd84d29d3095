import { exactly, interval, subset, wholeDomain } from '../engine/possible.js';
import { parseExact, type Exact } from '../engine/exact.js';
import { combineStatements } from './combine-statements.js';
import type { Claim } from './claim.js';
import { domainOf } from './domain-of.js';
import type { FactDefinition } from './fact-definition.js';
import type { Statement } from './statement.js';
import { VOCABULARY } from './vocabulary.js';

const AS_OF = 1000;
const inr = VOCABULARY.fact('labs.inr') as FactDefinition;
const whole = wholeDomain(domainOf(inr));

const number = (text: string): Exact => parseExact(text) as Exact;
const is = (text: string): Claim => ({ kind: 'VALUE', possible: exactly(number(text)) });
const between = (low: string, high: string): Claim => ({ kind: 'VALUE', possible: interval({ at: number(low), included: true }, { at: number(high), included: true }) });
let count = 0;
const on = (claim: Claim, first: number | null, last = first): Statement => {
  count += 1;
  return { path: `labs.inr[${count}]`, claim, days: first === null || last === null ? null : { first, last }, observedOn: null, asSent: `#${count}` };
};
const combine = (...statements: readonly Statement[]) => combineStatements(inr, statements, AS_OF);

describe('combineStatements', () => {
  it('gives a single undated value without age', () => {
    const only = on(is('1.2'), null);
    expect(combine(only)).toEqual({ state: { fact: 'labs.inr', possible: exactly(number('1.2')), reason: null, ageDays: null, missing: [] }, current: [only], superseded: [], problems: [] });
  });

  it('lets the newest certain date win, whatever the order', () => {
    const older = on(is('1.9'), 980);
    const newer = on(is('1.2'), 981);
    for (const result of [combine(older, newer), combine(newer, older)]) {
      expect(result).toMatchObject({ state: { possible: exactly(number('1.2')), reason: null, ageDays: { min: 19, max: 19 } }, current: [newer], superseded: [older], problems: [] });
    }
  });

  it('finds a conflict on one day, between undated values, and where the dates overlap', () => {
    for (const [a, b] of [[on(is('1.2'), 990), on(is('1.9'), 990)], [on(is('1.2'), null), on(is('1.9'), null)], [on(is('1.2'), null), on(is('1.9'), 999)], [on(is('1.2'), 970, 990), on(is('1.9'), 990)]] as const) {
      const result = combine(a, b);
      expect(result.state).toMatchObject({ possible: whole, reason: 'CONFLICTING' });
      expect(result.current).toEqual([a, b]);
      expect(result.problems).toMatchObject([{ code: 'CONFLICTING_VALUES', path: 'labs.inr', hint: 'date both with observedOn, or send the one that holds' }]);
    }
  });

  it('lets statements that can hold together narrow each other', () => {
    expect(combine(on(between('1', '2'), 990), on(between('1.5', '3'), 990)).state).toMatchObject({ possible: interval({ at: number('1.5'), included: true }, { at: number('2'), included: true }), reason: 'IMPRECISE' });
    expect(combine(on(between('1', '2'), null), on(is('1.5'), 990)).state).toMatchObject({ possible: exactly(number('1.5')), reason: null, ageDays: { min: 10, max: 10 } });
    expect(combine(on(is('1.5'), 990), on(is('1.5'), 990)).problems).toEqual([]);
    expect(combine(on(is('1'), null), on(is('2'), null), on(between('1', '2'), null)).state.reason).toBe('CONFLICTING');
  });

  it('gives the age as range over all current statements', () => {
    expect(combine(on(is('1.5'), 975, 990), on(is('1.5'), 980, 995)).state.ageDays).toEqual({ min: 5, max: 25 });
  });

  it('does not let an older value pass where the newest cannot be used', () => {
    const older = on(is('1.9'), 980);
    const aside = on({ kind: 'SET_ASIDE', reason: 'IMPLAUSIBLE' }, 990);
    expect(combine(older, aside)).toMatchObject({ state: { possible: whole, reason: 'IMPLAUSIBLE', ageDays: { min: 10, max: 10 } }, current: [aside], superseded: [older], problems: [] });
    expect(combine(on({ kind: 'SET_ASIDE', reason: 'NOT_PROVIDED' }, 990)).state.reason).toBe('NOT_PROVIDED');
    expect(combine(on({ kind: 'SET_ASIDE', reason: 'NOT_PROVIDED' }, null), on({ kind: 'SET_ASIDE', reason: 'IMPLAUSIBLE' }, null)).state.reason).toBe('IMPLAUSIBLE');
    expect(combine(on({ kind: 'SET_ASIDE', reason: 'IMPLAUSIBLE' }, 980), on(is('1.9'), 990)).state).toMatchObject({ possible: exactly(number('1.9')), reason: null });
  });

  it('takes an unavailable or empty statement for nothing beside a value, and tells which it was without one', () => {
    const unavailable = on({ kind: 'UNAVAILABLE' }, 995);
    const empty = on({ kind: 'EMPTY' }, 995);
    expect(combine(unavailable, on(is('1.2'), 990)).state.reason).toBeNull();
    expect(combine(unavailable, empty)).toMatchObject({ state: { possible: whole, reason: 'ASKED_BUT_UNAVAILABLE', ageDays: null }, current: [unavailable, empty], problems: [] });
    expect(combine(empty).state.reason).toBe('NOT_PROVIDED');
    expect(combine().state.reason).toBe('NOT_PROVIDED');
  });

  it('tells staleness from the day after the last one, and only of what is used', () => {
    expect(combine(on(is('1.2'), 970)).problems).toEqual([]);
    expect(combine(on(is('1.2'), 969)).problems).toMatchObject([{ code: 'STALE', path: 'labs.inr', hint: 'current for 30 days' }]);
    expect(combine(on(is('1.2'), 969, 1000)).problems).toMatchObject([{ code: 'STALE' }]);
    expect(combine(on(is('1.2'), 900), on(is('1.3'), 990)).problems).toEqual([]);
    const sex = VOCABULARY.fact('patient.sex') as FactDefinition;
    expect(combineStatements(sex, [on({ kind: 'VALUE', possible: subset(['MALE']) }, 1)], AS_OF)).toMatchObject({ state: { reason: null, ageDays: { min: 999, max: 999 } }, problems: [] });
  });

  it('calls several codes imprecise', () => {
    const bclc = VOCABULARY.fact('tumor.bclc') as FactDefinition;
    expect(combineStatements(bclc, [on({ kind: 'VALUE', possible: subset(['BCLC_A', 'BCLC_C']) }, null)], AS_OF).state.reason).toBe('IMPRECISE');
  });
});
