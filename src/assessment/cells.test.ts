import { exactly, interval, subset, wholeDomain, type Domain } from '../engine/possible.js';
import { formatExact, parseExact, type Exact } from '../engine/exact.js';
import { compile } from '../engine/compile.js';
import type { Possible } from '../engine/possible.js';
import { cellsBetween, turningPoints } from './cells.js';

const x = (text: string): Exact => {
  const parsed = parseExact(text);
  if (parsed === null) throw new Error(text);
  return parsed;
};
const DECIMAL: Domain = { kind: 'decimal', low: { at: x('0'), included: true }, high: { at: x('100'), included: true } };
const WHOLE: Domain = { kind: 'integer', low: { at: x('0'), included: true }, high: { at: x('4'), included: true } };

function text(possible: Possible): string {
  if (possible.kind === 'subset') return possible.codes.join('|');
  const { low, high } = possible;
  return `${low?.included === true ? '[' : '('}${low === null ? '' : formatExact(low.at)},${high === null ? '' : formatExact(high.at)}${high?.included === true ? ']' : ')'}`;
}

describe('cellsBetween', () => {
  it('cuts a domain below, at, between and above its points', () => {
    expect(cellsBetween([x('5'), x('10')], wholeDomain(DECIMAL), DECIMAL).map(text)).toEqual(['[0,5)', '[5,5]', '(5,10)', '[10,10]', '(10,100]']);
  });

  it('keeps only what is possible', () => {
    const possible = interval({ at: x('7'), included: true }, { at: x('10'), included: true });
    expect(cellsBetween([x('5'), x('10')], possible, DECIMAL).map(text)).toEqual(['[7,10)', '[10,10]']);
  });

  it('has no cell between neighboring whole numbers', () => {
    expect(cellsBetween([x('2'), x('3')], wholeDomain(WHOLE), WHOLE).map(text)).toEqual(['[0,1]', '[2,2]', '[3,3]', '[4,4]']);
  });

  it('is one cell without points, and code by code for choices', () => {
    expect(cellsBetween([], exactly(x('7')), DECIMAL).map(text)).toEqual(['[7,7]']);
    expect(cellsBetween([], subset(['A', 'C']), { kind: 'choice', codes: ['A', 'B', 'C'] }).map(text)).toEqual(['A', 'C']);
  });
});

describe('turningPoints', () => {
  it('joins thresholds of rules and cutpoints of derivations, ascending, each once', () => {
    const within = (low: string, high: string | null) => ({
      kind: 'within' as const,
      fact: 'a',
      low: { at: x(low), included: true },
      high: high === null ? null : { at: x(high), included: false },
      maxAgeDays: null,
    });
    const rules = [
      { id: 'r1', expression: within('5', '10') },
      { id: 'r2', expression: within('5.0', null) },
      { id: 'r3', expression: { ...within('7', null), fact: 'b' } },
    ];
    const compiled = compile(rules, new Map([['a', DECIMAL], ['b', DECIMAL]]));
    expect(turningPoints(compiled, 'a', ['34.2', '10']).map(formatExact)).toEqual(['5', '10', '34.2']);
  });
});
