import { SMALL_VOCABULARY } from '../../test/fixtures/rulebook/small-vocabulary.js';
import { thresholdSteps } from './threshold-step.js';

const size = SMALL_VOCABULARY.fact('tumor.size');
const number = SMALL_VOCABULARY.fact('tumor.number');

test.each([
  ['5 cm', '4.9 cm', '5.1 cm'],
  ['10 cm', '9 cm', '11 cm'],
  ['2.50 cm', '2.49 cm', '2.51 cm'],
  ['50 mm', '49 mm', '51 mm'],
  // No tumor is smaller than nothing.
  ['0 cm', null, '0.1 cm'],
])('%s moves to %s and %s', (written, down, up) => {
  if (size?.kind !== 'quantity') throw new Error('no size');
  expect(thresholdSteps(size, written)).toEqual({ down, up });
});

test('a count moves by one and stays within what is possible', () => {
  if (number?.kind !== 'count') throw new Error('no number');
  expect(thresholdSteps(number, '3')).toEqual({ down: '2', up: '4' });
  expect(thresholdSteps(number, '0').down).toBeNull();
});
