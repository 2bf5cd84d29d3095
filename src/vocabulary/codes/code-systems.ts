/** Code systems that are read, by the short name that the tables use, with every URI under which they are published. */
export const CODE_SYSTEMS = {
  loinc: ['http://loinc.org'],
  snomed: ['http://snomed.info/sct'],
  icd10cm: ['http://hl7.org/fhir/sid/icd-10-cm'],
  rxnorm: ['http://www.nlm.nih.gov/research/umls/rxnorm'],
  ncit: ['http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl'],
  atc: ['http://www.whocc.no/atc'],
  ucum: ['http://unitsofmeasure.org'],
  interpretation: ['http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation'],
  verification: ['http://terminology.hl7.org/CodeSystem/condition-ver-status'],
  clinical: ['http://terminology.hl7.org/CodeSystem/condition-clinical'],
  absent: ['http://terminology.hl7.org/CodeSystem/data-absent-reason'],
  /** Codes are fact paths of the vocabulary ("tumor.number"): for what no published code system holds. */
  fact: ['urn:consilium:fact'],
  /** Codes are the words of the vocabulary ("BCLC_B1", "VP3"), as answers to a fact. */
  word: ['urn:consilium:word'],
} as const satisfies Record<string, readonly string[]>;

export type CodeSystem = keyof typeof CODE_SYSTEMS;

const BY_URI = new Map<string, CodeSystem>(
  (Object.entries(CODE_SYSTEMS) as [CodeSystem, readonly string[]][]).flatMap(([name, uris]) => uris.map((uri) => [uri, name] as const)),
);

/** The short name of a code system; `null` for one that is not read. URIs are compared as written. */
export function codeSystemOf(uri: string): CodeSystem | null {
  return BY_URI.get(uri) ?? null;
}
