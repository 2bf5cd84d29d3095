import { subset, type Possible } from '../engine/possible.js';
import { liverReserve } from './liver-reserve.js';
import { writtenInterval } from './written-interval.js';

const CODES = {
  'liver.ascites': ['NONE', 'SLIGHT', 'MODERATE_SEVERE'],
  'liver.encephalopathy': ['NONE', 'GRADE_1_2', 'GRADE_3_4'],
};

function reserve(classes: readonly string[], points: string, signs: Partial<Record<keyof typeof CODES, readonly string[]>> = {}): readonly string[] {
  const facts: Record<string, Possible> = {
    'liver.childPughClass': subset(classes),
    'liver.childPughPoints': writtenInterval(points),
    'liver.ascites': subset(signs['liver.ascites'] ?? CODES['liver.ascites']),
    'liver.encephalopathy': subset(signs['liver.encephalopathy'] ?? CODES['liver.encephalopathy']),
  };
  return liverReserve((fact) => facts[fact]!);
}

describe('liverReserve', () => {
  it.each([
    [['A'], '[5, 6]', {}, ['PRESERVED']],
    [['C'], '[10, 15]', {}, ['END_STAGE']],
    [['B'], '[7, 7]', { 'liver.ascites': ['NONE'], 'liver.encephalopathy': ['NONE'] }, ['PRESERVED']],
    [['B'], '[7, 7]', { 'liver.ascites': ['SLIGHT'], 'liver.encephalopathy': ['NONE'] }, ['FOR_THE_BOARD']],
    [['B'], '[7, 7]', { 'liver.ascites': ['NONE'], 'liver.encephalopathy': ['GRADE_1_2'] }, ['FOR_THE_BOARD']],
    [['B'], '[7, 7]', { 'liver.ascites': ['NONE'] }, ['PRESERVED', 'FOR_THE_BOARD']],
    [['B'], '[7, 7]', {}, ['PRESERVED', 'FOR_THE_BOARD']],
    [['B'], '[8, 8]', { 'liver.ascites': ['NONE'], 'liver.encephalopathy': ['NONE'] }, ['FOR_THE_BOARD']],
    [['B'], '[7, 9]', { 'liver.ascites': ['NONE'], 'liver.encephalopathy': ['NONE'] }, ['PRESERVED', 'FOR_THE_BOARD']],
    [['A', 'B'], '[5, 7]', { 'liver.ascites': ['SLIGHT'], 'liver.encephalopathy': ['NONE'] }, ['PRESERVED', 'FOR_THE_BOARD']],
    [['A', 'B', 'C'], '[5, 15]', {}, ['PRESERVED', 'FOR_THE_BOARD', 'END_STAGE']],
  ])('class %j, points %s, signs %j: %j', (classes, points, signs, expected) => {
    expect(reserve(classes, points, signs)).toEqual(expected);
  });

  it('leaves everything possible when class and points fit no common case', () => {
    expect(reserve(['B'], '[5, 6]')).toEqual(['PRESERVED', 'FOR_THE_BOARD', 'END_STAGE']);
  });
});
