import { describe, expect, test } from '@jest/globals';
import { possibleOf, readerOf } from '../../test/medicine/reader-of.js';
import type { Derivation } from './derivation.js';
import { EXTRAHEPATIC_METASTASIS } from './extrahepatic-metastasis.js';
import { LARGE_HCC } from './large-hcc.js';
import { MACROVASCULAR_INVASION } from './macrovascular-invasion.js';
import { MULTIPLICITY } from './multiplicity.js';

type Row = readonly [known: Readonly<Record<string, string>>, outcomes: string, missing: readonly string[]];

function expectRow(derivation: Derivation, [known, outcomes, missing]: Row): void {
  const derived = derivation.derive(readerOf(known));
  expect(derived.possible).toEqual(possibleOf(derivation.output, outcomes));
  expect(derived.missing).toEqual(missing);
}

const SITES = ['tumor.metastasisLung', 'tumor.metastasisBone', 'tumor.metastasisAdrenal', 'tumor.metastasisLymphNode', 'tumor.metastasisOther'];
const FREE = Object.fromEntries(SITES.map((site) => [site, 'NO']));
const PORTAL = 'tumor.portalVeinThrombus';
const HEPATIC = 'tumor.hepaticVeinThrombus';
const CAVAL = 'tumor.cavalThrombus';

describe('extrahepatic metastasis', () => {
  test.each(SITES)('one site settles it: %s', (site) => {
    expectRow(EXTRAHEPATIC_METASTASIS, [{ [site]: 'YES' }, 'YES', []]);
    expectRow(EXTRAHEPATIC_METASTASIS, [{ ...FREE, [site]: 'YES|NO' }, 'YES|NO', [site]]);
  });

  test('absence needs every site', () => {
    expectRow(EXTRAHEPATIC_METASTASIS, [FREE, 'NO', []]);
    expectRow(EXTRAHEPATIC_METASTASIS, [{}, 'YES|NO', SITES]);
  });

  test('tells every site', () => {
    expect(EXTRAHEPATIC_METASTASIS.derive(readerOf(FREE)).steps).toEqual(['Lung: NO', 'Bone: NO', 'Adrenal gland: NO', 'Lymph node: NO', 'Other site: NO']);
  });
});

describe('macrovascular invasion', () => {
  test.each<Row>([
    ...['VP1', 'VP2', 'VP3', 'VP4', 'SMV', 'VP1|SMV'].map((grade): Row => [{ [PORTAL]: grade }, 'YES', []]),
    [{ [HEPATIC]: 'YES' }, 'YES', []],
    [{ [CAVAL]: 'YES' }, 'YES', []],
    [{ [PORTAL]: 'NONE', [HEPATIC]: 'NO', [CAVAL]: 'NO' }, 'NO', []],
    [{ [PORTAL]: 'NONE', [HEPATIC]: 'NO' }, 'YES|NO', [CAVAL]],
    [{ [PORTAL]: 'NONE', [CAVAL]: 'NO' }, 'YES|NO', [HEPATIC]],
    [{ [HEPATIC]: 'NO', [CAVAL]: 'NO' }, 'YES|NO', [PORTAL]],
    [{ [PORTAL]: 'NONE|VP1', [HEPATIC]: 'NO', [CAVAL]: 'NO' }, 'YES|NO', [PORTAL]],
  ])('%j: %s', (...row) => expectRow(MACROVASCULAR_INVASION, row));

  test('tells every vein', () => {
    expect(MACROVASCULAR_INVASION.derive(readerOf({ [PORTAL]: 'VP3', [HEPATIC]: 'NO', [CAVAL]: 'NO' })).steps).toEqual([
      'Portal vein thrombus: VP3',
      'Hepatic vein thrombus: NO',
      'Caval thrombus: NO',
    ]);
  });
});

describe('multiplicity', () => {
  test.each<Row>([
    [{ 'tumor.number': '1' }, 'SOLITARY', []],
    [{ 'tumor.number': '2' }, 'MULTIPLE', []],
    [{ 'tumor.number': '[2, 100]' }, 'MULTIPLE', []],
    [{ 'tumor.number': '[1, 2]' }, 'SOLITARY|MULTIPLE', ['tumor.number']],
    [{ 'tumor.number': '[0, 1]' }, 'SOLITARY', []],
    [{ 'tumor.number': '0' }, 'SOLITARY|MULTIPLE', ['tumor.number']],
  ])('%j: %s', (...row) => expectRow(MULTIPLICITY, row));

  test('tells the number', () => expect(MULTIPLICITY.derive(readerOf({ 'tumor.number': '3' })).steps).toEqual(['Number of nodules: 3']));
});

describe('large HCC', () => {
  const BEFORE = 'tumor.largestDiameterBeforeTace';
  const NOW = 'tumor.largestDiameter';
  test.each<Row>([
    [{ 'tace.done': 'YES', [BEFORE]: '5', [NOW]: '3' }, 'YES', []],
    [{ 'tace.done': 'YES', [BEFORE]: '4.9', [NOW]: '5' }, 'YES', []],
    [{ 'tace.done': 'YES', [BEFORE]: '4.9', [NOW]: '4.9' }, 'NO', []],
    [{ 'tace.done': 'YES', [NOW]: '4.9' }, 'YES|NO', [BEFORE]],
    [{ 'tace.done': 'YES', [BEFORE]: '4.9' }, 'YES|NO', [NOW]],
    [{ 'tace.done': 'NO', [NOW]: '4.9' }, 'NO', []],
    [{ 'tace.done': 'NO', [NOW]: '5' }, 'YES', []],
    [{ 'tace.done': 'NO', [BEFORE]: '6' }, 'YES', []],
    [{ 'tace.done': 'NO', [BEFORE]: '6', [NOW]: '3' }, 'YES|NO', []],
    [{ [BEFORE]: '6' }, 'YES', []],
    [{ [NOW]: '5' }, 'YES', []],
    [{ [NOW]: '4.9' }, 'YES|NO', ['tace.done', BEFORE]],
    [{ [NOW]: '[4.9, 5]', [BEFORE]: '4' , 'tace.done': 'YES' }, 'YES|NO', [NOW]],
  ])('%j: %s', (...row) => expectRow(LARGE_HCC, row));

  test('tells its parts', () => {
    expect(LARGE_HCC.derive(readerOf({ 'tace.done': 'YES', [BEFORE]: '6', [NOW]: '3' })).steps).toEqual([
      'TACE done: YES',
      'Largest diameter before TACE: 6 cm',
      'Largest diameter now: 3 cm',
    ]);
  });
});
