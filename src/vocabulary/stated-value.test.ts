import { parseExact, type Exact } from '../engine/exact.js';
import { exactly, interval, subset, wholeDomain, type Bound, type Possible } from '../engine/possible.js';
import { domainOf } from './domain-of.js';
import type { FactDefinition } from './fact-definition.js';
import { statedValue } from './stated-value.js';
import { VOCABULARY } from './vocabulary.js';

const fact = (path: string) => VOCABULARY.fact(path) as FactDefinition;
/** "[2", "(2", null. */
const bound = (text: string | null): Bound => (text === null ? null : { at: parseExact(text.slice(1)) as Exact, included: text.startsWith('[') });
const range = (low: string | null, high: string | null): Possible => interval(bound(low), bound(high));
const one = (text: string): Possible => exactly(parseExact(text) as Exact);
const text = (path: string, possible: Possible) => statedValue(fact(path), possible).text;

describe('statedValue', () => {
  it.each([
    ['labs.bilirubin', '34.2', '34.2 umol/L'],
    ['labs.platelets', '42', '42 x10^9/L'],
    ['labs.inr', '1.4', '1.4'],
    ['labs.altTimesUln', '1/3', '\u22480.333333 x ULN'],
    ['liver.albiScore', '-2.6', '-2.6'],
    ['liver.hbvDna', '2000', '2000 IU/mL'],
    ['tace.monthsFromLastToProgression', '3', '3 months'],
    ['tace.monthsFromLastToProgression', '1', '1 month'],
    ['sorafenib.toxicityDuration', '1', '1 day'],
    ['sorafenib.toxicityDuration', '30', '30 days'],
    ['tumor.liverVolumeShare', '50', '50 %'],
    ['tumor.number', '3', '3'],
    ['labs.bilirubin', '1.7', '1.7 umol/L'],
  ])('%s %s reads "%s"', (path, value, expected) => {
    expect(text(path, one(value))).toBe(expected);
  });

  it.each([
    ['[2', '[3', '2 to 3 cm'],
    ['(2', '[3', 'more than 2 and at most 3 cm'],
    ['[2', '(3', 'at least 2 and less than 3 cm'],
    ['(2', '(3', 'more than 2 and less than 3 cm'],
    ['(3', null, 'more than 3 cm'],
    ['[3', null, 'at least 3 cm'],
    ['(3', '[35', 'more than 3 cm'],
    [null, '(3', 'less than 3 cm'],
    [null, '[3', 'at most 3 cm'],
    ['[0.1', '[3', 'at most 3 cm'],
    [null, null, 'not known'],
    ['[0.1', '[35', 'not known'],
    ['[0', '[99', 'not known'],
    ['(0.1', null, 'more than 0.1 cm'],
    [null, '(35', 'less than 35 cm'],
  ])('from %s to %s reads "%s"', (low, high, expected) => {
    expect(text('tumor.largestDiameter', range(low, high))).toBe(expected);
  });

  it('gives the numbers of what is known, and none for a limit that is only that of the fact', () => {
    expect(statedValue(fact('tumor.largestDiameter'), range('[2', '(3'))).toEqual({ text: 'at least 2 and less than 3 cm', unit: 'cm', low: '2', lowIncluded: true, high: '3', highIncluded: false, codes: [] });
    expect(statedValue(fact('tumor.largestDiameter'), range('(2', null))).toEqual({ text: 'more than 2 cm', unit: 'cm', low: '2', lowIncluded: false, high: null, highIncluded: false, codes: [] });
    expect(statedValue(fact('tumor.largestDiameter'), range(null, '[2'))).toEqual({ text: 'at most 2 cm', unit: 'cm', low: null, lowIncluded: false, high: '2', highIncluded: true, codes: [] });
    expect(statedValue(fact('labs.bilirubin'), one('34.2'))).toEqual({ text: '34.2 umol/L', unit: 'umol/L', low: '34.2', lowIncluded: true, high: '34.2', highIncluded: true, codes: [] });
    expect(statedValue(fact('performance.ecog'), one('0'))).toEqual({ text: '0', unit: null, low: '0', lowIncluded: true, high: '0', highIncluded: true, codes: [] });
  });

  it('speaks of whole numbers as whole', () => {
    expect(text('tumor.number', range('(3', null))).toBe('at least 4');
    expect(text('performance.ecog', range('(0', '(2'))).toBe('1');
    expect(text('performance.ecog', range('[0', '[1'))).toBe('at most 1');
    expect(text('patient.age', wholeDomain(domainOf(fact('patient.age'))))).toBe('not known');
  });

  it('keeps a range that lies wholly outside what the fact can be', () => {
    expect(text('tumor.largestDiameter', range('[40', '[50'))).toBe('40 to 50 cm');
  });

  it('names codes by their labels, in the order of the vocabulary', () => {
    expect(statedValue(fact('liver.childPughClass'), subset(['A']))).toEqual({ text: 'Child-Pugh A', unit: null, low: null, lowIncluded: false, high: null, highIncluded: false, codes: ['A'] });
    expect(text('liver.childPughClass', subset(['B', 'A']))).toBe('Child-Pugh A or Child-Pugh B');
    expect(text('tumor.bclc', subset(['BCLC_B1', 'BCLC_B2', 'BCLC_B3', 'BCLC_B4']))).toBe('BCLC B1, BCLC B2, BCLC B3 or BCLC B4');
    expect(statedValue(fact('liver.childPughClass'), subset(['A', 'B', 'C']))).toMatchObject({ text: 'not known', codes: [] });
  });

  it('throws on a set of another kind', () => {
    expect(() => text('liver.childPughClass', one('1'))).toThrow('not a set of values of liver.childPughClass');
    expect(() => text('labs.inr', subset(['A']))).toThrow('not a set of values of labs.inr');
  });
});
