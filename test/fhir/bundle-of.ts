export const LOINC = 'http://loinc.org';
export const SNOMED = 'http://snomed.info/sct';
export const FACT = 'urn:consilium:fact';
export const WORD = 'urn:consilium:word';
export const AS_OF = '2026-11-21';
export const PATIENT = 'urn:uuid:00000000-0000-4000-8000-000000000001';

export type Json = Record<string, unknown>;

/** A CodeableConcept of one coding. */
export function concept(system: string, code: string, display?: string): Json {
  return { coding: [{ system, code, ...(display === undefined ? {} : { display }) }] };
}

/** A Quantity in UCUM. */
export function quantity(value: unknown, unit?: string): Json {
  return unit === undefined ? { value } : { value, unit, system: 'http://unitsofmeasure.org', code: unit };
}

/** A resource of the patient. */
export function about(resourceType: string, members: Json): Json {
  return { resourceType, subject: { reference: PATIENT }, ...members };
}

export function observation(code: Json, members: Json): Json {
  return about('Observation', { status: 'final', effectiveDateTime: '2026-11-12', code, ...members });
}

export function laboratory(code: string, value: unknown, unit: string | undefined, members: Json = {}): Json {
  return observation(concept(LOINC, code), { valueQuantity: quantity(value, unit), ...members });
}

export function condition(code: Json, verification: string | null, clinical: string | null, members: Json = {}): Json {
  return about('Condition', {
    code,
    ...(verification === null ? {} : { verificationStatus: concept('http://terminology.hl7.org/CodeSystem/condition-ver-status', verification) }),
    ...(clinical === null ? {} : { clinicalStatus: concept('http://terminology.hl7.org/CodeSystem/condition-clinical', clinical) }),
    ...members,
  });
}

export function procedure(code: string, performed: string | null, members: Json = {}): Json {
  return about('Procedure', { status: 'completed', code: concept(SNOMED, code), ...(performed === null ? {} : { performedDateTime: performed }), ...members });
}

export const HCC: Json = condition(concept(SNOMED, '109841003'), 'confirmed', 'active');

/** A collection of a patient and these resources, which become entries 1, 2, ... */
export function bundleOf(...resources: readonly Json[]): Json {
  const entry = resources.map((resource, index) => ({ fullUrl: `urn:uuid:00000000-0000-4000-8000-${String(index + 2).padStart(12, '0')}`, resource }));
  return { resourceType: 'Bundle', type: 'collection', entry: [{ fullUrl: PATIENT, resource: { resourceType: 'Patient' } }, ...entry] };
}
