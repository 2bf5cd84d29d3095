import { randomProfile } from '../../test/generators/random-profile.js';
import { randomDomains, randomRules } from '../../test/generators/random-rules.js';
import { seededRandom } from '../../test/generators/seeded-random.js';
import { compareEvaluations } from './compare.js';
import { compile } from './compile.js';
import { evaluate } from './evaluate.js';
import { parseExact } from './exact.js';
import type { Expression } from './expression.js';
import type { FactState } from './fact-state.js';
import { exactly, type Domain } from './possible.js';
import { outcomesAfter, reevaluate } from './reevaluate.js';

const DOMAIN: Domain = { kind: 'decimal', low: null, high: null };
const above = (fact: string, text: string): Expression => ({ kind: 'within', fact, low: { at: parseExact(text)!, included: false }, high: null, maxAgeDays: null });
const known = (fact: string, text: string): FactState => ({ fact, possible: exactly(parseExact(text)!), reason: null, ageDays: null, missing: [] });
const compiled = compile(
  [
    { id: 'plain', expression: above('a', '5') },
    { id: 'opposite', expression: { kind: 'any', of: [above('a', '5'), above('b', '5')] } },
    { id: 'tree', expression: { kind: 'all', of: [above('a', '1'), { kind: 'any', of: [above('a', '5'), above('b', '5')] }] } },
    { id: 'other', expression: above('b', '5') },
    { id: 'twin', expression: above('a', '5.0') },
  ],
  new Map([
    ['a', DOMAIN],
    ['b', DOMAIN],
  ]),
);

describe('reevaluate', () => {
  it('tells what turns in the order of the rules, with the truth of the rule and not of its conjunction', () => {
    const before = evaluate(compiled, new Map([['a', known('a', '3')]]));
    expect(reevaluate(before, [known('a', '6')])).toEqual([
      { rule: 'plain', before: 'FAILS', after: 'HOLDS' },
      { rule: 'opposite', before: 'UNKNOWN', after: 'HOLDS' },
      { rule: 'tree', before: 'UNKNOWN', after: 'HOLDS' },
      { rule: 'twin', before: 'FAILS', after: 'HOLDS' },
    ]);
    expect(reevaluate(before, [known('a', '3.5')])).toEqual([]);
    expect(reevaluate(before, [])).toEqual([]);
    expect(reevaluate(before, [known('unread', '1')])).toEqual([]);
  });

  it('gives the columns of facts that some rule reads', () => {
    const before = evaluate(compiled, new Map());
    expect([...outcomesAfter(before, [known('b', '1'), known('unread', '1')]).keys()]).toEqual([1]);
  });

  // One changed fact and several take different ways; rules fill several words.
  it.each([
    { form: 'conjunction', aging: 0, changes: 1 },
    { form: 'conjunction', aging: 0.4, changes: 1 },
    { form: 'conjunction', aging: 0, changes: 3 },
    { form: 'tree', aging: 0.3, changes: 1 },
    { form: 'tree', aging: 0.3, changes: 3 },
  ] as const)('is an evaluation anew: %j', ({ form, aging, changes }) => {
    let turned = 0;
    for (let seed = 0; seed < 6; seed += 1) {
      const random = seededRandom(seed);
      const domains = randomDomains(random, 7);
      const rules = compile(randomRules(random, domains, { rules: 100, criteria: 3, form, aging }), domains);
      const shape = { missing: 0.3, imprecise: 0.3, dated: 0.5 };
      const states = randomProfile(random, domains, shape);
      const before = evaluate(rules, states);
      for (let patient = 0; patient < 12; patient += 1) {
        const changed = random.shuffle([...randomProfile(random, domains, shape).values()]).slice(0, changes);
        const after = evaluate(rules, new Map([...states, ...changed.map((state) => [state.fact, state] as const)]));
        const turns = reevaluate(before, changed);
        expect(turns).toEqual(compareEvaluations(before, after));
        turned += turns.length;
      }
    }
    expect(turned).toBeGreaterThan(200);
  });
});

describe('compareEvaluations', () => {
  it('refuses evaluations of different rules', () => {
    const other = compile([], new Map());
    expect(() => compareEvaluations(evaluate(compiled, new Map()), evaluate(other, new Map()))).toThrow('only evaluations of the same compiled rules can be compared');
  });

  it('finds nothing between equal evaluations', () => {
    expect(compareEvaluations(evaluate(compiled, new Map()), evaluate(compiled, new Map()))).toEqual([]);
  });
});
