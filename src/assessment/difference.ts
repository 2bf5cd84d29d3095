import type { Assessment, AssessmentDifference } from './assessment.js';

/** What two assessments of one patient decide differently, by state and truth; equal parts are left out. */
export function differenceBetween(before: Assessment, after: Assessment): AssessmentDifference {
  return {
    changes: changedFacts(before, after),
    sources: changed(before.sources.map(({ code, state }) => [code, state] as const), after.sources.map(({ code, state }) => [code, state] as const)).map(([code, from, to]) => ({ code, before: from, after: to })),
    options: changed(before.options.map(({ code, state }) => [code, state] as const), after.options.map(({ code, state }) => [code, state] as const)).map(([code, from, to]) => ({ code, before: from, after: to })),
    criteria: changed(criteriaOf(before), criteriaOf(after)).map(([key, from, to]) => ({ key, before: from, after: to })),
  };
}

function criteriaOf(assessment: Assessment) {
  return assessment.sources.flatMap((source) => source.criteria.map((criterion) => [`${source.code}/${criterion.id}`, criterion.truth] as const));
}

function changedFacts(before: Assessment, after: Assessment): AssessmentDifference['changes'] {
  const texts = (assessment: Assessment) => assessment.profile.facts.map((fact) => [fact.fact, fact.value.text] as const);
  const paths = [...new Set([...texts(before), ...texts(after)].map(([path]) => path))].sort();
  const first = new Map(texts(before));
  const second = new Map(texts(after));
  return paths
    .map((path) => ({ path, before: first.get(path) ?? 'not known', after: second.get(path) ?? 'not known' }))
    .filter((change) => change.before !== change.after);
}

function changed<T>(before: readonly (readonly [string, T])[], after: readonly (readonly [string, T])[]): [string, T, T][] {
  const now = new Map(after);
  const turned: [string, T, T][] = [];
  for (const [key, from] of before) {
    const to = now.get(key);
    if (to !== undefined && to !== from) turned.push([key, from, to]);
  }
  return turned;
}
