import type { Fact } from '../api/use-knowledge';
import { entriesOf } from './entries-of';
import { profileOf } from './profile-of';

const fact = (path: string, rest: Partial<Fact>): Fact => ({ path, kind: 'QUANTITY', unitless: null, units: null, ...rest }) as Fact;

const FACTS = [
  fact('labs.bilirubin', { units: [{ unit: 'umol/L' }, { unit: 'mg/dL' }] }),
  fact('labs.inr', { unitless: true, units: [{ unit: '{INR}' }] }),
  fact('labs.afp', { units: [{ unit: 'ng/mL' }] }),
  fact('tace.done', { kind: 'CHOICE' }),
  fact('tumor.bclc', { kind: 'CHOICE' }),
];

const PROFILE = {
  labs: { bilirubin: { value: '0.70', unit: 'mg/dL', observedOn: '2026-11' }, inr: { low: '1.1', high: '1.3' }, afp: { value: '400', comparator: '>', unit: 'ng/mL' } },
  tace: { done: { unavailable: 'PENDING' } },
  tumor: { bclc: { anyOf: ['BCLC_A', 'BCLC_B1'] } },
};

describe('a recorded profile back in the form', () => {
  it('is sent again as it was recorded, digit by digit', () => {
    expect(profileOf(FACTS, entriesOf(FACTS, PROFILE))).toEqual(PROFILE);
  });

  it('shows the newest of several statements and carries the others along', () => {
    const older = { value: '30', unit: 'umol/L', observedOn: '2026-10-01' };
    const newer = { value: '20', unit: 'umol/L', observedOn: '2026-11-20' };
    const entries = entriesOf(FACTS, { labs: { bilirubin: [older, newer] } });
    expect(entries['labs.bilirubin']).toMatchObject({ text: '20', observedOn: '2026-11-20', carried: [older] });
    expect(profileOf(FACTS, entries)).toEqual({ labs: { bilirubin: [newer, older] } });
  });

  it('takes nothing from what is no profile', () => {
    expect([entriesOf(FACTS, null), entriesOf(FACTS, 'labs'), entriesOf(FACTS, { labs: [] })]).toEqual([{}, {}, {}]);
  });
});
