import { CANARY, hostileDocument } from '../api/hostile-document.js';
import type { SeededRandom } from '../generators/seeded-random.js';

/** One body as it is sent, and what kind of attack it is. */
export interface AttackBody {
  readonly kind: string;
  readonly body: string;
}

const ABOUT = '{"query":"{ about { name } }"}';
const PREVIEW = 'query ($p: ProfileInput!) { previewAssessment(profile: $p) { __typename } }';

/** Attacks on what stands before GraphQL. */
const BEFORE_GRAPHQL: readonly ((draw: SeededRandom) => AttackBody)[] = [
  (draw) => ({ kind: 'batch', body: `[${Array(draw.whole(1, 2_000)).fill(ABOUT).join(',')}]` }),
  (draw) => ({ kind: 'body nested without end', body: '['.repeat(draw.whole(33, 200_000)) }),
  (draw) => ({ kind: 'body nested and closed', body: `{"query":"{ about { name } }","variables":${'{"a":'.repeat(draw.whole(31, 50_000))}1${'}'.repeat(10)}` }),
  (draw) => ({ kind: 'keys twice', body: `{"query":${JSON.stringify(PREVIEW)},"variables":{"p":{${Array(draw.whole(2, 10_000)).fill(`"${CANARY}":1`).join(',')}}}}` }),
  (draw) => ({ kind: 'prototype keys', body: `{"query":${JSON.stringify(PREVIEW)},"variables":{"p":{"${draw.pick(['__proto__', 'constructor', 'prototype', '\\u005f_proto__'])}":{"polluted":"${CANARY}"}}}}` }),
  (draw) => ({ kind: 'a body too large', body: `{"query":"${'x'.repeat(draw.whole(1_000_000, 1_200_000))}"}` }),
  (draw) => ({ kind: 'the largest body that is read', body: JSON.stringify({ query: PREVIEW, variables: { p: { [CANARY]: 'x'.repeat(draw.whole(700_000, 990_000)) } } }) }),
  (draw) => ({ kind: 'many tokens', body: JSON.stringify({ query: `{ ${'a '.repeat(draw.whole(5_000, 400_000))} }` }) }),
  (draw) => ({ kind: 'many facts', body: JSON.stringify({ query: PREVIEW, variables: { p: Object.fromEntries(Array.from({ length: draw.whole(100, 20_000) }, (_, number) => [`f${number}`, CANARY])) } }) }),
  (draw) => ({ kind: 'a huge bundle', body: JSON.stringify({ query: 'query ($b: String!) { previewFhirBundle(bundle: $b) { __typename } }', variables: { b: JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry: Array(draw.whole(2_000, 15_000)).fill({ resource: { resourceType: 'Basic' } }) }) } }) }),
];

/** The attack of this number: one in four on what stands before GraphQL, the others documents. */
export function attackBody(number: number, draw: SeededRandom): AttackBody {
  if (number % 4 === 0) return (BEFORE_GRAPHQL[(number / 4) % BEFORE_GRAPHQL.length] as (typeof BEFORE_GRAPHQL)[number])(draw);
  const { kind, query, variables, operationName } = hostileDocument(number, draw);
  return { kind, body: JSON.stringify({ query, variables, ...(operationName === undefined ? {} : { operationName }) }) };
}
