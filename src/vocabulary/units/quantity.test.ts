import { formatExact, parseExact, type Exact } from '../../engine/exact.js';
import type { QuantityDefinition, UnitDefinition } from '../fact-definition.js';
import { VOCABULARY } from '../vocabulary.js';
import { findUnit } from './find-unit.js';
import { plausibleUnits } from './plausible-units.js';
import { allowedUnits, readQuantity } from './quantity.js';
import { toCanonical } from './to-canonical.js';
import { within } from './within.js';

const fact = (path: string) => VOCABULARY.fact(path) as QuantityDefinition;
const number = (text: string) => parseExact(text) as Exact;
const unit = (path: string, code: string) => findUnit(fact(path), code) as UnitDefinition;

describe('readQuantity', () => {
  it('keeps the amount as sent beside its canonical value', () => {
    expect(readQuantity(fact('labs.bilirubin'), '3', 'mg/dl')).toEqual({ kind: 'QUANTITY', amount: number('3'), unit: unit('labs.bilirubin', 'mg/dL'), value: number('51.3'), negativeZero: false });
    expect(readQuantity(fact('labs.bilirubin'), -0, 'umol/L')).toMatchObject({ value: number('0'), negativeZero: true });
  });

  it('looks at the number before the unit', () => {
    expect(readQuantity(fact('labs.bilirubin'), 'x', 'kg')).toMatchObject({ kind: 'PROBLEM', field: 'value', code: 'NUMBER_FORMAT' });
    expect(readQuantity(fact('labs.bilirubin'), '3', 'kg')).toEqual({ kind: 'PROBLEM', field: 'unit', code: 'UNIT_NOT_ALLOWED', hint: 'allowed: umol/L, mg/dL' });
    expect(readQuantity(fact('labs.bilirubin'), '3', null)).toEqual({ kind: 'PROBLEM', field: 'unit', code: 'UNIT_MISSING', hint: 'allowed: umol/L, mg/dL' });
  });

  it('refuses a point that may group thousands only where both readings are possible', () => {
    const ambiguous = { kind: 'PROBLEM', field: 'value', code: 'NUMBER_FORMAT', hint: 'the point may be a decimal point or group thousands; drop closing zeros, or write four decimals, or write no point' };
    expect(readQuantity(fact('labs.afp'), '1.500', 'ng/mL')).toEqual(ambiguous);
    expect(readQuantity(fact('labs.afp'), '400.000', 'ng/L')).toEqual(ambiguous);
    expect(readQuantity(fact('labs.bilirubin'), '34.199', 'umol/L')).toMatchObject({ kind: 'QUANTITY' });
    expect(readQuantity(fact('labs.platelets'), '150.000', '/uL')).toMatchObject({ kind: 'QUANTITY', value: number('0.15') });
    expect(readQuantity(fact('labs.afp'), '1.5000', 'ng/mL')).toMatchObject({ kind: 'QUANTITY', value: number('1.5') });
  });

  it('lets only a unitless ratio go without unit', () => {
    expect(readQuantity(fact('labs.inr'), '1.2', null)).toMatchObject({ kind: 'QUANTITY', unit: { unit: '{INR}' } });
    expect(readQuantity(fact('labs.inr'), '1.2', ' ')).toMatchObject({ kind: 'QUANTITY' });
    expect(readQuantity(fact('labs.inr'), '1.2', 's')).toMatchObject({ code: 'UNIT_NOT_ALLOWED' });
    expect(VOCABULARY.facts.filter((definition) => definition.kind === 'quantity' && definition.unitless === true).map(({ path }) => path)).toEqual(['labs.inr']);
  });
});

describe('units', () => {
  it('are found by code and by spelling, letter case included', () => {
    expect(findUnit(fact('labs.hemoglobin'), 'g/L')?.unit).toBe('g/L');
    expect(findUnit(fact('labs.hemoglobin'), 'gm/dL')?.unit).toBe('g/dL');
    for (const strange of ['G/L', 'g/L ', '', 'mmol/L']) expect(findUnit(fact('labs.hemoglobin'), strange)).toBeUndefined();
    expect(allowedUnits(fact('labs.platelets'))).toBe('10*9/L, 10*3/uL, 10*4/uL, /uL');
  });

  it.each([
    ['labs.bilirubin', 'mg/dL', '3', '51.3'],
    ['labs.creatinine', 'mg/dL', '1.2', '106.08'],
    ['labs.albumin', 'g/dL', '3.5', '35'],
    ['labs.albumin', 'mg/dL', '3500', '35'],
    ['labs.platelets', '/uL', '42000', '42'],
    ['labs.platelets', '10*4/uL', '25', '250'],
    ['labs.platelets', '10*3/uL', '250', '250'],
    ['labs.alt', 'ukat/L', '1', '60'],
    ['labs.afp', 'ng/L', '400', '0.4'],
    ['labs.afp', 'ug/L', '400', '400'],
    ['labs.sodium', 'meq/L', '140', '140'],
    ['tumor.largestDiameter', 'mm', '50', '5'],
    ['tace.monthsFromLastToProgression', 'd', '30.4375', '1'],
    ['tace.monthsFromLastToProgression', 'wk', '487', '112'],
    ['sorafenib.toxicityDuration', 'wk', '2', '14'],
    ['sorafenib.toxicityDuration', 'mo', '1', '30.4375'],
  ])('%s: 1 %s is converted exactly (%s is %s)', (path, code, amount, canonical) => {
    expect(formatExact(toCanonical(unit(path, code), number(amount)))).toBe(canonical);
  });

  it('throws on a factor or a range of the vocabulary that is no number', () => {
    expect(() => toCanonical({ unit: 'x', factor: 'many', aliases: [] }, number('1'))).toThrow('not a factor in the vocabulary: many');
    expect(() => within({ low: 'a', high: '1' }, number('1'))).toThrow('not a range in the vocabulary');
    expect(() => within({ low: '0', high: 'b' }, number('1'))).toThrow('not a range in the vocabulary');
  });

  it('ranges hold both ends', () => {
    const range = { low: '1', high: '2' };
    expect(['0.999', '1', '1.5', '2', '2.001'].filter((text) => within(range, number(text)))).toEqual(['1', '1.5', '2']);
    expect(within(range, number('1'))).toBe(true);
  });

  it('other units are named when every amount is plausible in them, those of the same size are not', () => {
    expect(plausibleUnits(fact('labs.platelets'), [number('42000')], unit('labs.platelets', '10*9/L'))).toEqual(['/uL']);
    expect(plausibleUnits(fact('labs.platelets'), [number('250')], unit('labs.platelets', '/uL'))).toEqual(['10*9/L', '10*3/uL']);
    expect(plausibleUnits(fact('labs.platelets'), [number('250')], unit('labs.platelets', '10*9/L'))).toEqual([]);
    expect(plausibleUnits(fact('labs.platelets'), [number('42000'), number('5')], unit('labs.platelets', '10*9/L'))).toEqual([]);
  });
});
