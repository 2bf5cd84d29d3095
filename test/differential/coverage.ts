import type { Situation, WrittenRule } from '../conformance/case-file.js';
import { seededRandom } from '../generators/seeded-random.js';
import { hasNearMiss } from './differences.js';
import { randomSituations } from './random-situation.js';
import { secondEvaluator } from './second-evaluator/second-evaluator.js';

function depth(rule: WrittenRule): number {
  if ('fact' in rule) return 1;
  const parts = 'all' in rule ? rule.all : 'any' in rule ? rule.any : [rule.not];
  return 1 + Math.max(0, ...parts.map(depth));
}

function wordsOfRule(rule: WrittenRule): string[] {
  if ('fact' in rule) return Object.keys(rule).filter((key) => key !== 'fact').map((key) => `criterion ${key}`);
  if ('not' in rule) return ['not', ...wordsOfRule(rule.not)];
  const [kind, parts] = 'all' in rule ? ['all', rule.all] as const : ['any', rule.any] as const;
  return [parts.length === 0 ? `empty ${kind}` : kind, ...parts.flatMap(wordsOfRule)];
}

function wordsOfProfile({ facts, profile }: Situation): string[] {
  return Object.keys(facts).flatMap((fact) => {
    const state = profile[fact];
    const kind = facts[fact]!.kind;
    if (state === undefined) return [`absent ${kind}`];
    if (typeof state === 'string') return [`short ${kind}`];
    const age = state.ageDays === undefined ? 'undated' : typeof state.ageDays === 'number' ? 'dated' : 'partly dated';
    return [age, `told ${state.reason ?? 'no reason'}`, ...Object.keys(state).map((key) => `${kind} with ${key}`)];
  });
}

function wordsOfAnswer(situation: Situation): string[] {
  return Object.entries(secondEvaluator.judge(situation)).flatMap(([id, answer]) => {
    const miss = hasNearMiss(situation.rules[id]!) ? secondEvaluator.nearMiss(situation, id) : null;
    const near = miss === null ? [] : [`near miss ${miss.distance === '0' ? 'of nothing' : miss.distance.includes('-') ? 'down' : 'up'} ${miss.included ? 'reached' : 'passed'}`];
    return [answer.truth, ...(answer.reason === null ? [] : [answer.reason]), ...(answer.settledAlthoughMissing ? ['settled although missing'] : []), ...near];
  });
}

function wordsOfDomains({ facts }: Situation): string[] {
  return Object.values(facts).flatMap((domain) => {
    if (domain.kind === 'choice') return [domain.codes.length === 1 ? 'choice of one code' : 'choice'];
    const limits = Object.keys(domain).filter((key) => key !== 'kind');
    return [...limits.map((key) => `${domain.kind} ${key}`), ...(limits.length === 0 ? [`${domain.kind} without limits`] : []), ...(limits.length === 1 ? [`${domain.kind} half open`] : [])];
  });
}

/** How often each thing that the semantics tells apart occurs in so many random situations. */
export function occurrences(situations: number, seed: number): Map<string, number> {
  const random = seededRandom(seed);
  const counts = new Map<string, number>();
  for (let at = 0; at < situations; at += 1) {
    const [situation] = randomSituations(random, 1) as [Situation];
    const rules = Object.values(situation.rules);
    const deep = rules.some((rule) => depth(rule) > 6) ? ['nested more than six deep'] : [];
    const words = [...rules.flatMap(wordsOfRule), ...deep, ...wordsOfProfile(situation), ...wordsOfDomains(situation), ...wordsOfAnswer(situation)];
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}
