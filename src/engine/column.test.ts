import { Column, type Leaf } from './column.js';
import { parseExact } from './exact.js';
import { FAILS, HOLDS, UNKNOWN } from './fact-cells.js';
import { cutsWithin, divideNumbers } from './numeric-cells.js';
import type { Interval } from './possible.js';

const DOMAIN: Interval = { kind: 'interval', low: null, high: null };
const AT_LEAST = (text: string): Interval => ({ kind: 'interval', low: { at: parseExact(text)!, included: true }, high: null });

/** A column with criteria "at least 1", "at least 2", ...; the first is used plain by 0 and 40, negated by 33; the second plain by 1. */
function column(thresholds: number, spentBytes = 0): { made: Column; budget: { spentBytes: number }; cells: number } {
  const criteria = Array.from({ length: thresholds }, (_, at) => cutsWithin(DOMAIN, false, AT_LEAST(`${at + 1}`)));
  const cells = divideNumbers(DOMAIN, false, criteria);
  const leaves = criteria.map((cuts, index): Leaf => ({ index, column: 0, position: index, criterion: { kind: 'oneOf', fact: 'a', codes: [], maxAgeDays: null }, region: cells.regionOf(cuts) }));
  const uses = criteria.map((_, at) => (at === 0 ? { plain: [0, 40], negated: [33] } : { plain: at === 1 ? [1] : [], negated: [] }));
  const budget = { spentBytes };
  return { made: new Column(0, 0, null, leaves, [], cells, uses, 2, budget), budget, cells: cells.count };
}

const words = (bits: Int32Array | null): number[] | null => (bits === null ? null : [...bits]);

describe('Column', () => {
  it('marks the conjunctions that fail, and none as open, for a known value', () => {
    const { made, cells } = column(2);
    const low = made.outcomeOf(0 * cells + 0);
    expect([...low.truths]).toEqual([FAILS, FAILS]);
    expect(words(low.failing)).toEqual([0b11, 1 << 8]);
    expect(low.open).toBeNull();
    const high = made.outcomeOf(2 * cells + 2);
    expect([...high.truths]).toEqual([HOLDS, HOLDS]);
    expect(words(high.failing)).toEqual([0, 0b10]);
    expect(high.open).toBeNull();
  });

  it('marks those that stay open for a range', () => {
    const { made, cells } = column(2);
    const range = made.outcomeOf(0 * cells + 1);
    expect([...range.truths]).toEqual([UNKNOWN, FAILS]);
    expect(words(range.failing)).toEqual([0b10, 0]);
    expect(words(range.open)).toEqual([0b1, (1 << 8) | 0b10]);
  });

  it('keeps what it has worked out', () => {
    const { made, budget } = column(2);
    const first = made.outcomeOf(0);
    expect(budget.spentBytes).toBe(2 + 8);
    expect(made.outcomeOf(0)).toBe(first);
    expect(budget.spentBytes).toBe(2 + 8);
  });

  it('keeps outcomes of many cells as well', () => {
    const { made, cells } = column(100);
    const far = 90 * cells + 95;
    expect(far).toBeGreaterThan(4096);
    expect(made.outcomeOf(far)).toBe(made.outcomeOf(far));
    expect([...made.outcomeOf(far).truths].filter((truth) => truth === UNKNOWN)).toHaveLength(5);
  });

  it('stops keeping when the budget is spent, and gives the same content', () => {
    const limit = 64 * 1024 * 1024;
    const { made, budget } = column(2, limit - 9);
    const first = made.outcomeOf(0);
    expect(budget.spentBytes).toBe(limit - 9);
    expect(made.outcomeOf(0)).not.toBe(first);
    expect(made.outcomeOf(0)).toEqual(first);
    const exactFit = column(2, limit - 10);
    expect(exactFit.made.outcomeOf(0)).toBe(exactFit.made.outcomeOf(0));
    expect(exactFit.budget.spentBytes).toBe(limit);
  });
});
