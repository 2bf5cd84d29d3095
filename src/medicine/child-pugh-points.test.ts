import { describe, expect, test } from '@jest/globals';
import { possibleOf, readerOf } from '../../test/medicine/reader-of.js';
import { CHILD_PUGH_POINTS } from './child-pugh-points.js';

/** The published table, one value for each band and both ends of the middle one. */
const BILIRUBIN = [['34.1', 1], ['34.2', 2], ['51.3', 2], ['51.4', 3]] as const;
const ALBUMIN = [['35.1', 1], ['35', 2], ['28', 2], ['27.9', 3]] as const;
const INR = [['1.69', 1], ['1.7', 2], ['2.3', 2], ['2.31', 3]] as const;
const PROLONGATION = [['3.9', 1], ['4', 2], ['6', 2], ['6.1', 3]] as const;
const ASCITES = [['NONE', 1], ['SLIGHT', 2], ['MODERATE_SEVERE', 3]] as const;
const ENCEPHALOPATHY = [['NONE', 1], ['GRADE_1_2', 2], ['GRADE_3_4', 3]] as const;

const HEALTHY = {
  'labs.bilirubin': '20',
  'labs.albumin': '40',
  'labs.inr': '1.1',
  'liver.ascites': 'NONE',
  'liver.encephalopathy': 'NONE',
};

function derive(known: Readonly<Record<string, string>>) {
  return CHILD_PUGH_POINTS.derive(readerOf(known));
}

function points(text: string) {
  return possibleOf('liver.childPughPoints', text);
}

describe('Child-Pugh points', () => {
  test.each([
    ['labs.inr', INR],
    ['labs.prothrombinProlongation', PROLONGATION],
  ])('add up as the published table says, over every combination, clotting by %s', (clottingFact, clotting) => {
    let combinations = 0;
    for (const [bilirubin, a] of BILIRUBIN)
      for (const [albumin, b] of ALBUMIN)
        for (const [clot, c] of clotting)
          for (const [ascites, d] of ASCITES)
            for (const [encephalopathy, e] of ENCEPHALOPATHY) {
              combinations += 1;
              const derived = derive({
                'labs.bilirubin': bilirubin,
                'labs.albumin': albumin,
                [clottingFact]: clot,
                'liver.ascites': ascites,
                'liver.encephalopathy': encephalopathy,
              });
              const sum = a + b + c + d + e;
              if (derived.missing.length > 0) throw new Error(`missing ${derived.missing.join()}`);
              expect(derived.possible).toEqual(points(String(sum)));
            }
    expect(combinations).toBe(4 * 4 * 4 * 3 * 3);
  });

  test('are 5 to 15 when nothing is known, and every component is missing', () => {
    expect(derive({}).possible).toEqual(points('[5, 15]'));
    expect(derive({}).missing).toEqual(['labs.bilirubin', 'labs.albumin', 'labs.inr', 'liver.ascites', 'liver.encephalopathy']);
  });

  test.each([
    [{ ...HEALTHY, 'labs.bilirubin': '[30, 40]' }, '[5, 6]', ['labs.bilirubin']],
    [{ ...HEALTHY, 'labs.bilirubin': '[30, 34.2)' }, '5', []],
    [{ ...HEALTHY, 'labs.bilirubin': '(51.3, 60]' }, '7', []],
    [{ ...HEALTHY, 'labs.albumin': '[27, 36]' }, '[5, 7]', ['labs.albumin']],
    [{ ...HEALTHY, 'liver.ascites': 'SLIGHT|MODERATE_SEVERE' }, '[6, 7]', ['liver.ascites']],
    [{ ...HEALTHY, 'liver.encephalopathy': 'NONE|GRADE_3_4' }, '[5, 7]', ['liver.encephalopathy']],
  ])('are a range when a component is one: %j', (known, expected, missing) => {
    const derived = derive(known);
    expect(derived.possible).toEqual(points(expected));
    expect(derived.missing).toEqual(missing);
  });

  test('a missing component is never taken as 1 point', () => {
    for (const fact of Object.keys(HEALTHY)) {
      const derived = derive(Object.fromEntries(Object.entries(HEALTHY).filter(([name]) => name !== fact)));
      expect(derived.possible).toEqual(points('[5, 7]'));
      expect(derived.missing).toEqual([fact]);
    }
  });

  test('count INR and not the prothrombin time when both are known, and say so', () => {
    const derived = derive({ ...HEALTHY, 'labs.prothrombinProlongation': '8' });
    expect(derived.possible).toEqual(points('5'));
    expect(derived.steps[2]).toBe('INR 1.1: 1 point (INR is used, not the prothrombin time)');
  });

  test('an INR that leaves two bands open still decides over the prothrombin time', () => {
    const derived = derive({ ...HEALTHY, 'labs.inr': '[1.5, 2]', 'labs.prothrombinProlongation': '8' });
    expect(derived.possible).toEqual(points('[5, 6]'));
    expect(derived.missing).toEqual(['labs.inr']);
  });

  test('the prothrombin time stands in for an unknown INR, and for one that says nothing', () => {
    const { 'labs.inr': _inr, ...rest } = HEALTHY;
    const derived = derive({ ...rest, 'labs.prothrombinProlongation': '(5, 8]' });
    expect(derived.possible).toEqual(points('[6, 7]'));
    expect(derived.missing).toEqual(['labs.prothrombinProlongation']);
    expect(derived.steps[2]).toBe('Prothrombin time over control above 5 to 8 s: 2 or 3 points (INR is not known: the prothrombin time is used)');
    expect(derive({ ...HEALTHY, 'labs.inr': '[1, 3]', 'labs.prothrombinProlongation': '2' }).possible).toEqual(points('5'));
  });

  test('tell each component with its value and points', () => {
    expect(derive({ ...HEALTHY, 'labs.bilirubin': '34.2' }).steps).toEqual([
      'Bilirubin 34.2 umol/L: 2 points',
      'Albumin 40 g/L: 1 point',
      'INR 1.1: 1 point',
      'Ascites NONE: 1 point',
      'Encephalopathy NONE: 1 point',
    ]);
  });
});
