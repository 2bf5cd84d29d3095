import type { AnswerFragment } from '../api/graphql';

type StaleFact = AnswerFragment['profile']['facts'][number];

/** Path of the fact that a problem is about: "labs.bilirubin[0].value" is about "labs.bilirubin". */
export function factOfProblem(path: string | null): string {
  return (path ?? '').split(/[.[]/).slice(0, 2).join('.');
}

/** The facts whose newest value is too old to count as current on the day of the answer. */
export function staleFacts({ facts, problems }: AnswerFragment['profile']): readonly StaleFact[] {
  const stale = new Set(problems.filter(({ code }) => code === 'STALE').map(({ path }) => factOfProblem(path)));
  return facts.filter(({ fact }) => stale.has(fact));
}
