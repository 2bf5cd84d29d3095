import { describe, expect, test } from '@jest/globals';
import { possibleOf, readerOf } from '../../test/medicine/reader-of.js';
import { CHILD_PUGH_CLASS } from './child-pugh-class.js';

describe('Child-Pugh class', () => {
  test.each([
    ['5', 'A'],
    ['6', 'A'],
    ['7', 'B'],
    ['9', 'B'],
    ['10', 'C'],
    ['15', 'C'],
    ['[5, 6]', 'A'],
    ['[6, 7]', 'A|B'],
    ['[7, 9]', 'B'],
    ['[9, 10]', 'B|C'],
    ['[6, 10]', 'A|B|C'],
  ])('%s points are class %s', (points, classes) => {
    const derived = CHILD_PUGH_CLASS.derive(readerOf({ 'liver.childPughPoints': points }));
    expect(derived.possible).toEqual(possibleOf('liver.childPughClass', classes));
    expect(derived.missing).toEqual(classes.includes('|') ? ['liver.childPughPoints'] : []);
  });

  test('tells the points', () => {
    expect(CHILD_PUGH_CLASS.derive(readerOf({ 'liver.childPughPoints': '[6, 7]' })).steps).toEqual(['6 to 7 points: class A or B']);
  });
});
