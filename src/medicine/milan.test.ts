import { describe, expect, test } from '@jest/globals';
import { possibleOf, readerOf } from '../../test/medicine/reader-of.js';
import { MILAN } from './milan.js';
import { UP_TO_SEVEN } from './up-to-seven.js';

const LOCAL = { 'tumor.macrovascularInvasion': 'NO', 'tumor.extrahepaticMetastasis': 'NO' };
const NUMBERS = ['1', '2', '3', '4', '5', '6', '7', '8'];
const DIAMETERS = ['0.1', '1', '1.1', '2', '2.1', '3', '3.1', '4', '4.1', '5', '5.1', '6', '6.1', '12'];

type Known = Readonly<Record<string, string>>;

function within(derivation: typeof MILAN, known: Known): string {
  const { possible } = derivation.derive(readerOf(known));
  return possible.kind === 'subset' ? possible.codes.join('|') : 'a number';
}

function expectCase(derivation: typeof MILAN, known: Known, outcomes: string, missing: readonly string[]): void {
  const derived = derivation.derive(readerOf(known));
  expect(derived.possible).toEqual(possibleOf(derivation.output, outcomes));
  expect(derived.missing).toEqual(missing);
}

describe('Milan criteria', () => {
  test('are the published ones for every number and diameter', () => {
    for (const number of NUMBERS)
      for (const diameter of DIAMETERS) {
        const [n, d] = [Number(number), Number(diameter)];
        const expected = (n === 1 && d <= 5) || ((n === 2 || n === 3) && d <= 3) ? 'YES' : 'NO';
        expect([number, diameter, within(MILAN, { ...LOCAL, 'tumor.number': number, 'tumor.largestDiameter': diameter })]).toEqual([number, diameter, expected]);
      }
  });

  test.each<[Known, string, readonly string[]]>([
    [{ ...LOCAL, 'tumor.number': '1', 'tumor.largestDiameter': '3', 'tumor.macrovascularInvasion': 'YES' }, 'NO', []],
    [{ ...LOCAL, 'tumor.number': '1', 'tumor.largestDiameter': '3', 'tumor.extrahepaticMetastasis': 'YES' }, 'NO', []],
    [{ 'tumor.number': '1', 'tumor.largestDiameter': '3', 'tumor.macrovascularInvasion': 'NO' }, 'YES|NO', ['tumor.extrahepaticMetastasis']],
    [{ 'tumor.number': '1', 'tumor.largestDiameter': '3' }, 'YES|NO', ['tumor.macrovascularInvasion', 'tumor.extrahepaticMetastasis']],
    [{ 'tumor.number': '1', 'tumor.largestDiameter': '5.1' }, 'NO', []],
    [{ 'tumor.largestDiameter': '5.1' }, 'NO', []],
    [{ 'tumor.number': '4' }, 'NO', []],
    [{ ...LOCAL, 'tumor.multiplicity': 'SOLITARY', 'tumor.largestDiameter': '5' }, 'YES', []],
    [{ ...LOCAL, 'tumor.multiplicity': 'MULTIPLE', 'tumor.largestDiameter': '3.1' }, 'NO', []],
    [{ ...LOCAL, 'tumor.multiplicity': 'MULTIPLE', 'tumor.largestDiameter': '3' }, 'YES|NO', ['tumor.number']],
    [{ ...LOCAL, 'tumor.number': '2', 'tumor.largestDiameter': '[2.5, 3.5]' }, 'YES|NO', ['tumor.largestDiameter']],
    [{ ...LOCAL, 'tumor.largestDiameter': '4' }, 'YES|NO', ['tumor.number']],
    [{ ...LOCAL, 'tumor.number': '0', 'tumor.largestDiameter': '3' }, 'YES|NO', []],
    // "Solitary" with three nodules is told as a contradiction elsewhere; the number counts here.
    [{ ...LOCAL, 'tumor.number': '3', 'tumor.multiplicity': 'SOLITARY', 'tumor.largestDiameter': '3.1' }, 'NO', []],
  ])('%j give %s, missing %j', (known, outcomes, missing) => expectCase(MILAN, known, outcomes, missing));

  test('tell what they rest on', () => {
    const known = { ...LOCAL, 'tumor.multiplicity': 'SOLITARY', 'tumor.largestDiameter': '5' };
    expect(MILAN.derive(readerOf(known)).steps).toEqual(['Number of nodules: 1', 'Largest diameter: 5 cm', 'Macrovascular invasion: NO', 'Extrahepatic metastasis: NO']);
  });
});

describe('up-to-seven', () => {
  test('is diameter plus number for every number and diameter', () => {
    for (const number of NUMBERS)
      for (const diameter of DIAMETERS) {
        const tenths = Number(number) * 10 + Math.round(Number(diameter) * 10);
        const found = within(UP_TO_SEVEN, { ...LOCAL, 'tumor.number': number, 'tumor.largestDiameter': diameter });
        expect([number, diameter, found]).toEqual([number, diameter, tenths <= 70 ? 'YES' : 'NO']);
      }
  });

  test.each<[Known, string, readonly string[]]>([
    [{ ...LOCAL, 'tumor.number': '1', 'tumor.largestDiameter': '3', 'tumor.macrovascularInvasion': 'YES' }, 'NO', []],
    [{ ...LOCAL, 'tumor.number': '1', 'tumor.largestDiameter': '3', 'tumor.extrahepaticMetastasis': 'YES' }, 'NO', []],
    [{ 'tumor.number': '3', 'tumor.largestDiameter': '4' }, 'YES|NO', ['tumor.macrovascularInvasion', 'tumor.extrahepaticMetastasis']],
    [{ 'tumor.largestDiameter': '6.1' }, 'NO', []],
    [{ 'tumor.number': '7' }, 'NO', []],
    [{ ...LOCAL, 'tumor.multiplicity': 'SOLITARY', 'tumor.largestDiameter': '6' }, 'YES', []],
    [{ ...LOCAL, 'tumor.multiplicity': 'MULTIPLE', 'tumor.largestDiameter': '5.1' }, 'NO', []],
    [{ ...LOCAL, 'tumor.multiplicity': 'MULTIPLE', 'tumor.largestDiameter': '5' }, 'YES|NO', ['tumor.number']],
    [{ ...LOCAL, 'tumor.number': '[2, 3]', 'tumor.largestDiameter': '[3, 4.5]' }, 'YES|NO', ['tumor.number', 'tumor.largestDiameter']],
    [{ ...LOCAL, 'tumor.number': '[2, 3]', 'tumor.largestDiameter': '4' }, 'YES', []],
    [{ ...LOCAL, 'tumor.number': '2', 'tumor.largestDiameter': '(5, 6]' }, 'NO', []],
    [{ ...LOCAL, 'tumor.number': '0', 'tumor.largestDiameter': '3' }, 'YES|NO', []],
    [{ ...LOCAL, 'tumor.number': '[0, 1]', 'tumor.largestDiameter': '6.1' }, 'NO', []],
  ])('%j gives %s, missing %j', (known, outcomes, missing) => expectCase(UP_TO_SEVEN, known, outcomes, missing));

  test('tells the sum', () => {
    const steps = UP_TO_SEVEN.derive(readerOf({ ...LOCAL, 'tumor.number': '2', 'tumor.largestDiameter': '4.5' })).steps;
    expect(steps).toEqual(['Largest diameter 4.5 cm + number of nodules 2: 6.5', 'Macrovascular invasion: NO', 'Extrahepatic metastasis: NO']);
    expect(UP_TO_SEVEN.derive(readerOf({ 'tumor.number': '0', 'tumor.largestDiameter': '4.5' })).steps[0]).toBe('Largest diameter 4.5 cm + number of nodules 0');
  });

  test('holds all of Milan and more', () => {
    const pairs = NUMBERS.flatMap((number) => DIAMETERS.map((diameter) => ({ ...LOCAL, 'tumor.number': number, 'tumor.largestDiameter': diameter })));
    const milan = pairs.filter((known) => within(MILAN, known) === 'YES');
    const seven = pairs.filter((known) => within(UP_TO_SEVEN, known) === 'YES');
    expect(seven).toEqual(expect.arrayContaining(milan));
    expect(seven.length).toBeGreaterThan(milan.length);
  });
});
