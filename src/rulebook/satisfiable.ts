import type { Expression } from '../engine/expression.js';
import type { Domain } from '../engine/possible.js';
import { criteriaIn, samplePoints, satisfies } from './sample-points.js';
import type { Point } from './sample-points.js';

/** Combinations that are tried at most; beyond, the answer is "cannot tell", which no check takes for a defect. */
const MOST_COMBINATIONS = 200_000;

/**
 * Whether some patient can satisfy all the expressions at once, by trying every combination of values that differ for
 * them. Expressions that share no fact are tried apart.
 */
export function satisfiable(expressions: readonly Expression[], domains: ReadonlyMap<string, Domain>): 'YES' | 'NO' | 'CANNOT_TELL' {
  let answer: 'YES' | 'CANNOT_TELL' = 'YES';
  for (const group of groupsSharingFacts(expressions.flatMap(conjuncts))) {
    const tried = groupSatisfiable(group, domains);
    if (tried === 'NO') return 'NO';
    if (tried === 'CANNOT_TELL') answer = 'CANNOT_TELL';
  }
  return answer;
}

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

function groupSatisfiable(expressions: readonly Expression[], domains: ReadonlyMap<string, Domain>): 'YES' | 'NO' | 'CANNOT_TELL' {
  const criteria = expressions.flatMap(criteriaIn);
  const facts = [...new Set(criteria.map((criterion) => criterion.fact))];
  const choices = facts.map((fact) => {
    const domain = domains.get(fact);
    if (domain === undefined) throw new Error(`no domain for ${fact}`);
    const own = criteria.filter((criterion) => criterion.fact === fact);
    return distinct(samplePoints(domain, own), (point) => own.map((criterion) => (satisfies(criterion, point) ? '1' : '0')).join(''));
  });
  if (choices.reduce((product, points) => product * points.length, 1) > MOST_COMBINATIONS) return 'CANNOT_TELL';
  const values = new Map<string, Point>();
  const attempt = (index: number): boolean => {
    const fact = facts[index];
    if (fact === undefined) return expressions.every((expression) => holds(expression, values));
    return (choices[index] ?? []).some((point) => {
      values.set(fact, point);
      return attempt(index + 1);
    });
  };
  return attempt(0) ? 'YES' : 'NO';
}

/** One point for each way in which points behave alike. */
function distinct(points: readonly Point[], behavior: (point: Point) => string): readonly Point[] {
  return [...new Map(points.map((point) => [behavior(point), point])).values()];
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
