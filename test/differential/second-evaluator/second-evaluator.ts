import type { Situation } from '../../conformance/case-file.js';
import type { Implementation } from '../../conformance/implementation.js';
import { cellsOf, sameness, writeSet } from './cells.js';
import { makeFact } from './fact.js';
import { RuleJudge } from './judge-rule.js';
import { missOf } from './near-miss.js';
import { rank, truthsOf, turnsBetween } from './ranking.js';
import { criteriaOf, makeWorld } from './world.js';

/**
 * docs/semantics.md, written down a second time from the document alone and with nothing of src: slow, and by trying
 * values one by one. Where it and the engine differ, one of them (or the document) is wrong.
 */
export const secondEvaluator: Implementation = {
  judge(situation) {
    const world = makeWorld(situation);
    return Object.fromEntries(
      world.rules.map(([id, rule]) => {
        const judge = new RuleJudge(world);
        const verdict = judge.judge(rule);
        return [id, { ...verdict, trace: judge.trace }];
      }),
    );
  },

  nearMiss(situation, rule) {
    return missOf(makeWorld(situation), situation.rules[rule]!);
  },

  cells(situation, name) {
    const fact = makeWorld(situation, {}).facts.get(name) ?? makeFact(name, situation.facts, [], []);
    return cellsOf(fact).map((values) => writeSet(fact, values));
  },

  constant(situation) {
    const world = makeWorld(situation, {});
    const found = new Map<string, { fact: string; always: string; rules: string[] }>();
    for (const [id, rule] of world.rules) {
      for (const criterion of criteriaOf(rule)) {
        const always = new RuleJudge(world, () => ({ possible: world.facts.get(criterion.fact)!.domain, reason: null })).judge(criterion).truth;
        if (always === 'UNKNOWN') continue;
        const key = `${criterion.fact} ${sameness(world.facts.get(criterion.fact)!, criterion)}`;
        const entry = found.get(key) ?? { fact: criterion.fact, always, rules: [] };
        if (!entry.rules.includes(id)) entry.rules.push(id);
        found.set(key, entry);
      }
    }
    return [...found.values()];
  },

  missing: (situation) => rank(makeWorld(situation), situation.profile),

  turns(situation, whatIf) {
    const after: Situation['profile'] = { ...situation.profile, ...Object.fromEntries(whatIf.map(({ fact, state }) => [fact, state])) };
    return turnsBetween(truthsOf(makeWorld(situation)), truthsOf(makeWorld(situation, after)));
  },
};
