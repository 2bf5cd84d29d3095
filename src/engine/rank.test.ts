import { randomProfile } from '../../test/generators/random-profile.js';
import { randomDomains, randomRules } from '../../test/generators/random-rules.js';
import { seededRandom } from '../../test/generators/seeded-random.js';
import { compile } from './compile.js';
import { evaluate } from './evaluate.js';
import { parseExact } from './exact.js';
import type { Criterion, Expression } from './expression.js';
import type { FactState } from './fact-state.js';
import { exactly, wholeDomain, type Bound, type Domain, type Possible } from './possible.js';
import { cellsOf, missingFacts, rankMissing } from './rank.js';
import { reevaluate } from './reevaluate.js';

const bound = (text: string, included: boolean): Bound => ({ at: parseExact(text)!, included });
const DOMAIN: Domain = { kind: 'decimal', low: bound('0', true), high: bound('10', true) };
const above = (fact: string, text: string, maxAgeDays: number | null = null): Criterion => ({ kind: 'within', fact, low: bound(text, false), high: null, maxAgeDays });
const known = (fact: string, text: string, age: number | null = null): [string, FactState] => [
  fact,
  { fact, possible: exactly(parseExact(text)!), reason: null, ageDays: age === null ? null : { min: age, max: age }, missing: [] },
];
const compiledOf = (rules: Record<string, Expression>): ReturnType<typeof compile> =>
  compile(
    Object.entries(rules).map(([id, expression]) => ({ id, expression })),
    new Map(['a', 'b', 'c'].map((fact) => [fact, DOMAIN])),
  );

describe('cellsOf', () => {
  const compiled = compiledOf({ r1: { kind: 'all', of: [above('a', '5'), above('a', '7', 30)] } });

  it('cuts the cells down to what is possible', () => {
    const possible: Possible = { kind: 'interval', low: bound('6', true), high: bound('8', false) };
    expect(cellsOf(compiled, 'a', possible)).toEqual([
      { kind: 'interval', low: bound('6', true), high: bound('7', true) },
      { kind: 'interval', low: bound('7', false), high: bound('8', false) },
    ]);
    expect(cellsOf(compiled, 'a', wholeDomain(DOMAIN))).toHaveLength(3);
  });

  it('takes a fact that no rule reads as one cell', () => {
    const possible = exactly(parseExact('6')!);
    expect(cellsOf(compiled, 'b', possible)).toEqual([possible]);
  });
});

describe('missingFacts', () => {
  it('are those that some criterion sees as more than one value', () => {
    const compiled = compiledOf({ r1: above('c', '5'), r2: above('b', '5', 30), r3: above('b', '6'), r4: above('a', '5') });
    expect(missingFacts(evaluate(compiled, new Map()))).toEqual(['a', 'b', 'c']);
    expect(missingFacts(evaluate(compiled, new Map([known('a', '3'), known('b', '3', 30), known('c', '11')])))).toEqual(['c']);
    expect(missingFacts(evaluate(compiled, new Map([known('a', '3', 99), known('b', '3', 31), known('c', '1')])))).toEqual(['b']);
  });
});

describe('missingFacts of a domain with one value', () => {
  const compiled = compile([{ id: 'r1', expression: above('a', '2', 30) }], new Map([['a', { kind: 'decimal', low: bound('3', true), high: bound('3', true) }]]));

  it.each([
    ['absent', []],
    ['within', [known('a', '3')]],
    ['outside', [known('a', '4')]],
    ['stale', [known('a', '3', 99)]],
  ])('leaves out a fact that is %s, since no other value is possible', (_, states) => {
    expect(missingFacts(evaluate(compiled, new Map(states)))).toEqual([]);
  });
});

describe('rankMissing', () => {
  const both: Expression = { kind: 'all', of: [above('a', '5'), above('b', '5')] };
  const compiled = compiledOf({ r1: both, r2: { kind: 'not', of: both }, r3: above('b', '5'), r4: { kind: 'any', of: [above('c', '5'), { kind: 'all', of: [above('a', '7'), above('b', '5')] }] } });

  it('ranks those asked for, each once; what turns nothing comes last', () => {
    const evaluation = evaluate(compiled, new Map([known('c', '6')]));
    const ranked = rankMissing(evaluation, ['z', 'c', 'b', 'a', 'b', 'x']);
    expect(ranked.map(({ fact, rank, canTurn, cells }) => [fact, rank, canTurn, cells.length])).toEqual([
      ['b', 1, 3, 2],
      ['a', 2, 2, 3],
      ['c', 3, 0, 1],
      ['x', 3, 0, 0],
      ['z', 3, 0, 0],
    ]);
  });

  it('tells for each cell what turns', () => {
    const [first] = rankMissing(evaluate(compiled, new Map([known('a', '6'), known('c', '1')])));
    expect(first!.fact).toBe('b');
    expect(first!.cells.map(({ turns }) => turns.map(({ rule, before, after }) => `${rule} ${before} ${after}`))).toEqual([
      ['r1 UNKNOWN FAILS', 'r2 UNKNOWN HOLDS', 'r3 UNKNOWN FAILS'],
      ['r1 UNKNOWN HOLDS', 'r2 UNKNOWN FAILS', 'r3 UNKNOWN HOLDS'],
    ]);
  });

  it.each([
    { form: 'conjunction', aging: 0 },
    { form: 'conjunction', aging: 0.4 },
    { form: 'tree', aging: 0 },
    { form: 'tree', aging: 0.4 },
  ] as const)('finds what reevaluating every cell finds, over many rules: %j', ({ form, aging }) => {
    let told = 0;
    for (let seed = 0; seed < 4; seed += 1) {
      const random = seededRandom(seed);
      const domains = randomDomains(random, 8);
      const rules = compile(randomRules(random, domains, { rules: 90, criteria: 3, form, aging }), domains);
      const evaluation = evaluate(rules, randomProfile(random, domains, { missing: 0.4, imprecise: 0.2 }));
      for (const { fact, canTurn, cells } of rankMissing(evaluation)) {
        const tried = cells.map(({ possible }) => reevaluate(evaluation, [{ fact, possible, reason: 'IMPRECISE', ageDays: null, missing: [] }]));
        expect(cells.map(({ turns }) => turns)).toEqual(tried);
        expect(canTurn).toBe(new Set(tried.flat().map(({ rule }) => rule)).size);
        told += canTurn;
      }
    }
    expect(told).toBeGreaterThan(100);
  });
});
