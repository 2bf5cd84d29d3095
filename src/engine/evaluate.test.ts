import { plainTruth } from '../../test/generators/plain-truth.js';
import { randomProfile } from '../../test/generators/random-profile.js';
import { randomDomains, randomRules } from '../../test/generators/random-rules.js';
import { seededRandom } from '../../test/generators/seeded-random.js';
import { compile } from './compile.js';
import { evaluate } from './evaluate.js';
import { parseExact } from './exact.js';
import type { Expression } from './expression.js';
import { exactly, type Domain } from './possible.js';

const PROFILE = { missing: 0.2, imprecise: 0.3, unavailable: 0.1, dated: 0.5 };

describe('evaluate', () => {
  // More than 64 rules each, so that conjunctions fill several words of the bit sets.
  it.each([
    { form: 'conjunction', rules: 150, criteria: 3, facts: 6 },
    { form: 'conjunction', rules: 80, criteria: 2, facts: 20 },
    { form: 'tree', rules: 100, criteria: 5, facts: 8 },
    { form: 'tree', rules: 20, criteria: 12, facts: 3 },
  ] as const)('finds what the definition says, for $rules of $form over $facts facts', ({ form, rules: count, criteria, facts }) => {
    const counts = { HOLDS: 0, FAILS: 0, UNKNOWN: 0 };
    for (let seed = 0; seed < 5; seed += 1) {
      const random = seededRandom(seed);
      const domains = randomDomains(random, facts);
      const rules = randomRules(random, domains, { rules: count, criteria, form, aging: 0.3 });
      const compiled = compile(rules, domains);
      for (let patient = 0; patient < 4; patient += 1) {
        const states = randomProfile(random, domains, PROFILE);
        const evaluation = evaluate(compiled, states);
        const found = rules.map(({ id }) => evaluation.truthOf(id));
        expect(found).toEqual(rules.map(({ expression }) => plainTruth(expression, domains, states)));
        for (const truth of found) counts[truth] += 1;
        for (const truth of ['HOLDS', 'FAILS', 'UNKNOWN'] as const) {
          expect(evaluation.rulesWith(truth)).toEqual(rules.filter((_, at) => found[at] === truth).map(({ id }) => id));
        }
      }
    }
    expect(Math.min(counts.HOLDS, counts.FAILS, counts.UNKNOWN)).toBeGreaterThan(10);
  });

  it('decides rules without any criterion, and no rules at all', () => {
    const rules: [string, Expression][] = [
      ['all', { kind: 'all', of: [] }],
      ['any', { kind: 'any', of: [] }],
      ['not all', { kind: 'not', of: { kind: 'all', of: [] } }],
      ['nested', { kind: 'any', of: [{ kind: 'all', of: [{ kind: 'any', of: [] }] }, { kind: 'all', of: [] }] }],
    ];
    const evaluation = evaluate(compile(rules.map(([id, expression]) => ({ id, expression })), new Map()), new Map());
    expect(rules.map(([id]) => evaluation.truthOf(id))).toEqual(['HOLDS', 'FAILS', 'FAILS', 'HOLDS']);
    expect(evaluate(compile([], new Map()), new Map()).traceOf()).toEqual([]);
  });

  it('does not know rules that were not compiled', () => {
    const evaluation = evaluate(compile([], new Map()), new Map());
    expect(() => evaluation.truthOf('r1')).toThrow(new RangeError('no rule is called `r1`'));
    expect(() => evaluation.reasonOf('r1')).toThrow(RangeError);
    expect(() => evaluation.settledAlthoughMissing('r1')).toThrow(RangeError);
    expect(() => evaluation.traceOf('r1')).toThrow(RangeError);
  });

  it('refuses a state of the wrong kind: an error is not taken for missing', () => {
    const domains = new Map<string, Domain>([
      ['a', { kind: 'decimal', low: null, high: null }],
      ['color', { kind: 'choice', codes: ['RED', 'GREEN'] }],
    ]);
    const compiled = compile(
      [
        { id: 'r1', expression: { kind: 'within', fact: 'a', low: null, high: { at: parseExact('5')!, included: true }, maxAgeDays: null } },
        { id: 'r2', expression: { kind: 'oneOf', fact: 'color', codes: ['RED'], maxAgeDays: null } },
      ],
      domains,
    );
    const state = { reason: null, ageDays: null, missing: [] };
    expect(() => evaluate(compiled, new Map([['a', { ...state, fact: 'a', possible: { kind: 'subset', codes: ['RED'] } }]]))).toThrow(TypeError);
    expect(() => evaluate(compiled, new Map([['color', { ...state, fact: 'color', possible: exactly(parseExact('1')!) }]]))).toThrow(TypeError);
  });
});
