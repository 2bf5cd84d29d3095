import { SMALL_VOCABULARY } from '../../../test/fixtures/rulebook/small-vocabulary.js';
import type { WrittenExpression } from '../content.js';
import { expressionMutants } from './expression-mutants.js';

function mutants(written: WrittenExpression): readonly string[] {
  return expressionMutants(written, SMALL_VOCABULARY).map((mutant) => `${mutant.kind}: ${JSON.stringify(mutant.written)}`);
}

test('a limit is confused, turned, moved and written in another unit', () => {
  expect(mutants({ fact: 'tumor.size', atLeast: '5 cm', maxAgeDays: '90' })).toEqual([
    'operator: {"fact":"tumor.size","maxAgeDays":"90","above":"5 cm"}',
    'operator: {"fact":"tumor.size","maxAgeDays":"90","below":"5 cm"}',
    'threshold: {"fact":"tumor.size","maxAgeDays":"90","atLeast":"4.9 cm"}',
    'threshold: {"fact":"tumor.size","maxAgeDays":"90","atLeast":"5.1 cm"}',
    'unit: {"fact":"tumor.size","maxAgeDays":"90","atLeast":"5 mm"}',
    'age: {"fact":"tumor.size","atLeast":"5 cm","maxAgeDays":"89"}',
    'age: {"fact":"tumor.size","atLeast":"5 cm","maxAgeDays":"91"}',
    'age: {"fact":"tumor.size","atLeast":"5 cm"}',
  ]);
});

test('a range loses either end and keeps one limit a side', () => {
  const found = mutants({ fact: 'tumor.number', atLeast: '2', below: '4' });
  expect(found).toContain('dropped: {"fact":"tumor.number","below":"4"}');
  expect(found).toContain('dropped: {"fact":"tumor.number","atLeast":"2"}');
  expect(found.filter((each) => each.includes('"atLeast"') && each.includes('"above"'))).toEqual([]);
});

test('codes are turned round, and each once wrongly in or out', () => {
  expect(mutants({ fact: 'tumor.stage', isOneOf: ['A', 'B'] })).toEqual([
    'operator: {"fact":"tumor.stage","isOneOf":["C"]}',
    'code: {"fact":"tumor.stage","isOneOf":["B1","B2"]}',
    'code: {"fact":"tumor.stage","isOneOf":["A","B2"]}',
    'code: {"fact":"tumor.stage","isOneOf":["A","B1"]}',
  ]);
});

test('connectives are exchanged, parts and negations fall away, and every part is mutated where it stands', () => {
  const spread: WrittenExpression = { fact: 'tumor.spread', is: 'YES' };
  const many: WrittenExpression = { fact: 'tumor.number', above: '3' };
  const found = mutants({ not: { all: [spread, many] } });
  expect(found).toContain(`negation: ${JSON.stringify({ all: [spread, many] })}`);
  expect(found).toContain(`connective: ${JSON.stringify({ not: { any: [spread, many] } })}`);
  expect(found).toContain(`dropped: ${JSON.stringify({ not: { all: [many] } })}`);
  expect(found).toContain(`threshold: ${JSON.stringify({ not: { all: [spread, { fact: 'tumor.number', above: '4' }] } })}`);
});
