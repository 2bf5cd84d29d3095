import { describe, expect, test } from '@jest/globals';
import { possibleOf, readerOf } from '../../test/medicine/reader-of.js';
import { ALBI_GRADE } from './albi-grade.js';

describe('ALBI grade', () => {
  test.each([
    ['-2.600001', 'GRADE_1'],
    ['-2.6', 'GRADE_1'],
    ['-2.599999', 'GRADE_2'],
    ['-1.390001', 'GRADE_2'],
    ['-1.39', 'GRADE_2'],
    ['-1.389999', 'GRADE_3'],
    ['(-2.6, -1.39]', 'GRADE_2'],
    ['[-2.6, -1.39]', 'GRADE_1|GRADE_2'],
    ['[-3, 0]', 'GRADE_1|GRADE_2|GRADE_3'],
  ])('score %s gives %s', (score, grades) => {
    const derived = ALBI_GRADE.derive(readerOf({ 'liver.albiScore': score }));
    expect(derived.possible).toEqual(possibleOf('liver.albiGrade', grades));
    expect(derived.missing).toEqual(grades.includes('|') ? ['liver.albiScore'] : []);
  });

  test('tells the score', () => {
    expect(ALBI_GRADE.derive(readerOf({ 'liver.albiScore': '-2' })).steps).toEqual(['Score -2: GRADE_2']);
  });
});
