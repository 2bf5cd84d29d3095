import { subset } from '../engine/possible.js';
import type { Derivation } from './derivation.js';
import { numericBands } from './numeric-bands.js';
import { possibleText } from './possible-text.js';

const GRADES = numericBands({ GRADE_1: '(, -2.60]', GRADE_2: '(-2.60, -1.39]', GRADE_3: '(-1.39, )' });

/**
 * Grade of the albumin-bilirubin score: 1 up to -2.60, 2 up to -1.39, 3 above.
 * Source: ALBI grade of Johnson et al. 2015; limits read in PMC5473065.
 */
export const ALBI_GRADE: Derivation = {
  id: 'albi-grade',
  output: 'liver.albiGrade',
  inputs: ['liver.albiScore'],
  onDisagreement: 'CONFLICT',
  definition: 'Grade 1 for a score up to -2.60, grade 2 above -2.60 and up to -1.39, grade 3 above -1.39.',
  source: 'ALBI grade of Johnson et al. 2015; limits as read in PMC5473065',
  cutpoints: { 'liver.albiScore': ['-2.60', '-1.39'] },
  derive(read) {
    const score = read('liver.albiScore');
    const grades = GRADES.met(score);
    return {
      possible: subset(grades),
      missing: grades.length > 1 ? ['liver.albiScore'] : [],
      get steps() {
        return [`Score ${possibleText(score)}: ${possibleText(subset(grades))}`];
      },
    };
  },
};
