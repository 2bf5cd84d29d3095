import { describe, expect, test } from '@jest/globals';
import { subset } from '../engine/possible.js';
import { VOCABULARY } from '../vocabulary/vocabulary.js';
import type { Derivation } from './derivation.js';
import { planDerivations } from './derivation-plan.js';
import { DERIVATIONS } from './derivations.js';

function yielding(id: string, output: string, inputs: readonly string[]): Derivation {
  return { id, output, inputs, onDisagreement: 'CONFLICT', definition: '-', source: '-', cutpoints: {}, derive: () => ({ possible: subset(['YES']), missing: [], steps: [] }) };
}

const FIRST = yielding('first', 'tace.done', ['liver.cirrhosis']);
const SECOND = yielding('second', 'tace.resistant', ['tace.done', 'liver.cirrhosis']);

describe('plan of the derivations', () => {
  test('knows who reads and who yields each fact', () => {
    const plan = planDerivations([FIRST, SECOND], VOCABULARY);
    expect(plan.readersOf).toEqual(new Map([['liver.cirrhosis', [0, 1]], ['tace.done', [1]]]));
    expect(plan.yielding).toEqual(new Map([['tace.done', 0], ['tace.resistant', 1]]));
    expect(plan.planned.map(({ derivation, whole }) => [derivation.id, whole])).toEqual([
      ['first', { kind: 'subset', codes: ['YES', 'NO'] }],
      ['second', { kind: 'subset', codes: ['YES', 'NO'] }],
    ]);
  });

  test('refuses a derivation before one that it reads, and one that reads itself', () => {
    expect(() => planDerivations([SECOND, FIRST], VOCABULARY)).toThrow('first stands behind or reads what rests on its output');
    expect(() => planDerivations([...DERIVATIONS].reverse(), VOCABULARY)).toThrow('stands behind');
    expect(() => planDerivations([yielding('own', 'tace.done', ['tace.done'])], VOCABULARY)).toThrow('own stands behind');
  });

  test('refuses two derivations of one fact and facts outside the vocabulary', () => {
    expect(() => planDerivations([FIRST, { ...FIRST, id: 'again' }], VOCABULARY)).toThrow('tace.done is derived twice');
    expect(() => planDerivations([yielding('odd', 'tace.done', ['no.fact'])], VOCABULARY)).toThrow('odd reads no.fact, which is no fact');
    expect(() => planDerivations([yielding('odd', 'no.fact', [])], VOCABULARY)).toThrow('odd yields no.fact, which is no fact');
  });
});
