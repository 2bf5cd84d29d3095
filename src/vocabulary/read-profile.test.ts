import { readProfile } from './read-profile.js';
import { VOCABULARY, vocabularyOf } from './vocabulary.js';

const read = (profile: unknown, asOf = '2026-11-21') => readProfile(profile, asOf, VOCABULARY);
const told = (profile: unknown, asOf?: string) => read(profile, asOf).problems.map(({ code, path, hint }) => [code, path, hint]);

describe('readProfile', () => {
  it.each([null, undefined, 'text', 5, true, [], new Date(0)])('refuses %p as a profile', (profile) => {
    expect(read(profile)).toMatchObject({ refused: true, facts: [] });
    expect(told(profile)).toEqual([['TYPE', 'profile', 'an object of groups of facts']]);
  });

  it.each(['2026', '2026-11', '21.11.2026', ''])('refuses %j as the day of the assessment', (asOf) => {
    expect(told({}, asOf)).toEqual([['DATE_INVALID', 'asOf', 'write the day as YYYY-MM-DD']]);
  });

  it('tells groups and facts that do not exist, all at once', () => {
    expect(told({ lab: { inr: { value: '1' } }, labs: { bilirubn: null, glucose: null }, imaging: null })).toEqual([
      ['FACT_UNKNOWN', 'lab', 'did you mean labs?'],
      ['FACT_UNKNOWN', 'labs.bilirubn', 'did you mean bilirubin?'],
      ['FACT_UNKNOWN', 'labs.(key 2)', expect.stringMatching(/^allowed: bilirubin, albumin, inr, /)],
      ['FACT_UNKNOWN', '(key 3)', 'allowed: patient, performance, liver, labs, tumor, tace, localTherapy, history, sorafenib, comorbidity'],
    ]);
  });

  it('takes only names of the group itself for a hint', () => {
    expect(told({ labs: { largestDiametr: null } })).toEqual([['FACT_UNKNOWN', 'labs.(key 1)', expect.not.stringContaining('largestDiameter')]]);
  });

  it('refuses a group that is no object', () => {
    expect(told({ labs: [] })).toEqual([['TYPE', 'labs', 'an object of facts']]);
    expect(told({ labs: 'text', liver: undefined, tumor: null })).toEqual([['TYPE', 'labs', 'an object of facts']]);
  });

  it('refuses a computed fact, but lets null pass', () => {
    expect(told({ liver: { albiScore: { value: '-2', unit: '{score}' } } })).toEqual([['NOT_GIVABLE', 'liver.albiScore', 'send the facts that it is computed from']]);
    expect(told({ liver: { albiScore: null } })).toEqual([]);
  });

  it('writes the place in a list into the path', () => {
    expect(told({ labs: { inr: [{ value: '1.2' }, { value: 'x' }] } })).toEqual([['NUMBER_FORMAT', 'labs.inr[1].value', expect.any(String)]]);
    expect(told({ labs: { inr: [7] } })).toEqual([['TYPE', 'labs.inr[0]', expect.any(String)]]);
  });

  it('reads a hundred statements about one fact and no more', () => {
    const statements = (length: number) => ({ labs: { inr: Array.from({ length }, () => ({ value: '1.2' })) } });
    expect(told(statements(100))).toEqual([]);
    expect(told(statements(101))).toEqual([['TYPE', 'labs.inr', 'at most 100 statements about one fact']]);
  });

  it('gives what was sent, with what a newer statement replaces', () => {
    expect(read({ labs: { inr: [{ value: '1.9', observedOn: '2026-11-01' }, { value: '1.2', observedOn: '2026-11-10' }, { value: '1.2', observedOn: '2026-11-10' }] } }).facts).toEqual([
      { fact: 'labs.inr', asSent: '1.2; 1.2', observedOn: '2026-11-10', superseded: [{ asSent: '1.9', observedOn: '2026-11-01' }] },
    ]);
    expect(read({ labs: { inr: [{ value: '1.2' }, { value: '1.2', observedOn: '2026-11-10' }] } }).facts[0]?.observedOn).toBe('2026-11-10');
    expect(read({ labs: { inr: { value: '1.2' }, afp: undefined } }).facts).toEqual([{ fact: 'labs.inr', asSent: '1.2', observedOn: null, superseded: [] }]);
  });

  it('takes an empty list for nothing', () => {
    const { states, facts } = read({ labs: { inr: [] } });
    expect([states.has('labs.inr'), facts]).toEqual([false, [{ fact: 'labs.inr', asSent: null, observedOn: null, superseded: [] }]]);
  });

  it('says why nothing is known when the sender says so', () => {
    expect(read({ labs: { inr: { unavailable: 'PENDING' } } }).states.get('labs.inr')).toMatchObject({ reason: 'ASKED_BUT_UNAVAILABLE', ageDays: null, missing: [] });
  });

  it('assumes only where nothing was sent: not for a value set aside, not for one said to be unavailable', () => {
    expect(read({ tumor: { diagnosis: { code: 'OTHER' } } }).assumed.has('tumor.diagnosis')).toBe(false);
    expect(read({ tumor: { diagnosis: { unavailable: 'PENDING' } } }).states.get('tumor.diagnosis')?.reason).toBe('ASKED_BUT_UNAVAILABLE');
    expect(read({ labs: { altUpperLimit: { value: '4000', unit: 'U/L' } } }).states.get('labs.altUpperLimit')?.reason).toBe('IMPLAUSIBLE');
    expect(read({ tumor: { diagnosis: null } })).toMatchObject({ assumed: new Set(['labs.altUpperLimit', 'labs.astUpperLimit', 'labs.creatinineUpperLimit', 'tumor.diagnosis']) });
  });

  it('gives states in the order of the vocabulary', () => {
    const { states } = read({ tumor: { number: { value: '1' } }, labs: { afp: { value: '5', unit: 'ng/mL' } }, patient: { age: { value: '60' } } });
    expect([...states.keys()]).toEqual(['patient.age', 'labs.altUpperLimit', 'labs.astUpperLimit', 'labs.creatinineUpperLimit', 'labs.afp', 'tumor.diagnosis', 'tumor.number']);
  });

  it('is refused by one refusing problem, and by none that only sets aside', () => {
    expect(read({ labs: { inr: { value: '99' } } })).toMatchObject({ refused: false, problems: [{ effect: 'SET_ASIDE' }] });
    expect(read({ labs: { inr: { value: 'x' } } })).toMatchObject({ refused: true, problems: [{ effect: 'REFUSED' }] });
  });

  it('works with any vocabulary', () => {
    const small = vocabularyOf(VOCABULARY.facts.filter(({ path }) => path === 'patient.age'));
    expect(readProfile({ patient: { age: { value: '60' } }, labs: {} }, '2026-11-21', small)).toMatchObject({ problems: [{ code: 'FACT_UNKNOWN', hint: 'allowed: patient' }] });
  });
});
