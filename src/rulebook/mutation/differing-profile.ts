import { compile } from '../../engine/compile.js';
import { evaluate } from '../../engine/evaluate.js';
import type { Criterion, Expression } from '../../engine/expression.js';
import type { FactState } from '../../engine/fact-state.js';
import { isSingle, type Domain, type Possible } from '../../engine/possible.js';
import { compareExact } from '../../engine/exact.js';
import { criteriaIn, samplePoints, satisfies, type Point } from '../sample-points.js';

/** Combinations that are tried at most. */
const MOST_COMBINATIONS = 400_000;

export type Difference =
  | { readonly kind: 'SAME'; /** how many combinations of cells were tried, all of them */ readonly tried: number }
  | { readonly kind: 'DIFFERENT'; readonly states: readonly FactState[] }
  /** More combinations than are tried. */
  | { readonly kind: 'CANNOT_TELL' };

/**
 * Whether two expressions have the same truth for every patient, exact, partial, missing or stale: the engine decides both
 * over every combination of what the facts may be, told apart only where a criterion of either behaves differently.
 * A profile of single values is preferred as witness of a difference, first of those that are sayable.
 */
export function differingProfile(a: Expression, b: Expression, domains: ReadonlyMap<string, Domain>, sayable: (fact: string, points: readonly Point[]) => readonly Point[] = (_, points) => points): Difference {
  const criteria = [...criteriaIn(a), ...criteriaIn(b)];
  const facts = [...new Set(criteria.map(({ fact }) => fact))];
  const choices = facts.map((fact) => statesOf(fact, criteria.filter((criterion) => criterion.fact === fact), domains));
  const said = facts.map((fact) => statesOf(fact, criteria.filter((criterion) => criterion.fact === fact), domains, (points) => sayable(fact, points)));
  const compiled = compile([{ id: 'a', expression: a }, { id: 'b', expression: b }], domains);
  const states = new Map<string, FactState>();
  let tried = 0;
  const differs = (among: readonly (readonly FactState[])[], index = 0): boolean => {
    const fact = facts[index];
    if (fact === undefined) {
      tried += 1;
      const evaluation = evaluate(compiled, states);
      return evaluation.truthOf('a') !== evaluation.truthOf('b');
    }
    return (among[index] ?? []).some((state) => {
      if (tried > MOST_COMBINATIONS) return false;
      states.set(fact, state);
      return differs(among, index + 1);
    });
  };
  const exact = (all: readonly (readonly FactState[])[]): readonly (readonly FactState[])[] => all.map((each) => each.filter(({ reason }) => reason === null));
  const isShown = differs(exact(said)) || differs(said) || differs(exact(choices));
  tried = isShown ? tried : 0;
  if (isShown || differs(choices)) return { kind: 'DIFFERENT', states: [...states.values()] };
  return tried > MOST_COMBINATIONS ? { kind: 'CANNOT_TELL' } : { kind: 'SAME', tried };
}

/** Every state of a fact that the criteria can tell apart, single values first. */
function statesOf(fact: string, criteria: readonly Criterion[], domains: ReadonlyMap<string, Domain>, chosen: (points: readonly Point[]) => readonly Point[] = (points) => points): readonly FactState[] {
  const domain = domains.get(fact);
  if (domain === undefined) throw new Error(`no domain for ${fact}`);
  const points = chosen(samplePoints(domain, criteria));
  const alike = new Map<string, FactState>();
  for (const set of setsOf(points, (point) => criteria.map((criterion) => (satisfies(criterion, point) ? '1' : '0')).join(''))) {
    const truths = criteria.map((criterion) => {
      const inside = set.filter((point) => satisfies(criterion, point)).length;
      return inside === 0 ? 'F' : inside === set.length ? 'H' : 'U';
    });
    const key = truths.join('');
    if (alike.has(key)) continue;
    const possible = possibleOf(set);
    alike.set(key, { fact, possible, reason: isSingle(possible, domain) ? null : 'IMPRECISE', ageDays: null, missing: [] });
  }
  return [...alike.values()].flatMap((state) => [state, ...agesOf(criteria).map((days): FactState => ({ ...state, ageDays: { min: days, max: days } }))]);
}

/** Every set of values that criteria can tell apart: ranges of neighbors for numbers, all subsets for codes; small ones first. */
function setsOf(points: readonly Point[], behavior: (point: Point) => string): readonly (readonly Point[])[] {
  if (typeof points[0] !== 'string') {
    return points.flatMap((_, low) => points.slice(low).map((__, length) => points.slice(low, low + length + 1))).sort((a, b) => a.length - b.length);
  }
  const classes = [...new Map(points.map((point) => [behavior(point), point])).values()];
  const subsets = Array.from({ length: 2 ** classes.length - 1 }, (_, index) => classes.filter((__, bit) => ((index + 1) >> bit) % 2 === 1));
  return subsets.sort((a, b) => a.length - b.length);
}

function possibleOf(set: readonly Point[]): Possible {
  const [first] = set;
  if (typeof first === 'string') return { kind: 'subset', codes: set.map(String) };
  const numbers = set.filter((point) => typeof point !== 'string').sort(compareExact);
  const [low, high] = [numbers[0], numbers.at(-1)];
  if (low === undefined || high === undefined) throw new Error('an interval of no number');
  return { kind: 'interval', low: { at: low, included: true }, high: { at: high, included: true } };
}

/** Ages on both sides of every limit, where the criteria do not all accept the same age. */
function agesOf(criteria: readonly Criterion[]): readonly number[] {
  const limits = new Set(criteria.map(({ maxAgeDays }) => maxAgeDays));
  if (limits.size < 2) return [];
  return [...limits].flatMap((limit) => (limit === null ? [] : [limit, limit + 1]));
}
