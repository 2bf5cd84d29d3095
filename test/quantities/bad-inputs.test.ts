import { readProfileText } from '../../src/vocabulary/read-profile-text.js';
import { readProfile, type ProfileRead } from '../../src/vocabulary/read-profile.js';
import { statedValue } from '../../src/vocabulary/stated-value.js';
import type { FactDefinition } from '../../src/vocabulary/fact-definition.js';
import { VOCABULARY } from '../../src/vocabulary/vocabulary.js';

const AS_OF = '2026-11-21';

function read(profile: unknown): ProfileRead {
  return readProfile(profile, AS_OF, VOCABULARY);
}

/** Reads one statement about one fact. */
function one(path: string, input: unknown): ProfileRead {
  const [group = '', name = ''] = path.split('.');
  return read({ [group]: { [name]: input } });
}

const told = ({ problems }: ProfileRead) => problems.map(({ code, path, effect }) => [code, path, effect]);
const hints = ({ problems }: ProfileRead) => problems.map(({ hint }) => hint);
const stateOf = (result: ProfileRead, path: string) => {
  const state = result.states.get(path);
  return state === undefined ? 'no state' : `${state.reason ?? 'known'}: ${statedValue(VOCABULARY.fact(path) as FactDefinition, state.possible).text}`;
};

/** Numbers are those of the catalogue of bad inputs. */
describe('bad inputs and the answer each one gets', () => {
  it('1: creatinine 88 labeled mg/dL is set aside, and the hint names umol/L', () => {
    const result = one('labs.creatinine', { value: '88', unit: 'mg/dL' });
    expect(told(result)).toEqual([['IMPLAUSIBLE_FOR_UNIT', 'labs.creatinine', 'SET_ASIDE']]);
    expect(hints(result)).toEqual(['the number would be plausible in umol/L; it is never converted in silence']);
    expect(stateOf(result, 'labs.creatinine')).toBe('IMPLAUSIBLE: not known');
    expect(result.refused).toBe(false);
  });

  it('2: creatinine 1.1 umol/L is set aside, and the hint names mg/dL', () => {
    const result = one('labs.creatinine', { value: '1.1', unit: 'umol/L' });
    expect(told(result)).toEqual([['IMPLAUSIBLE_FOR_UNIT', 'labs.creatinine', 'SET_ASIDE']]);
    expect(hints(result)[0]).toContain('plausible in mg/dL;');
  });

  it('3: a number without a unit is set aside, with the allowed ones named', () => {
    for (const input of [{ value: '34' }, { value: '34', unit: null }, { value: '34', unit: '' }, { value: '34', unit: ' ' }]) {
      const result = one('labs.bilirubin', input);
      expect(told(result)).toEqual([['UNIT_MISSING', 'labs.bilirubin.unit', 'SET_ASIDE']]);
      expect(hints(result)).toEqual(['allowed: umol/L, mg/dL']);
      expect(stateOf(result, 'labs.bilirubin')).toBe('NOT_PROVIDED: not known');
    }
  });

  it('3: the INR alone may come without unit, because a ratio has no other', () => {
    expect(stateOf(one('labs.inr', { value: '1.4' }), 'labs.inr')).toBe('known: 1.4');
    expect(told(one('labs.altTimesUln', { value: '1.4' }))).toEqual([['UNIT_MISSING', 'labs.altTimesUln.unit', 'SET_ASIDE']]);
  });

  it('4: a unit of another dimension is set aside with the allowed list', () => {
    const result = one('labs.albumin', { value: '35', unit: '%' });
    expect(told(result)).toEqual([['UNIT_NOT_ALLOWED', 'labs.albumin.unit', 'SET_ASIDE']]);
    expect(hints(result)).toEqual(['allowed: g/L, g/dL, mg/dL']);
  });

  it('5: "K/uL" is thousand per microliter for platelets, and not a unit of anything else', () => {
    expect(stateOf(one('labs.platelets', { value: '250', unit: 'K/uL' }), 'labs.platelets')).toBe('known: 250 x10^9/L');
    expect(told(one('labs.creatinine', { value: '90', unit: 'K/uL' }))).toEqual([['UNIT_NOT_ALLOWED', 'labs.creatinine.unit', 'SET_ASIDE']]);
  });

  it.each([
    ['labs.afp', '20', 'mcg/L', '20 ng/mL'],
    ['labs.afp', '20', '\u00B5g/L', '20 ng/mL'],
    ['labs.afp', '20', '\u03BCg/L', '20 ng/mL'],
    ['labs.bilirubin', '2', 'MG/DL', '34.2 umol/L'],
    ['labs.bilirubin', '34.2', '\u03BCmol/L', '34.2 umol/L'],
    ['labs.bilirubin', '34.2', 'mcmol/L', '34.2 umol/L'],
    ['labs.platelets', '42', 'x10^9/L', '42 x10^9/L'],
    ['labs.platelets', '42', 'G/L', '42 x10^9/L'],
    ['labs.alt', '55', 'IU/L', '55 U/L'],
    ['labs.alt', '1.5', 'ukat/L', '90 U/L'],
    ['labs.whiteCells', '5100', '/mm3', '5.1 x10^9/L'],
  ])('6: %s %s %s is read by the table of spellings of this fact', (path, value, unit, text) => {
    expect(stateOf(one(path, { value, unit }), path)).toBe(`known: ${text}`);
  });

  it.each([['labs.afp', 'Mcg/L'], ['labs.bilirubin', 'Umol/L'], ['labs.hemoglobin', 'G/L'], ['labs.platelets', 'giga'], ['tumor.largestDiameter', 'inch']])('6: %s in "%s" is not guessed', (path, unit) => {
    expect(told(one(path, { value: '20', unit }))).toEqual([['UNIT_NOT_ALLOWED', `${path}.unit`, 'SET_ASIDE']]);
  });

  it.each([
    ['labs.hemoglobin', '13.5', 'g/L', 'g/dL'],
    ['labs.hemoglobin', '135', 'g/dL', 'g/L'],
    ['labs.albumin', '34', 'mg/dL', 'g/L'],
    ['labs.albumin', '3.4', 'mg/dL', 'g/dL'],
    ['labs.albumin', '3.4', 'g/L', 'g/dL'],
    ['labs.platelets', '42000', '10*9/L', '/uL'],
    ['labs.platelets', '250', '/uL', '10*9/L or 10*3/uL'],
    ['labs.whiteCells', '5100', 'G/L', '/uL'],
    ['labs.bilirubin', '0.9', 'umol/L', 'mg/dL'],
    ['labs.afp', '20', 'ng/L', 'ng/mL or ug/L'],
    ['tumor.largestDiameter', '52', 'cm', 'mm'],
  ])('7: %s %s labeled %s is set aside, and the hint names %s', (path, value, unit, meant) => {
    const result = one(path, { value, unit });
    expect(told(result)).toEqual([['IMPLAUSIBLE_FOR_UNIT', path, 'SET_ASIDE']]);
    expect(hints(result)[0]).toContain(`plausible in ${meant};`);
    expect(stateOf(result, path)).toBe('IMPLAUSIBLE: not known');
  });

  it('9: a value on the threshold after conversion is the threshold exactly', () => {
    expect(stateOf(one('labs.platelets', { value: '250', unit: '10^3/\u00B5L' }), 'labs.platelets')).toBe('known: 250 x10^9/L');
    expect(stateOf(one('labs.bilirubin', { value: '3', unit: 'mg/dL' }), 'labs.bilirubin')).toBe('known: 51.3 umol/L');
  });

  it('10, 11: comparators are kept', () => {
    expect(stateOf(one('labs.afp', { value: '1000', unit: 'ng/mL', comparator: '>' }), 'labs.afp')).toBe('IMPRECISE: more than 1000 ng/mL');
    expect(stateOf(one('labs.afp', { value: '2', unit: 'ng/mL', comparator: '<' }), 'labs.afp')).toBe('IMPRECISE: less than 2 ng/mL');
    expect(stateOf(one('labs.afp', { value: '2', unit: 'ng/mL', comparator: '<=' }), 'labs.afp')).toBe('IMPRECISE: at most 2 ng/mL');
    expect(stateOf(one('labs.afp', { value: '2', unit: 'ng/mL', comparator: '>=' }), 'labs.afp')).toBe('IMPRECISE: at least 2 ng/mL');
  });

  it.each(['1,5', '1.500,00', '1 500', '.5', '5.', '+5', '1e3', '0x1F', '\u0661\u0662', '12 ', '007', '--5', '5-6'])('13: %j is refused as a number', (value) => {
    const result = one('labs.bilirubin', { value, unit: 'umol/L' });
    expect(told(result)).toEqual([['NUMBER_FORMAT', 'labs.bilirubin.value', 'REFUSED']]);
    expect(result.refused).toBe(true);
  });

  it('13: "1.500" is refused where 1.5 and 1500 are both possible, and read where only one is', () => {
    expect(told(one('labs.afp', { value: '1.500', unit: 'ng/mL' }))).toEqual([['NUMBER_FORMAT', 'labs.afp.value', 'REFUSED']]);
    expect(stateOf(one('labs.inr', { value: '1.500', unit: '{INR}' }), 'labs.inr')).toBe('known: 1.5');
    expect(stateOf(one('labs.afp', { value: 1.234, unit: 'ng/mL' }), 'labs.afp')).toBe('known: 1.234 ng/mL');
    expect(told(one('tumor.number', { value: '1.000' }))).toEqual([['NUMBER_FORMAT', 'tumor.number.value', 'REFUSED']]);
  });

  it.each(['1e999', '-1e999', 'NaN', 'nan', '-Infinity', 'Infinity', 'inf', NaN, Infinity, -Infinity])('14: %p is refused as not finite', (value) => {
    expect(told(one('labs.bilirubin', { value, unit: 'umol/L' }))).toEqual([['NUMBER_NOT_FINITE', 'labs.bilirubin.value', 'REFUSED']]);
  });

  it.each(['1e308', 1e308, 1e21, '9'.repeat(10_000), '1234567890123456789', Number('9007199254740993'), '0.1234567890123456789', 12345678.123456789])('15: too many digits are refused (%#)', (value) => {
    expect(told(one('liver.hbvDna', { value, unit: 'IU/mL' }))).toEqual([['NUMBER_OUT_OF_RANGE', 'liver.hbvDna.value', 'REFUSED']]);
  });

  it('15: 18 significant digits are carried', () => {
    expect(stateOf(one('labs.bilirubin', { value: '34.2000000000000001', unit: 'umol/L' }), 'labs.bilirubin')).toBe('known: 34.2000000000000001 umol/L');
  });

  it('16: a negative value where it cannot be is set aside; minus zero is zero, and said so', () => {
    expect(told(one('sorafenib.dailyDose', { value: '-400', unit: 'mg' }))).toEqual([['IMPLAUSIBLE_VALUE', 'sorafenib.dailyDose', 'SET_ASIDE']]);
    for (const value of ['-0', -0, '-0.0']) {
      const result = one('tace.remnantVolumeShare', { value, unit: '%' });
      expect(told(result)).toEqual([['NEGATIVE_ZERO', 'tace.remnantVolumeShare.value', 'NOTE'], ['UNUSUAL_VALUE', 'tace.remnantVolumeShare', 'NOTE']]);
      expect(stateOf(result, 'tace.remnantVolumeShare')).toBe('known: 0 %');
    }
    expect(stateOf(one('labs.prothrombinProlongation', { value: '-1', unit: 's' }), 'labs.prothrombinProlongation')).toBe('known: -1 s');
  });

  it('17: a tumor of size zero is set aside', () => {
    expect(told(one('tumor.largestDiameter', { value: '0', unit: 'cm' }))).toEqual([['IMPLAUSIBLE_VALUE', 'tumor.largestDiameter', 'SET_ASIDE']]);
  });

  it('18: a value outside a published scale is refused with the allowed ones', () => {
    const ecog = one('performance.ecog', { value: '7' });
    expect(told(ecog)).toEqual([['CODE_UNKNOWN', 'performance.ecog.value', 'REFUSED']]);
    expect(hints(ecog)).toEqual(['allowed: 0 to 4']);
    const karnofsky = one('performance.karnofsky', { value: '75' });
    expect(told(karnofsky)).toEqual([['CODE_UNKNOWN', 'performance.karnofsky.value', 'REFUSED']]);
    expect(hints(karnofsky)).toEqual(['allowed: 0 to 100 in steps of 10']);
    expect(told(one('liver.childPughPoints', { value: '4' }))).toEqual([['CODE_UNKNOWN', 'liver.childPughPoints.value', 'REFUSED']]);
    expect(told(one('liver.childPughClass', { code: 'D' }))).toEqual([['CODE_UNKNOWN', 'liver.childPughClass.code', 'REFUSED']]);
  });

  it('20: 140 percent is set aside; 0.6 without a unit is set aside, with one it is unusual', () => {
    expect(told(one('tumor.liverVolumeShare', { value: '140', unit: '%' }))).toEqual([['IMPLAUSIBLE_VALUE', 'tumor.liverVolumeShare', 'SET_ASIDE']]);
    expect(hints(one('tumor.liverVolumeShare', { value: '140', unit: '%' }))).toEqual(['possible: 0 to 100 %']);
    expect(told(one('tumor.liverVolumeShare', { value: '0.6' }))).toEqual([['UNIT_MISSING', 'tumor.liverVolumeShare.unit', 'SET_ASIDE']]);
    expect(told(one('tumor.liverVolumeShare', { value: '0.6', unit: '%' }))).toEqual([['UNUSUAL_VALUE', 'tumor.liverVolumeShare', 'NOTE']]);
  });

  it('32: age 130 is set aside', () => {
    const result = one('patient.age', { value: '130' });
    expect(told(result)).toEqual([['IMPLAUSIBLE_VALUE', 'patient.age', 'SET_ASIDE']]);
    expect(hints(result)).toEqual(['possible: 0 to 120']);
  });

  it.each(['2026-11-22', '2026-12', '2027', '2026-11-23T00:30:00+14:00'])('33: observed on %s, after the day of the assessment, is refused', (observedOn) => {
    expect(told(one('labs.inr', { value: '1.2', unit: '{INR}', observedOn }))).toEqual([['DATE_IN_FUTURE', 'labs.inr.observedOn', 'REFUSED']]);
  });

  it.each(['2026-02-30', '2026-13-01', '2026-00-10', '2026-01-00', '0000-01-01', '1899-12-31', '31/12/25', '25-12-31', '2026-1-1', '20261121', '2026-11-21 ', 'today', '', '2026-11-20T25:00:00', '2025-02-29'])('34: %j is refused as a date', (observedOn) => {
    expect(told(one('labs.inr', { value: '1.2', unit: '{INR}', observedOn }))).toEqual([['DATE_INVALID', 'labs.inr.observedOn', 'REFUSED']]);
  });

  it('35: a partial date is a range of days', () => {
    expect(one('labs.inr', { value: '1.2', unit: '{INR}', observedOn: '2026-11' }).states.get('labs.inr')?.ageDays).toEqual({ min: 0, max: 20 });
    expect(one('labs.inr', { value: '1.2', unit: '{INR}', observedOn: '2026-10' }).states.get('labs.inr')?.ageDays).toEqual({ min: 21, max: 51 });
    expect(one('labs.inr', { value: '1.2', unit: '{INR}', observedOn: '2026' }).states.get('labs.inr')?.ageDays).toEqual({ min: 0, max: 324 });
  });

  it('36: of a time only the day is used; a zone leaves the neighboring days open', () => {
    const local = one('labs.inr', { value: '1.2', unit: '{INR}', observedOn: '2026-11-10T23:59:60' });
    expect(told(local)).toEqual([['TIME_DROPPED', 'labs.inr.observedOn', 'NOTE']]);
    expect(local.states.get('labs.inr')?.ageDays).toEqual({ min: 11, max: 11 });
    const zoned = one('labs.inr', { value: '1.2', unit: '{INR}', observedOn: '2026-11-10T23:30:00Z' });
    expect(zoned.states.get('labs.inr')?.ageDays).toEqual({ min: 10, max: 12 });
    const tonight = one('labs.inr', { value: '1.2', unit: '{INR}', observedOn: '2026-11-22T00:30:00+09:00' });
    expect(told(tonight)).toEqual([['TIME_DROPPED', 'labs.inr.observedOn', 'NOTE']]);
    expect(tonight.states.get('labs.inr')?.ageDays).toEqual({ min: 0, max: 0 });
  });

  it('37: a value older than its fact stays current is told as stale; on the last day it is not', () => {
    const stale = one('labs.inr', { value: '1.2', unit: '{INR}', observedOn: '2026-10-21' });
    expect(told(stale)).toEqual([['STALE', 'labs.inr', 'NOTE']]);
    expect(hints(stale)).toEqual(['current for 30 days']);
    expect(stateOf(stale, 'labs.inr')).toBe('known: 1.2');
    expect(told(one('labs.inr', { value: '1.2', unit: '{INR}', observedOn: '2026-10-22' }))).toEqual([]);
    expect(told(one('labs.inr', { value: '1.2', unit: '{INR}', observedOn: '2026-10' }))).toEqual([['STALE', 'labs.inr', 'NOTE']]);
    expect(told(one('liver.cirrhosis', { code: 'YES', observedOn: '2001' }))).toEqual([]);
  });

  it('40: two values of one instant conflict, both are shown', () => {
    const result = one('labs.inr', [{ value: '1.2', observedOn: '2026-11-10' }, { value: '1.9', observedOn: '2026-11-10' }]);
    expect(told(result)).toEqual([['CONFLICTING_VALUES', 'labs.inr', 'SET_ASIDE']]);
    expect(stateOf(result, 'labs.inr')).toBe('CONFLICTING: not known');
    expect(result.facts[0]?.asSent).toBe('1.2; 1.9');
  });

  it.each(['', ' ', 'N/A', 'n/a', '-', '?', 'see report', 'pending', 'unknown'])('43: %j holds no value, neither zero nor no', (word) => {
    for (const [path, input] of [['labs.bilirubin', { value: word, unit: 'umol/L' }], ['liver.ascites', { code: word }], ['tumor.number', { value: word }]] as const) {
      const result = one(path, input);
      expect(told(result)).toEqual([['EMPTY_VALUE', path, 'SET_ASIDE']]);
      expect(stateOf(result, path)).toBe('NOT_PROVIDED: not known');
    }
  });

  it('44: null and absence both say nothing, and are told apart', () => {
    expect(one('labs.bilirubin', null)).toMatchObject({ problems: [], facts: [{ fact: 'labs.bilirubin', asSent: null }] });
    expect(read({ labs: {} })).toMatchObject({ problems: [], facts: [] });
    expect(read({ labs: null })).toMatchObject({ problems: [], facts: [] });
    expect(stateOf(one('labs.bilirubin', null), 'labs.bilirubin')).toBe('no state');
  });

  it.each([true, false, 1, 0, 'yes', 'true ', 'True', 'n', '1', ['YES'], { yes: true }])('45: %j is not YES', (code) => {
    const result = one('liver.cirrhosis', { code });
    expect(told(result)).toEqual([['TYPE', 'liver.cirrhosis.code', 'REFUSED']]);
  });

  it('46: an unknown code is refused, with the one that was probably meant', () => {
    const result = one('tumor.bclc', { code: 'BCLC B1' });
    expect(told(result)).toEqual([['CODE_UNKNOWN', 'tumor.bclc.code', 'REFUSED']]);
    expect(hints(result)[0]).toMatch(/^did you mean BCLC_B1\? allowed: BCLC_0, BCLC_A, /);
    expect(hints(one('tumor.bclc', { code: 'stage four' }))[0]).toMatch(/^allowed: BCLC_0/);
  });

  it('53: a name written twice is refused', () => {
    const result = readProfileText('{"labs":{"inr":{"value":"1.2"},"inr":{"value":"2.9"}}}');
    expect(result).toMatchObject({ kind: 'PROBLEM', problems: [{ code: 'DUPLICATE_KEY', effect: 'REFUSED' }] });
  });

  it.each(['__proto__', 'constructor', 'prototype'])('54: the key %s is never read', (key) => {
    const top = JSON.parse(`{"${key}":{"x":1}}`) as unknown;
    expect(told(read(top))).toEqual([['FORBIDDEN_KEY', key, 'REFUSED']]);
    expect(told(read({ labs: top }))).toEqual([['FORBIDDEN_KEY', `labs.${key}`, 'REFUSED']]);
    expect(told(read({ labs: { inr: top } }))).toEqual([['FORBIDDEN_KEY', `labs.inr.${key}`, 'REFUSED']]);
  });

  it('88: no fact at all is read without a problem, and nothing but the assumptions is known', () => {
    const result = read({});
    expect(result).toMatchObject({ problems: [], facts: [], refused: false });
    expect([...result.states.keys()]).toEqual([...result.assumed]);
    expect([...result.assumed]).toEqual(['labs.altUpperLimit', 'labs.astUpperLimit', 'labs.creatinineUpperLimit', 'tumor.diagnosis']);
  });
});
