import { compile } from '../../src/engine/compile.js';
import { evaluate } from '../../src/engine/evaluate.js';
import { parseExact, type Exact } from '../../src/engine/exact.js';
import type { Bound } from '../../src/engine/possible.js';
import type { Truth } from '../../src/engine/truth.js';
import { domainOf } from '../../src/vocabulary/domain-of.js';
import type { FactDefinition } from '../../src/vocabulary/fact-definition.js';
import { readProfile } from '../../src/vocabulary/read-profile.js';
import { expandShorthand } from '../../src/vocabulary/shorthand.js';
import { VOCABULARY } from '../../src/vocabulary/vocabulary.js';

const bound = (at: string, included: boolean): Bound => ({ at: parseExact(at) as Exact, included });

/** Truth of "fact within [low, high]" for a profile in shorthand. */
function truth(path: string, written: string, low: Bound, high: Bound): Truth {
  const [group = '', name = ''] = path.split('.');
  const definition = VOCABULARY.fact(path) as FactDefinition;
  const compiled = compile([{ id: 'asked', expression: { kind: 'within', fact: path, low, high, maxAgeDays: null } }], new Map([[path, domainOf(definition)]]));
  const { states } = readProfile(expandShorthand({ [group]: { [name]: written } }, VOCABULARY), '2026-11-21', VOCABULARY);
  return evaluate(compiled, states).truthOf('asked');
}

describe('traps of floating point: each case says what a float would have said', () => {
  it('250 x10^3/uL is 250 x10^9/L exactly', () => {
    for (const written of ['250 10*3/uL', '250 K/uL', '250000 /uL', '25 10*4/uL', '250 10*9/L']) {
      expect([written, truth('labs.platelets', written, bound('250', true), bound('250', true))]).toEqual([written, 'HOLDS']);
    }
  });

  it('3 mg/dL of bilirubin is 51.3 umol/L, and not above it: 3 * 17.1 is 51.300000000000004 as float', () => {
    expect(3 * 17.1 > 51.3).toBe(true);
    expect(truth('labs.bilirubin', '3 mg/dL', bound('51.3', false), null)).toBe('FAILS');
    expect(truth('labs.bilirubin', '3 mg/dL', null, bound('51.3', false))).toBe('FAILS');
    expect(truth('labs.bilirubin', '51.3 umol/L', bound('51.3', true), bound('51.3', true))).toBe('HOLDS');
  });

  it('34.1 umol/L lies below 2 mg/dL (34.2 umol/L), although the rounded limit 34 would let it pass', () => {
    expect(truth('labs.bilirubin', '34.1 umol/L', null, bound('34.2', false))).toBe('HOLDS');
    expect(truth('labs.bilirubin', '34.2 umol/L', null, bound('34.2', false))).toBe('FAILS');
    expect(truth('labs.bilirubin', '34.2 umol/L', null, bound('34.2', true))).toBe('HOLDS');
  });

  it('3 mm is 0.3 cm: 3 * 0.1 is 0.30000000000000004 as float', () => {
    expect(3 * 0.1 > 0.3).toBe(true);
    expect(truth('tumor.viableSumNow', '3 mm', bound('0.3', false), null)).toBe('FAILS');
    expect(truth('tumor.viableSumNow', '3 mm', bound('0.3', true), null)).toBe('HOLDS');
  });

  it('the sum of a float does not pass for the number: 0.1 + 0.2 arrives with 17 digits and is refused', () => {
    const { problems } = readProfile({ labs: { afp: { value: 0.1 + 0.2, unit: 'ng/mL' } } }, '2026-11-21', VOCABULARY);
    expect(problems.map(({ code, path }) => [code, path])).toEqual([['NUMBER_OUT_OF_RANGE', 'labs.afp.value']]);
  });

  it('1.5 mg/dL of creatinine is 132.6 umol/L: 1.1 * 88.4 is 97.24000000000001 as float', () => {
    expect(1.1 * 88.4 > 97.24).toBe(true);
    expect(truth('labs.creatinine', '1.1 mg/dL', bound('97.24', false), null)).toBe('FAILS');
    expect(truth('labs.creatinine', '1.5 mg/dL', bound('132.6', true), bound('132.6', true))).toBe('HOLDS');
  });

  it('a month is 30.4375 days, so that 487/16 days are one: 91 days lie within three months, 92 do not', () => {
    expect(truth('tace.monthsFromLastToProgression', '91 d', null, bound('3', true))).toBe('HOLDS');
    expect(truth('tace.monthsFromLastToProgression', '91.3125 d', bound('3', true), bound('3', true))).toBe('HOLDS');
    expect(truth('tace.monthsFromLastToProgression', '92 d', null, bound('3', true))).toBe('FAILS');
  });

  it('a censored value is decided only where all of it agrees', () => {
    expect(truth('labs.afp', '> 1000 ng/mL', bound('500', true), null)).toBe('HOLDS');
    expect(truth('labs.afp', '> 1000 ng/mL', bound('2000', true), null)).toBe('UNKNOWN');
    expect(truth('labs.bilirubin', '< 0.3 mg/dL', bound('5.13', true), null)).toBe('FAILS');
    expect(truth('labs.bilirubin', '<= 0.3 mg/dL', bound('5.13', true), null)).toBe('UNKNOWN');
    expect(truth('tumor.largestDiameter', '2-3 cm', null, bound('3', true))).toBe('HOLDS');
    expect(truth('tumor.largestDiameter', '2-3 cm', null, bound('3', false))).toBe('UNKNOWN');
  });
});
