import type { Expression } from '../engine/expression.js';
import type { Domain } from '../engine/possible.js';
import { criteriaIn, samplePoints, satisfies } from './sample-points.js';
import type { Point } from './sample-points.js';

/** Combinations that are tried at most; beyond, the answer is "cannot tell", which no check takes for a defect. */
const MOST_COMBINATIONS = 200_000;

/** Somebody who fits, or the proof that nobody does. */
export type Fit =
  | { readonly kind: 'FITS'; readonly values: ReadonlyMap<string, Point> }
  /** Each of the `tried` combinations of what these facts can be fails: they are all that the tests tell apart. */
  | { readonly kind: 'NOBODY'; readonly facts: readonly string[]; readonly tried: number }
  | { readonly kind: 'CANNOT_TELL' };

/** Whether some patient can satisfy all the expressions at once. */
export function satisfiable(expressions: readonly Expression[], domains: ReadonlyMap<string, Domain>): 'YES' | 'NO' | 'CANNOT_TELL' {
  const { kind } = findFitting(expressions, domains);
  return kind === 'FITS' ? 'YES' : kind === 'NOBODY' ? 'NO' : kind;
}

/**
 * A patient who satisfies all the expressions at once, by trying every combination of values that differ for them.
 * Expressions that share no fact are tried apart.
 *
 * @param preferred of the values of a fact those to try first
 */
export function findFitting(expressions: readonly Expression[], domains: ReadonlyMap<string, Domain>, preferred: Preferred = () => []): Fit {
  const values = new Map<string, Point>();
  let isSure = true;
  for (const group of groupsSharingFacts(expressions.flatMap(conjuncts))) {
    const found = groupFitting(group, domains, preferred);
    if (found.kind === 'NOBODY') return found;
    if (found.kind === 'CANNOT_TELL') isSure = false;
    else for (const [fact, point] of found.values) values.set(fact, point);
  }
  return isSure ? { kind: 'FITS', values } : { kind: 'CANNOT_TELL' };
}

/** Of the values of a fact, in ascending order, those that a person would rather read. */
export type Preferred = (fact: string, points: readonly Point[]) => readonly Point[];

function conjuncts(expression: Expression): readonly Expression[] {
  if (expression.kind === 'all') return expression.of.flatMap(conjuncts);
  // De Morgan, so that an exclusion list falls apart into its parts.
  if (expression.kind === 'not' && expression.of.kind === 'any') return expression.of.of.flatMap((part) => conjuncts({ kind: 'not', of: part }));
  if (expression.kind === 'not' && expression.of.kind === 'not') return conjuncts(expression.of.of);
  return [expression];
}

function groupsSharingFacts(expressions: readonly Expression[]): readonly (readonly Expression[])[] {
  let groups: { facts: Set<string>; members: Expression[] }[] = [];
  for (const expression of expressions) {
    const facts = new Set(criteriaIn(expression).map((criterion) => criterion.fact));
    const touching = groups.filter((group) => [...facts].some((fact) => group.facts.has(fact)));
    const merged = { facts: new Set([...facts, ...touching.flatMap((group) => [...group.facts])]), members: [...touching.flatMap((group) => group.members), expression] };
    groups = [...groups.filter((group) => !touching.includes(group)), merged];
  }
  return groups.map((group) => group.members);
}

function groupFitting(expressions: readonly Expression[], domains: ReadonlyMap<string, Domain>, preferred: Preferred): Fit {
  const criteria = expressions.flatMap(criteriaIn);
  const facts = [...new Set(criteria.map((criterion) => criterion.fact))];
  const choices = facts.map((fact) => {
    const domain = domains.get(fact);
    if (domain === undefined) throw new Error(`no domain for ${fact}`);
    const own = criteria.filter((criterion) => criterion.fact === fact);
    const points = samplePoints(domain, own);
    return distinct([...preferred(fact, points), ...points], (point) => own.map((criterion) => (satisfies(criterion, point) ? '1' : '0')).join(''));
  });
  const combinations = choices.reduce((product, points) => product * points.length, 1);
  if (combinations > MOST_COMBINATIONS) return { kind: 'CANNOT_TELL' };
  const values = new Map<string, Point>();
  const attempt = (index: number): boolean => {
    const fact = facts[index];
    if (fact === undefined) return expressions.every((expression) => holds(expression, values));
    return (choices[index] ?? []).some((point) => {
      values.set(fact, point);
      return attempt(index + 1);
    });
  };
  return attempt(0) ? { kind: 'FITS', values } : { kind: 'NOBODY', facts, tried: combinations };
}

/** One point for each way in which points behave alike: the first. */
function distinct(points: readonly Point[], behavior: (point: Point) => string): readonly Point[] {
  const first = new Map<string, Point>();
  for (const point of points) {
    const key = behavior(point);
    if (!first.has(key)) first.set(key, point);
  }
  return [...first.values()];
}

function holds(expression: Expression, values: ReadonlyMap<string, Point>): boolean {
  switch (expression.kind) {
    case 'all':
      return expression.of.every((part) => holds(part, values));
    case 'any':
      return expression.of.some((part) => holds(part, values));
    case 'not':
      return !holds(expression.of, values);
    case 'within':
    case 'oneOf': {
      const point = values.get(expression.fact);
      return point !== undefined && satisfies(expression, point);
    }
  }
}
