import { resourcesOfFact, type FactResource } from '../fhir/resources-of-fact.js';
import { CODE_SYSTEMS } from '../vocabulary/codes/code-systems.js';

/** Names of the queries, as a client sends their results back. */
export type PrefetchKey = 'patient' | 'conditions' | 'observations' | 'consiliumObservations' | 'procedures' | 'medicationRequests' | 'medicationAdministrations' | 'medicationStatements';

export type PrefetchTemplates = Readonly<Partial<Record<PrefetchKey, string>>>;

/** Without these nothing can be told: who the patient is, and which tumor it is. */
export const REQUIRED_PREFETCH: readonly PrefetchKey[] = ['patient', 'conditions'];

const KEYS: readonly (readonly [PrefetchKey, FactResource])[] = [
  ['conditions', 'Condition'],
  ['observations', 'Observation'],
  ['procedures', 'Procedure'],
  ['medicationRequests', 'MedicationRequest'],
  ['medicationAdministrations', 'MedicationAdministration'],
  ['medicationStatements', 'MedicationStatement'],
];

/** Facts that stand outside the rules: without the diagnosis nobody knows whether the rules speak of the patient. */
const ALWAYS: readonly string[] = ['patient.age', 'tumor.diagnosis'];

const OWN_SYSTEM: string = CODE_SYSTEMS.fact[0];

function search(type: FactResource, codes: ReadonlySet<string>): string {
  const query = `${type}?patient={{context.patientId}}`;
  return codes.size === 0 ? query : `${query}&code=${[...codes].sort().join(',')}`;
}

/**
 * The smallest prefetch for rules that read these facts (CDS Hooks 2.0, "Prefetch Template"): only types of resources
 * that tell one of them, and of these only the codes under which it is told. What is told under codes of
 * our own is asked for by a query of its own, so that a client without such codes may leave it out.
 *
 * @param facts facts that some rule reads, directly or through a derivation
 */
export function prefetchFor(facts: Iterable<string>): PrefetchTemplates {
  const codes = new Map<FactResource, Set<string>>();
  const own = new Set<string>();
  const whole = new Set<FactResource>();
  for (const fact of new Set([...facts, ...ALWAYS])) {
    for (const found of resourcesOfFact(fact)) {
      const known = codes.get(found.type) ?? new Set<string>();
      codes.set(found.type, known);
      if (!found.foundByCode) whole.add(found.type);
      for (const { system, code } of found.codes) (system === OWN_SYSTEM ? own : known).add(`${system}|${code}`);
    }
  }
  const searches = KEYS.flatMap(([key, type]) => {
    const known = codes.get(type);
    // Observations are never asked for without a code: that would be the whole chart.
    if (known === undefined || (type === 'Observation' && known.size === 0)) return [];
    return [[key, search(type, whole.has(type) ? new Set() : known)] as const];
  });
  return Object.fromEntries([
    ['patient', 'Patient/{{context.patientId}}'],
    ...searches,
    ...(own.size === 0 ? [] : [['consiliumObservations', search('Observation', own)] as const]),
  ]);
}
