import fc from 'fast-check';
import { compareEvaluations } from '../../src/engine/compare.js';
import { compile } from '../../src/engine/compile.js';
import { evaluate } from '../../src/engine/evaluate.js';
import type { FactState } from '../../src/engine/fact-state.js';
import { cellsOf, missingFacts, rankMissing } from '../../src/engine/rank.js';
import { reevaluate } from '../../src/engine/reevaluate.js';
import { wholeDomain } from '../../src/engine/possible.js';
import { randomProfile } from '../generators/random-profile.js';
import { serialize } from '../generators/serialize.js';
import { situations, TRIES } from '../generators/situation.js';

describe('what-if (semantics 10)', () => {
  it('reevaluating some changed facts gives what evaluating anew gives, and leaves the evaluation alone', () => {
    let turned = 0;
    fc.assert(
      fc.property(situations(), ({ domains, rules, states, random }) => {
        const compiled = compile(rules, domains);
        const before = evaluate(compiled, states);
        const bytes = serialize(before.traceOf());
        const others = randomProfile(random, domains, { missing: 0.4, imprecise: 0.2, unavailable: 0.1, dated: 0.4 });
        const changed = [...others.values()].filter(() => random.chance(0.5));
        const after = evaluate(compiled, new Map([...states, ...changed.map((state) => [state.fact, state] as const)]));
        const turns = reevaluate(before, changed);
        turned += turns.length;
        expect(serialize(turns)).toBe(serialize(compareEvaluations(before, after)));
        expect(serialize(before.traceOf())).toBe(bytes);
      }),
      TRIES,
    );
    expect(turned).toBeGreaterThan(1000);
  });
});

describe('ranking (semantics 9)', () => {
  it('is what trying every cell of every missing fact by full evaluation finds', () => {
    let told = 0;
    fc.assert(
      fc.property(situations(), ({ domains, rules, states }) => {
        const compiled = compile(rules, domains);
        const before = evaluate(compiled, states);
        const ranked = rankMissing(before);
        expect(ranked.map(({ fact }) => fact).sort()).toEqual(missingFacts(before));
        for (const { fact, cells, canTurn } of ranked) {
          const limits = rules.flatMap(({ id }) => before.traceOf(id)).flatMap(({ criterion }) => (criterion?.fact === fact && criterion.maxAgeDays !== null ? [criterion.maxAgeDays] : []));
          const state = states.get(fact);
          const stale = limits.some((limit) => (state?.ageDays?.max ?? 0) > limit);
          const possible = stale || state === undefined ? wholeDomain(domains.get(fact)!) : state.possible;
          const tried = cellsOf(compiled, fact, possible).map((cell) => {
            const known: FactState = { fact, possible: cell, reason: 'IMPRECISE', ageDays: null, missing: [] };
            return { possible: cell, turns: compareEvaluations(before, evaluate(compiled, new Map([...states, [fact, known]]))) };
          });
          expect(serialize(cells.map((cell) => ({ possible: cell.possible, turns: cell.turns })))).toBe(serialize(tried));
          const turning = new Set(tried.flatMap(({ turns }) => turns.map(({ rule }) => rule)));
          expect(canTurn).toBe(turning.size);
          told += turning.size;
        }
      }),
      TRIES,
    );
    expect(told).toBeGreaterThan(1000);
  });
});
