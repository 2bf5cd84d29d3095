import { describe, expect, test } from '@jest/globals';
import { readerOf } from '../../test/medicine/reader-of.js';
import { ALT_TIMES_ULN } from './alt-times-uln.js';
import { AST_TIMES_ULN } from './ast-times-uln.js';
import { CREATININE_TIMES_ULN } from './creatinine-times-uln.js';
import { PROTHROMBIN_PROLONGATION } from './prothrombin-prolongation.js';
import { writtenInterval } from './written-interval.js';

describe.each([
  [ALT_TIMES_ULN, 'labs.alt', 'ALT', 'U/L'],
  [AST_TIMES_ULN, 'labs.ast', 'AST', 'U/L'],
  [CREATININE_TIMES_ULN, 'labs.creatinine', 'Creatinine', 'umol/L'],
])('$id', (derivation, fact, name, unit) => {
  const limit = `${fact}UpperLimit`;

  test('is the exact quotient, also where no decimal is', () => {
    const derived = derivation.derive(readerOf({ [fact]: '100', [limit]: '70' }));
    expect(derivation.output).toBe(`${fact}TimesUln`);
    expect(derived.possible).toEqual(writtenInterval('[10/7, 10/7]'));
    expect(derived.missing).toEqual([]);
    expect(derived.steps).toEqual([`${name} 100 ${unit} / upper limit 70 ${unit}: ≈1.42857 times the limit`]);
  });

  test('is a range when a part is one', () => {
    const derived = derivation.derive(readerOf({ [fact]: '[100, 150)', [limit]: '[50, 80]' }));
    expect(derived.possible).toEqual(writtenInterval('[1.25, 3)'));
    expect(derived.missing).toEqual([fact, limit]);
    expect(derivation.derive(readerOf({ [fact]: '100', [limit]: '[50, 80]' })).missing).toEqual([limit]);
    expect(derivation.derive(readerOf({ [fact]: '[100, 120]', [limit]: '50' })).missing).toEqual([fact]);
  });
});

describe('prolongation of the prothrombin time', () => {
  test('is patient minus control', () => {
    const derived = PROTHROMBIN_PROLONGATION.derive(readerOf({ 'labs.prothrombinTime': '15.3', 'labs.prothrombinControl': '11.3' }));
    expect(derived.possible).toEqual(writtenInterval('[4, 4]'));
    expect(derived.missing).toEqual([]);
    expect(derived.steps).toEqual(['Prothrombin time 15.3 s - control 11.3 s: 4 s']);
  });

  test('is a range when a part is one', () => {
    const derived = PROTHROMBIN_PROLONGATION.derive(readerOf({ 'labs.prothrombinTime': '[15, 16)', 'labs.prothrombinControl': '(11, 12]' }));
    expect(derived.possible).toEqual(writtenInterval('[3, 5)'));
    expect(derived.missing).toEqual(['labs.prothrombinTime', 'labs.prothrombinControl']);
    expect(PROTHROMBIN_PROLONGATION.derive(readerOf({ 'labs.prothrombinTime': '15' })).missing).toEqual(['labs.prothrombinControl']);
  });
});
