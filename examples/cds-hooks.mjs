// A record system that calls CDS Hooks: discovers the service, fills its prefetch from a bundle that stands in for a
// FHIR server, shows the cards, and tells what the clinician did with the first one.
//
//   node examples/cds-hooks.mjs [http://127.0.0.1:3000] [BUNDLE.json]
//
// Needs nothing but Node. With sign-in every call carries a JWT that you sign: Authorization: Bearer ...
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';

const [address = 'http://127.0.0.1:3000', file = new URL('./bundles/source-001-applies.json', import.meta.url)] = process.argv.slice(2);
const entries = JSON.parse(readFileSync(file, 'utf8')).entry;

async function post(path, body) {
  const answer = await fetch(`${address}${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  return { status: answer.status, body: await answer.json() };
}

const patient = entries.find(({ resource }) => resource.resourceType === 'Patient');
const patientId = patient.resource.id ?? 'example';

/** What a FHIR server answers to a template: a read, or a search by type and code. */
function fill(template) {
  const [type, query] = template.replaceAll('{{context.patientId}}', patientId).split('?');
  if (query === undefined) return { ...patient.resource, id: patientId };
  const wanted = new URLSearchParams(query).get('code')?.split(',');
  const codesOf = ({ resource }) => [resource.code, resource.medicationCodeableConcept].flatMap((concept) => concept?.coding ?? []).map(({ system, code }) => `${system}|${code}`);
  const found = entries.filter((entry) => entry.resource.resourceType === type && (wanted === undefined || codesOf(entry).some((code) => wanted.includes(code))));
  return { resourceType: 'Bundle', type: 'searchset', entry: found };
}

const { services } = await (await fetch(`${address}/cds-services`)).json();
const service = services.find(({ hook }) => hook === 'patient-view');
console.log(`service ${service.id}: ${service.title}`);

// Entries of the bundle name the patient by full URL; a server names them as Patient/id.
const prefetch = JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(service.prefetch).map(([key, template]) => [key, fill(template)]))).replaceAll(`"${patient.fullUrl}"`, `"Patient/${patientId}"`));
const call = { hook: service.hook, hookInstance: randomUUID(), context: { userId: 'Practitioner/example', patientId }, prefetch };

const refused = await post(`/cds-services/${service.id}`, { ...call, prefetch: { patient: prefetch.patient } });
console.log(`without conditions: ${refused.status} ${refused.body.issue.map(({ diagnostics }) => diagnostics).join('; ')}`);

const answer = await post(`/cds-services/${service.id}`, call);
if (answer.status !== 200) {
  console.error(`${answer.status} ${answer.body.issue.map(({ diagnostics }) => diagnostics).join('; ')}`);
  process.exit(1);
}
for (const { indicator, summary, detail } of answer.body.cards) console.log(`\n[${indicator}] ${summary}\n${detail}`);

const [card] = answer.body.cards;
const feedback = { card: card.uuid, outcome: 'overridden', overrideReason: { reason: card.overrideReasons.find(({ code }) => code === 'PATIENT_PREFERENCE') }, outcomeTimestamp: new Date().toISOString() };
console.log(`\nfeedback: ${(await post(`/cds-services/${service.id}/feedback`, { feedback: [feedback] })).status}`);
