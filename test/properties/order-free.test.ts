import fc from 'fast-check';
import { compile } from '../../src/engine/compile.js';
import { evaluate } from '../../src/engine/evaluate.js';
import type { Expression, Rule } from '../../src/engine/expression.js';
import { rankMissing } from '../../src/engine/rank.js';
import type { SeededRandom } from '../generators/seeded-random.js';
import { serialize } from '../generators/serialize.js';
import { situations, TRIES } from '../generators/situation.js';

function shuffled(random: SeededRandom, expression: Expression): Expression {
  switch (expression.kind) {
    case 'all':
    case 'any':
      return { kind: expression.kind, of: random.shuffle(expression.of).map((part) => shuffled(random, part)) };
    case 'not':
      return { kind: 'not', of: shuffled(random, expression.of) };
    case 'oneOf':
      return { ...expression, codes: random.shuffle(expression.codes) };
    case 'within':
      return expression;
  }
}

describe('laws of order and sameness (semantics 16)', () => {
  it('the order of facts, criteria and rules changes no answer', () => {
    let unknown = 0;
    fc.assert(
      fc.property(situations(), ({ domains, rules, states, random }) => {
        const one = evaluate(compile(rules, domains), states);
        const mixedRules = random.shuffle(rules).map(({ id, expression }): Rule => ({ id, expression: shuffled(random, expression) }));
        const other = evaluate(compile(mixedRules, new Map(random.shuffle([...domains]))), new Map(random.shuffle([...states])));
        const answers = (evaluation: typeof one): string =>
          serialize(rules.map(({ id }) => [id, evaluation.truthOf(id), evaluation.reasonOf(id), evaluation.settledAlthoughMissing(id)]));
        unknown += rules.filter(({ id }) => one.truthOf(id) === 'UNKNOWN').length;
        expect(answers(other)).toBe(answers(one));
        const ranking = (evaluation: typeof one): string => serialize(rankMissing(evaluation).map(({ fact, rank, canTurn }) => [fact, rank, canTurn]));
        expect(ranking(other)).toBe(ranking(one));
      }),
      TRIES,
    );
    expect(unknown).toBeGreaterThan(1000);
  });

  it('the same input gives the same bytes, also from rules that decided other profiles before', () => {
    fc.assert(
      fc.property(situations(), ({ domains, rules, states, random }) => {
        const used = compile(rules, domains);
        const fewer = new Map([...states].filter(() => random.chance(0.5)));
        rankMissing(evaluate(used, fewer));
        const again = evaluate(used, states);
        const fresh = evaluate(compile(rules, domains), new Map(states));
        expect(serialize(again.traceOf())).toBe(serialize(fresh.traceOf()));
        const turns = (evaluation: typeof again): string =>
          serialize( rankMissing(evaluation).map(({ cells, ...rest }) => ({ ...rest, cells: cells.map(({ possible, turns: told }) => ({ possible, told })) })));
        expect(turns(again)).toBe(turns(fresh));
      }),
      TRIES,
    );
  });
});
