import type { RuleSetContent, WrittenCriterion, WrittenExpression, WrittenSource } from '../../../src/rulebook/content.js';
import { contestants, type OptionArgument } from './option-arguments.js';
import type { Told } from './source-states.js';

/** Clause 14.12: for a contested option the pairs that part, each with the criteria on which their sources part. */
export function partingsOf(content: RuleSetContent, option: string, state: string, told: Told): readonly string[] {
  if (state !== 'CONTESTED') return [];
  const sourceOf = (wanted: string): WrittenSource => content.sources.find(({ code }) => code === wanted)!;
  return contestants(content, option, told).map(([supporting, contesting]) => {
    const [one, other] = [sourceOf(supporting.source), sourceOf(contesting.source)];
    return [nameOf(supporting), nameOf(contesting), ...unshared(one, other), ...unshared(other, one)].join(' ');
  });
}

function nameOf({ source, finding }: OptionArgument): string {
  return `${source}/${finding}`;
}

function decidingOnes(source: WrittenSource): readonly WrittenCriterion[] {
  return source.criteria.filter(({ role, notRead }) => notRead === undefined && (role === 'eligibility' || role === 'implied'));
}

function unshared(one: WrittenSource, other: WrittenSource): readonly string[] {
  return decidingOnes(one)
    .filter((criterion) => !decidingOnes(other).some((each) => testOf(each) === testOf(criterion)))
    .map((criterion) => {
      const beside = decidingOnes(other).filter((each) => factsIn(each).some((fact) => factsIn(criterion).includes(fact)));
      return `${one.code}/${criterion.id}(${beside.length})`;
    });
}

/** Two criteria test the same when the same expression is required, or excluded, by both. */
function testOf({ requires, excludes }: WrittenCriterion): string {
  return JSON.stringify({ requires, excludes });
}

function factsIn({ requires, excludes }: WrittenCriterion): readonly string[] {
  const facts = (expression: WrittenExpression): readonly string[] => {
    if ('fact' in expression) return [expression.fact];
    if ('not' in expression) return facts(expression.not);
    return ('all' in expression ? expression.all : expression.any).flatMap(facts);
  };
  return [requires, excludes].flatMap((expression) => (expression === undefined ? [] : facts(expression)));
}
