import type { ProfileProblem } from '../vocabulary/profile-problem.js';
import { bundleProblemOf } from './bundle-problem.js';
import type { BundleReferences } from './bundle-references.js';
import type { Entry } from './entry.js';

/** How the types that are read name their patient. */
const SUBJECT: Readonly<Record<string, string>> = {
  Observation: 'subject',
  Condition: 'subject',
  Procedure: 'subject',
  MedicationRequest: 'subject',
  MedicationAdministration: 'subject',
  MedicationStatement: 'subject',
};
/** How other types name a patient: they are not read, but one of another patient still mixes the bundle. */
const OTHER_SUBJECTS = ['subject', 'patient', 'beneficiary'] as const;

export interface PatientResources {
  readonly patient: Entry | null;
  readonly resources: readonly Entry[];
  readonly problems: readonly ProfileProblem[];
}

/**
 * The one patient of the bundle and what is said of them.
 * INVARIANT (one patient): a bundle in which anything speaks of another patient is refused as a whole.
 */
export function resourcesOfPatient(entries: readonly Entry[], references: BundleReferences): PatientResources {
  const patients = entries.filter(({ name }) => name.type === 'Patient');
  const patient = patients[0] ?? null;
  const problems: ProfileProblem[] = patients.slice(1).map((other) => bundleProblemOf('MIXED_PATIENTS', other.resource.path, 'send one bundle a patient'));
  if (patient === null) problems.push(bundleProblemOf('PATIENT_MISSING', 'Bundle.entry', 'the bundle must hold the Patient of whom it speaks'));
  const resources: Entry[] = [];
  for (const entry of entries) {
    const member = SUBJECT[entry.name.type];
    const named = member === undefined ? entry.resource.firstOf(...OTHER_SUBJECTS) : entry.resource.get(member);
    const resolved = named === null ? null : references.resolve(named);
    const isForeign = resolved !== null && (resolved.kind === 'FOREIGN' ? resolved.type === 'Patient' : resolved.kind === 'ENTRY' && resolved.entry.name.type === 'Patient' && resolved.entry !== patient);
    if (isForeign && patient !== null) problems.push(bundleProblemOf('MIXED_PATIENTS', named?.path ?? entry.resource.path, 'send one bundle a patient'));
    else if (member === undefined || (resolved?.kind === 'ENTRY' && resolved.entry === patient)) resources.push(entry);
    else if (patient !== null) problems.push(bundleProblemOf('REFERENCE_UNRESOLVED', `${entry.resource.path}.${member}`, 'a reference to the Patient of the bundle, by full URL or as Patient/id'));
  }
  return { patient, resources, problems };
}
