import { subset } from '../engine/possible.js';
import type { Derivation } from './derivation.js';
import { numericBands } from './numeric-bands.js';
import { possibleText } from './possible-text.js';

const CLASSES = numericBands({ A: '[5, 6]', B: '[7, 9]', C: '[10, 15]' });

/**
 * Child-Pugh class from the points: A 5 to 6, B 7 to 9, C 10 to 15.
 * Source: Pugh et al. 1973, as tabulated in the MSD Manual (Child-Turcotte-Pugh).
 */
export const CHILD_PUGH_CLASS: Derivation = {
  id: 'child-pugh-class',
  output: 'liver.childPughClass',
  inputs: ['liver.childPughPoints'],
  onDisagreement: 'CONFLICT',
  definition: 'Class A for 5 to 6 points, B for 7 to 9, C for 10 to 15.',
  source: 'Pugh et al. 1973, as tabulated in the MSD Manual (Child-Turcotte-Pugh)',
  cutpoints: { 'liver.childPughPoints': ['7', '10'] },
  derive(read) {
    const points = read('liver.childPughPoints');
    const classes = CLASSES.met(points);
    return {
      possible: subset(classes),
      missing: classes.length > 1 ? ['liver.childPughPoints'] : [],
      get steps() {
        return [`${possibleText(points)} points: class ${possibleText(subset(classes))}`];
      },
    };
  },
};
