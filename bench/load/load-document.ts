import { readFileSync } from 'node:fs';

/** What the board reads first: the sample that the documentation starts with. */
export const LOAD_DOCUMENT = readFileSync(new URL('../../docs/graphql/assessment.graphql', import.meta.url), 'utf8');

/** Body of one preview. */
export function loadBody(profile: object): string {
  return JSON.stringify({ query: LOAD_DOCUMENT, variables: { profile, asOf: '2026-11-21' } });
}
