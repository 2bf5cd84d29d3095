import { describe, expect, test } from '@jest/globals';
import { possibleOf, readerOf } from '../../test/medicine/reader-of.js';
import { ECOG_FROM_KARNOFSKY } from './ecog-from-karnofsky.js';

describe('ECOG from Karnofsky', () => {
  test.each([
    ['100', '0'],
    ['90', '0'],
    ['80', '1'],
    ['70', '1'],
    ['60', '2'],
    ['50', '2'],
    ['40', '3'],
    ['30', '3'],
    ['20', '4'],
    ['10', '4'],
    ['[70, 90]', '[0, 1]'],
    ['[0, 10]', '4'],
    ['[10, 100]', '[0, 4]'],
    ['0', '[0, 4]'],
  ])('Karnofsky %s is ECOG %s', (karnofsky, ecog) => {
    const derived = ECOG_FROM_KARNOFSKY.derive(readerOf({ 'performance.karnofsky': karnofsky }));
    expect(derived.possible).toEqual(possibleOf('performance.ecog', ecog));
    expect(derived.missing).toEqual(ecog.includes(',') ? ['performance.karnofsky'] : []);
  });

  test('is a convention: a given ECOG wins', () => expect(ECOG_FROM_KARNOFSKY.onDisagreement).toBe('SHOW'));

  test('tells the index', () => {
    expect(ECOG_FROM_KARNOFSKY.derive(readerOf({ 'performance.karnofsky': '[70, 90]' })).steps).toEqual(['Karnofsky 70 to 90: ECOG 0 or 1']);
  });
});
