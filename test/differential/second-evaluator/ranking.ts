import type { Situation } from '../../conformance/case-file.js';
import { cellsOf, writeSet } from './cells.js';
import { isStale, type Fact, type Value } from './fact.js';
import { RuleJudge } from './judge-rule.js';
import type { See, World } from './world.js';

export interface RankedFact {
  readonly fact: string;
  readonly rank: number;
  readonly canTurn: number;
  readonly cells: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

type Turns = Record<string, string>;

function truths(world: World, see: See): Map<string, string> {
  return new Map(world.rules.map(([id, rule]) => [id, new RuleJudge(world, see).judge(rule).truth]));
}

/** The rules whose truth differs, as "before -> after". */
export function turnsBetween(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Turns {
  const turned = [...before].filter(([id, truth]) => after.get(id) !== truth);
  return Object.fromEntries(turned.map(([id, truth]) => [id, `${truth} -> ${after.get(id)!}`]));
}

export function truthsOf(world: World): Map<string, string> {
  return truths(world, world.see);
}

/** Clauses 9.2 and 9.3. */
function tryCells(world: World, fact: Fact, profile: Situation['profile'], before: ReadonlyMap<string, string>): Record<string, Turns> {
  const askedAnew = fact.criteria.some((criterion) => isStale(profile[fact.name], criterion));
  const stillPossible = askedAnew ? fact.domain : fact.knowledge(profile[fact.name]).possible;
  const tried: Record<string, Turns> = {};
  for (const cell of cellsOf(fact)) {
    const left = cell.filter((value: Value) => stillPossible.includes(value));
    if (left.length === 0) continue;
    const after = truths(world, (criterion) => (criterion.fact === fact.name ? { possible: left, reason: null } : world.see(criterion)));
    tried[writeSet(fact, left)] = turnsBetween(before, after);
  }
  return tried;
}

/** Chapter 9. */
export function rank(world: World, profile: Situation['profile']): RankedFact[] {
  const before = truthsOf(world);
  const missing = [...world.facts.values()].filter((fact) => fact.criteria.some((criterion) => world.see(criterion).reason !== null));
  const found = missing.map((fact) => {
    const cells = tryCells(world, fact, profile, before);
    return { fact: fact.name, canTurn: new Set(Object.values(cells).flatMap(Object.keys)).size, cells };
  });
  found.sort((a, b) => b.canTurn - a.canTurn || (a.fact < b.fact ? -1 : 1));
  return found.map((each) => ({ ...each, rank: 1 + found.findIndex(({ canTurn }) => canTurn === each.canTurn) }));
}
