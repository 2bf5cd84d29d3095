import type { Fact } from '../api/use-knowledge';
import { EMPTY_ENTRY } from './entry';
import { profileOf, unreadable } from './profile-of';

const fact = (path: string, rest: Partial<Fact>): Fact => ({ path, kind: 'QUANTITY', unitless: null, units: null, ...rest }) as Fact;

const FACTS = [
  fact('labs.bilirubin', { units: [{ unit: 'umol/L' }, { unit: 'mg/dL' }] }),
  fact('labs.inr', { unitless: true, units: [{ unit: '{INR}' }] }),
  fact('tace.done', { kind: 'CHOICE' }),
  fact('tumor.bclc', { kind: 'CHOICE' }),
];

describe('the profile that is asked about', () => {
  it('holds numbers as typed with the unit shown, codes, ranges and reasons', () => {
    expect(
      profileOf(FACTS, {
        'labs.bilirubin': { ...EMPTY_ENTRY, text: '0.70', unit: 'mg/dL', observedOn: '2026-11' },
        'labs.inr': { ...EMPTY_ENTRY, text: '1.1-1.3' },
        'tace.done': { ...EMPTY_ENTRY, unavailable: 'PENDING' },
        'tumor.bclc': { ...EMPTY_ENTRY, codes: ['BCLC_A', 'BCLC_B1'], several: true },
      }),
    ).toEqual({
      labs: { bilirubin: { value: '0.70', unit: 'mg/dL', observedOn: '2026-11' }, inr: { low: '1.1', high: '1.3' } },
      tace: { done: { unavailable: 'PENDING' } },
      tumor: { bclc: { anyOf: ['BCLC_A', 'BCLC_B1'] } },
    });
  });

  it('sends the first unit when none was chosen, because that is the one on screen', () => {
    expect(profileOf(FACTS, { 'labs.bilirubin': { ...EMPTY_ENTRY, text: '12' } })).toEqual({ labs: { bilirubin: { value: '12', unit: 'umol/L' } } });
  });

  it('leaves out what is not answered or cannot be read, and never makes it "absent"', () => {
    const unreadableDate = { ...EMPTY_ENTRY, codes: ['YES'], observedOn: '2026-1' };
    expect(profileOf(FACTS, { 'labs.bilirubin': { ...EMPTY_ENTRY, text: '0,7' }, 'tace.done': unreadableDate, 'tumor.bclc': { ...EMPTY_ENTRY, observedOn: '2026' } })).toEqual({});
    expect([unreadable(unreadableDate), unreadable({ ...EMPTY_ENTRY, text: '0,7' }), unreadable(EMPTY_ENTRY)]).toEqual(['DATE', 'NUMBER', null]);
  });
});
