import { SMALL_VOCABULARY } from '../../../test/fixtures/rulebook/small-vocabulary.js';
import { compileExpression } from '../compile-expression.js';
import type { WrittenExpression } from '../content.js';
import { domainsOf } from '../rule-set.js';
import { differingProfile, type Difference } from './differing-profile.js';

function difference(a: WrittenExpression, b: WrittenExpression): Difference {
  return differingProfile(compileExpression(a, SMALL_VOCABULARY), compileExpression(b, SMALL_VOCABULARY), domainsOf(SMALL_VOCABULARY));
}

test('a witness of a moved limit lies between the two, as a single value', () => {
  const found = difference({ fact: 'tumor.number', atMost: '3' }, { fact: 'tumor.number', atMost: '4' });
  if (found.kind !== 'DIFFERENT') throw new Error(found.kind);
  expect(found.states.map(({ fact, possible }) => [fact, possible.kind === 'interval' ? possible.low?.at.numerator : null])).toEqual([['tumor.number', 4n]]);
});

test('writings of the same meaning are shown to be the same over all cells', () => {
  const found = difference({ fact: 'tumor.stage', isNot: 'C' }, { fact: 'tumor.stage', isOneOf: ['A', 'B'] });
  // Two classes of codes: either alone, or both.
  expect(found).toEqual({ kind: 'SAME', tried: 3 });
});

test('two that differ only for a value that is not known exactly are told apart', () => {
  const small: WrittenExpression = { fact: 'tumor.number', atMost: '3' };
  const large: WrittenExpression = { fact: 'tumor.number', above: '3' };
  const found = difference({ any: [small, large] }, { fact: 'tumor.number', atLeast: '0' });
  if (found.kind !== 'DIFFERENT') throw new Error(found.kind);
  expect(found.states[0]?.reason).toBe('IMPRECISE');
});

test('ages on both sides of a limit are tried', () => {
  const found = difference({ fact: 'tumor.size', atLeast: '5 cm', maxAgeDays: '90' }, { fact: 'tumor.size', atLeast: '5 cm', maxAgeDays: '91' });
  if (found.kind !== 'DIFFERENT') throw new Error(found.kind);
  expect(found.states[0]?.ageDays).toEqual({ min: 91, max: 91 });
});
