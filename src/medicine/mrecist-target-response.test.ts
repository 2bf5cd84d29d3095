import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { possibleOf, readerOf } from '../../test/medicine/reader-of.js';
import { MRECIST_TARGET_RESPONSE } from './mrecist-target-response.js';

const FACTS = ['tumor.viableSumBaseline', 'tumor.viableSumSmallest', 'tumor.viableSumNow'] as const;

function derive(baseline: string | null, smallest: string | null, now: string | null) {
  const known = [baseline, smallest, now].flatMap((text, at) => (text === null ? [] : [[FACTS[at], text] as const]));
  return MRECIST_TARGET_RESPONSE.derive(readerOf(Object.fromEntries(known)));
}

/** The published rules in whole numbers: all sums in the same small unit. */
function response(baseline: number, smallest: number, now: number): string {
  const nadir = Math.min(baseline, smallest);
  if (now === 0) return 'CR';
  if (10 * now >= 12 * nadir) return 'PD';
  if (10 * now <= 7 * baseline) return 'PR';
  return 'SD';
}

describe('mRECIST response of the target lesions', () => {
  test.each([
    ['10', '10', '0', 'CR'],
    ['10', '10', '7', 'PR'],
    ['10', '10', '7.01', 'SD'],
    ['10', '10', '11.99', 'SD'],
    ['10', '10', '12', 'PD'],
    ['10', '5', '5.99', 'PR'],
    // 20 % over the nadir is progression although 40 % below baseline.
    ['10', '5', '6', 'PD'],
    ['10', '0', '0', 'CR'],
    // Back after nothing.
    ['10', '0', '0.1', 'PD'],
    ['0', '0', '0', 'CR'],
    ['0', '5', '1', 'PD'],
    // The nadir includes the baseline, also when the smallest sum sent lies above it.
    ['10', '20', '12', 'PD'],
    ['10', '20', '11.9', 'SD'],
  ])('baseline %s, smallest %s, now %s is %s', (baseline, smallest, now, expected) => {
    const derived = derive(baseline, smallest, now);
    expect(derived.possible).toEqual(possibleOf('tumor.mrecistTargetResponse', expected));
    expect(derived.missing).toEqual([]);
  });

  test.each([
    [null, null, '0', 'CR', []],
    ['10', null, '12', 'PD', []],
    ['10', null, '8', 'SD|PD', [FACTS[1]]],
    ['10', null, '7', 'PR|PD', [FACTS[1]]],
    [null, '5', '6', 'PD', []],
    [null, '5', '5.9', 'PR|SD|PD', [FACTS[0]]],
    ['10', '10', null, 'CR|PR|SD|PD', [FACTS[2]]],
    ['10', '10', '[6, 8]', 'PR|SD', [FACTS[2]]],
    ['10', '10', '(7, 8]', 'SD', []],
    ['10', '10', '[8, 12)', 'SD', []],
    ['10', '10', '[8, 12]', 'SD|PD', [FACTS[2]]],
    ['10', '10', '(0, 7]', 'PR', []],
    ['10', '10', '[0, 7]', 'CR|PR', [FACTS[2]]],
    ['(10, 12]', '(10, 12]', '12', 'SD', []],
    ['[10, 12]', '[10, 12]', '12', 'SD|PD', [FACTS[0], FACTS[1]]],
    ['[10, 12]', '11', '7', 'PR', []],
    ['[8, 10)', '11', '7', 'SD', []],
    ['[8, 10]', '11', '7', 'PR|SD', [FACTS[0]]],
    ['10', '[5, 10)', '6', 'PR|PD', [FACTS[1]]],
    ['10', '(5, 10)', '6', 'PR', []],
    ['10', '[3, 5]', '6', 'PD', []],
  ])('baseline %s, smallest %s, now %s is %s, missing %j', (baseline, smallest, now, expected, missing) => {
    const derived = derive(baseline, smallest, now);
    expect(derived.possible).toEqual(possibleOf('tumor.mrecistTargetResponse', expected));
    expect(derived.missing).toEqual(missing);
  });

  test('of ranges is what the single values in them give', () => {
    const range = fc.tuple(fc.nat(6), fc.nat(2)).map(([low, width]) => [low, low + width] as const);
    fc.assert(
      fc.property(range, range, range, (baseline, smallest, now) => {
        const text = ([low, high]: readonly [number, number]): string => `[${low}, ${high}]`;
        const derived = derive(text(baseline), text(smallest), text(now));
        // 84 steps a unit reach every ratio of 1.2 and 0.7 between whole ends; half steps lie between them.
        const points = ([low, high]: readonly [number, number]): readonly number[] => {
          const ends = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].flatMap((whole) => [84 * whole, (84 * whole * 12) / 10, (84 * whole * 10) / 12, (84 * whole * 7) / 10, (84 * whole * 10) / 7]);
          const near = ends.flatMap((end) => [end - 0.01, end, end + 0.01]);
          return [...new Set([...near, 84 * low, 84 * high, 42 * (low + high)])].filter((point) => point >= 84 * low && point <= 84 * high);
        };
        const reached = new Set<string>();
        for (const s0 of points(baseline)) for (const least of points(smallest)) for (const s of points(now)) reached.add(response(s0, least, s));
        const found = derived.possible.kind === 'subset' ? derived.possible.codes : [];
        for (const code of reached) expect(found).toContain(code);
        for (const code of found) expect([...reached]).toContain(code);
      }),
      { numRuns: 20 },
    );
  });

  test('tells the three sums', () => {
    expect(derive('10', '5', '6').steps).toEqual(['Sum of viable diameters at baseline: 10 cm', 'Smallest sum since: 5 cm (the nadir includes the baseline)', 'Sum now: 6 cm']);
  });
});
