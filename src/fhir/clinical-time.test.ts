import { parseCalendarDay } from '../vocabulary/calendar-day.js';
import { clinicalTime, isLater, readTime, type ClinicalTime } from './clinical-time.js';
import { FhirNode } from './fhir-node.js';

const asOf = parseCalendarDay('2026-11-21')?.first ?? 0;
const number = (day: string): number => parseCalendarDay(day)?.first ?? Number.NaN;
const timeOf = (text: string): ClinicalTime => {
  const read = readTime(new FhirNode(text, 'x'), asOf);
  if (read.kind !== 'TIME') throw new Error(read.kind);
  return read.time;
};

describe('a clinical time', () => {
  it('is a day, a month, a year or an instant, of which the day as written counts', () => {
    expect(timeOf('2026-03-09')).toEqual({ day: '2026-03-09', days: { first: number('2026-03-09'), last: number('2026-03-09') }, instant: null });
    expect(timeOf('2026-11')).toEqual({ day: '2026-11', days: { first: number('2026-11-01'), last: asOf }, instant: null });
    expect(timeOf('2026-03-09T23:30:00-05:00')).toMatchObject({ day: '2026-03-09', instant: Date.UTC(2026, 2, 10, 4, 30) });
    expect(timeOf('2026-03-09T23:30:00')).toMatchObject({ day: '2026-03-09', instant: null });
  });

  it.each(['', '2026-13', '2026-02-30', '2026-03-09T25:00:00Z', '2026T10:00:00Z', '09.03.2026', '2026-03-09 10:00'])('is not "%s"', (text) => {
    expect(readTime(new FhirNode(text, 'x'), asOf)).toMatchObject({ kind: 'PROBLEM', problem: { code: 'DATE_INVALID' } });
  });

  it('is absent, or of the future', () => {
    expect(readTime(new FhirNode(undefined, 'x'), asOf)).toEqual({ kind: 'NONE' });
    expect(readTime(new FhirNode('2026-11-21', 'x'), asOf).kind).toBe('TIME');
    expect(readTime(new FhirNode('2026-11-22', 'x'), asOf)).toMatchObject({ problem: { code: 'DATE_IN_FUTURE' } });
  });

  it('of a period is its end, or its start while it lasts', () => {
    const of = (period: object): unknown => clinicalTime(new FhirNode({ effectivePeriod: period }, 'r'), ['effectiveDateTime', 'effectivePeriod'], asOf);
    expect(of({ start: '2026-01-01', end: '2026-02-01' })).toMatchObject({ time: { day: '2026-02-01' } });
    expect(of({ start: '2026-01-01' })).toMatchObject({ time: { day: '2026-01-01' } });
    expect(of({ start: '2026-01-01', end: '2027-01-01' })).toMatchObject({ time: { day: '2026-01-01' } });
    expect(of({ start: '2026-01-01', end: 'soon' })).toMatchObject({ kind: 'PROBLEM', problem: { code: 'DATE_INVALID', path: 'r.effectivePeriod.end' } });
    expect(of({})).toEqual({ kind: 'NONE' });
  });

  it('is later only where that is certain', () => {
    const later = (a: string, b: string): boolean => isLater(timeOf(a), timeOf(b));
    expect([later('2026-03-10', '2026-03-09'), later('2026-03-09', '2026-03-09'), later('2026-03', '2026-03-09'), later('2026-03-09', '2026-02')]).toEqual([true, false, false, true]);
    expect([later('2026-03-09T10:00:00Z', '2026-03-09T10:30:00+02:00'), later('2026-03-09T10:30:00+02:00', '2026-03-09T10:00:00Z'), later('2026-03-09T10:00:00Z', '2026-03-09')]).toEqual([true, false, false]);
  });
});
