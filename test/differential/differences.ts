import { isDeepStrictEqual } from 'node:util';
import type { Situation, WrittenRule, WrittenState } from '../conformance/case-file.js';
import type { Implementation } from '../conformance/implementation.js';

/** A change of some facts, as `turns` takes it. */
export type WhatIf = readonly { readonly fact: string; readonly state: WrittenState }[];

/** What two implementations answer differently. */
export interface Difference {
  readonly about: string;
  readonly first: unknown;
  readonly second: unknown;
}

/** A rule that is one criterion or the negation of one has a near miss to ask for. */
export function hasNearMiss(rule: WrittenRule): boolean {
  return 'fact' in rule || ('not' in rule && 'fact' in rule.not);
}

function factsRead(situation: Situation): string[] {
  return Object.keys(situation.facts).filter((fact) => Object.values(situation.rules).some((rule) => reads(rule, fact)));
}

function reads(rule: WrittenRule, fact: string): boolean {
  if ('fact' in rule) return rule.fact === fact;
  const parts = 'all' in rule ? rule.all : 'any' in rule ? rule.any : [rule.not];
  return parts.some((part) => reads(part, fact));
}

function compare(about: string, [one, other]: readonly [Implementation, Implementation], ask: (of: Implementation) => unknown): Difference[] {
  const [first, second] = [ask(one), ask(other)];
  return isDeepStrictEqual(first, second) ? [] : [{ about, first, second }];
}

/** Truth, reason, settled although missing and trace of every rule, and every near miss. */
export function judgedDifferently(pair: readonly [Implementation, Implementation], situation: Situation): Difference[] {
  const single = Object.entries(situation.rules).filter(([, rule]) => hasNearMiss(rule));
  return [
    ...compare('judge', pair, (of) => of.judge(situation)),
    ...single.flatMap(([id]) => compare(`near miss of ${id}`, pair, (of) => of.nearMiss(situation, id))),
  ];
}

/** What costs more: cells, constant criteria, the ranking with all its cells, and a what-if. */
export function rankedDifferently(pair: readonly [Implementation, Implementation], situation: Situation, whatIf: WhatIf): Difference[] {
  return [
    ...compare('missing', pair, (of) => of.missing(situation)),
    ...compare('turns', pair, (of) => of.turns(situation, whatIf)),
    ...compare('constant', pair, (of) => of.constant(situation).map((each) => JSON.stringify(each)).sort()),
    ...factsRead(situation).flatMap((fact) => compare(`cells of ${fact}`, pair, (of) => of.cells(situation, fact))),
  ];
}
