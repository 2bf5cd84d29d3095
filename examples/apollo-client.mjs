// A Node client with Apollo Client: previews a patient, records them, and repeats the request as after a lost answer.
//
//   node examples/apollo-client.mjs [http://127.0.0.1:3000]
//
// Needs @apollo/client, graphql and rxjs (npm install). What is refused comes as data (`Problem`), never as an exception.
import { randomUUID } from 'node:crypto';
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';

const [address = 'http://127.0.0.1:3000'] = process.argv.slice(2);
const client = new ApolloClient({
  link: new HttpLink({ uri: `${address}/graphql`, headers: { 'consilium-actor': 'example-client', 'consilium-role': 'INTEGRATION' } }),
  // Answers hold patient data: nothing of them is kept.
  cache: new InMemoryCache({ resultCaching: false }),
  defaultOptions: { query: { fetchPolicy: 'no-cache' }, mutate: { fetchPolicy: 'no-cache' } },
});

// Numbers are text with their digits; what is not known is left out, and is then unknown, never absent.
const profile = {
  patient: { age: [{ value: '61' }], sex: [{ code: 'MALE' }] },
  performance: { ecog: [{ value: '1', observedOn: '2026-11-18' }] },
  liver: { childPughClass: [{ code: 'A', observedOn: '2026-11-18' }] },
  labs: { platelets: [{ value: '131', unit: '10*9/L', observedOn: '2026-11-18' }], bilirubin: [{ value: '1.1', unit: 'mg/dL', observedOn: '2026-11-18' }] },
  tumor: { diagnosis: [{ code: 'HCC' }], resectability: [{ code: 'UNRESECTABLE' }], largestDiameterBeforeTace: [{ value: '7.2', unit: 'cm' }] },
  tace: { done: [{ code: 'YES' }], remnantPresent: [{ code: 'YES' }] },
};
const asOf = '2026-11-21';

const PREVIEW = gql`
  query Preview($profile: ProfileInput!, $asOf: CalendarDay) {
    previewAssessment(profile: $profile, asOf: $asOf) {
      ... on Assessment {
        complete
        sources { code state because }
        options { name state because }
        missing { label couldTurn { kind code from to } }
      }
      ... on Problem { code message path hint }
    }
  }
`;

const RECORD = gql`
  mutation Record($input: RecordAssessmentInput!) {
    recordAssessment(input: $input) {
      ... on RecordedAssessment { id receipt { position recordedAt ruleSet } }
      ... on Problem { code message path hint }
    }
  }
`;

function orStop(result) {
  if (result.code !== undefined) {
    console.error(`${result.code}: ${result.message}${result.hint === null ? '' : ` (${result.hint})`}`);
    process.exit(1);
  }
  return result;
}

const preview = orStop((await client.query({ query: PREVIEW, variables: { profile, asOf } })).data.previewAssessment);
for (const { code, state } of preview.sources) console.log(`source ${code}: ${state}`);
for (const { name, state, because } of preview.options.filter((option) => option.state !== 'NOT_COVERED')) console.log(`option ${name}: ${state}. ${because}`);
console.log(`missing, first to get: ${preview.missing.slice(0, 3).map(({ label }) => label).join(', ')}`);

// The key is chosen once a request and kept until an answer came: then nothing is recorded twice.
const input = { profile, asOf, patientReference: 'example-patient-1', idempotencyKey: randomUUID() };
const record = async () => orStop((await client.mutate({ mutation: RECORD, variables: { input } })).data.recordAssessment);
const first = await record();
const again = await record();
console.log(`recorded ${first.id} at place ${first.receipt.position} of the log`);
console.log(again.receipt.position === first.receipt.position ? 'repeated: the same receipt' : 'repeated: ANOTHER receipt');
