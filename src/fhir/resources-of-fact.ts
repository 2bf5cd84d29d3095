import { CODE_SYSTEMS, type CodeSystem } from '../vocabulary/codes/code-systems.js';
import type { CodeRow } from '../vocabulary/codes/code-table.js';
import { FINDING_CODES, type FindingMeaning } from '../vocabulary/codes/finding-codes.js';
import { DISEASE_STATUS_CODES, MEASURE_CODES, SEX_CODES, TUMOR_SIZE_CODES } from '../vocabulary/codes/observation-codes.js';
import { PROCEDURE_CODES, SORAFENIB_CODES } from '../vocabulary/codes/treatment-codes.js';

/** Types of resources in which the bundle reader finds facts. */
export type FactResource = 'Patient' | 'Condition' | 'Observation' | 'Procedure' | 'MedicationRequest' | 'MedicationAdministration' | 'MedicationStatement';

/** Resources of one type that can tell a fact. */
export interface ResourcesOfFact {
  readonly type: FactResource;
  /** Codes under which they tell it, by full URI. */
  readonly codes: readonly { readonly system: string; readonly code: string }[];
  /** Whether each of them has one of these codes. Not where a classification's code stands for all that begin so, or where site and histology tell the tumor. */
  readonly foundByCode: boolean;
}

type Row = Pick<CodeRow<unknown>, 'system' | 'code' | 'prefix'>;

const MEDICATIONS = ['MedicationRequest', 'MedicationAdministration', 'MedicationStatement'] as const;
const DIAGNOSIS = new Set(['tumor.diagnosis', 'tumor.diagnosisBasis']);

/** Facts that follow from several resources together (tace-course.ts, sorafenib-course.ts), with the facts and resources they need. */
const TREATMENTS: readonly string[] = [...new Set(PROCEDURE_CODES.rows.flatMap(({ means }) => (means.kind === 'treatment' ? means.facts : [])))];
const COURSES: Readonly<Record<string, readonly string[]>> = {
  'tumor.largestDiameterBeforeTace': ['tace.done', 'tumor.largestDiameter'],
  'tace.bclcAtFirst': ['tace.done', 'tumor.bclc'],
  // Another treatment between two sessions ends the row.
  'tace.consecutiveCycles': ['tace.done', 'sorafenib.status', ...TREATMENTS],
  'tace.monthsFromLastToProgression': ['tace.done'],
  'sorafenib.radiologicalProgression': ['sorafenib.status'],
  'sorafenib.duration': ['sorafenib.status'],
  'sorafenib.refused': ['sorafenib.status'],
};
const BY_PROGRESSION = new Set(['tace.monthsFromLastToProgression', 'sorafenib.radiologicalProgression']);

function tells(means: FindingMeaning, fact: string): boolean {
  switch (means.kind) {
    case 'diagnosis':
    case 'malignancy':
      return DIAGNOSIS.has(fact);
    case 'other-malignancy':
      return fact === 'comorbidity.otherMalignancy' || DIAGNOSIS.has(fact);
    case 'metastasis':
    case 'finding':
      return means.fact === fact;
    case 'not-read':
      return false;
  }
}

function coded(rows: readonly Row[]): ResourcesOfFact['codes'] {
  return rows.filter(({ prefix }) => prefix !== true).map(({ system, code }) => ({ system: CODE_SYSTEMS[system as CodeSystem][0], code }));
}

function published(fact: string): readonly ResourcesOfFact[] {
  const findings = FINDING_CODES.rows.filter(({ means }) => tells(means, fact));
  const conditions = findings.filter(({ system }) => system !== 'loinc');
  const measures = MEASURE_CODES.rows.filter(({ system, means }) => system !== 'fact' && (means.fact === fact || means.upperLimit === fact));
  const procedures = PROCEDURE_CODES.rows.filter(({ means }) => (means.kind === 'tace' ? fact === 'tace.done' : means.kind === 'treatment' && means.facts.includes(fact)));
  const observed: readonly Row[] = [
    ...measures,
    // A malignancy is read from a Condition only, and classifications of diagnoses are no codes of observations.
    ...findings.filter(({ system, means }) => system !== 'icd10cm' && means.kind !== 'malignancy' && means.kind !== 'other-malignancy'),
    ...(fact === 'tumor.largestDiameter' ? TUMOR_SIZE_CODES.rows : []),
    ...(fact === 'patient.sex' ? SEX_CODES.rows : []),
    ...(BY_PROGRESSION.has(fact) ? DISEASE_STATUS_CODES.rows : []),
  ];
  return [
    ...(fact === 'patient.age' || fact === 'patient.sex' ? [{ type: 'Patient' as const, codes: [], foundByCode: true }] : []),
    ...(conditions.length > 0 ? [{ type: 'Condition' as const, codes: coded(conditions), foundByCode: !DIAGNOSIS.has(fact) && conditions.every(({ prefix }) => prefix !== true) }] : []),
    ...(observed.length > 0 ? [{ type: 'Observation' as const, codes: coded(observed), foundByCode: true }] : []),
    ...(procedures.length > 0 ? [{ type: 'Procedure' as const, codes: coded(procedures), foundByCode: true }] : []),
    // A medicine that is named by a reference is not found by its code; servers that do so answer with what they find.
    ...(fact === 'sorafenib.status' ? MEDICATIONS.map((type) => ({ type, codes: coded(SORAFENIB_CODES.rows), foundByCode: true })) : []),
    ...(COURSES[fact] ?? []).flatMap(published),
  ];
}

/**
 * The resources in which the bundle reader finds a fact: the mapping read backwards. Last comes the Observation under
 * the fact's own path in `urn:consilium:fact`: some facts have no published code, and hardly any has one that says "no".
 */
export function resourcesOfFact(fact: string): readonly ResourcesOfFact[] {
  const own = coded(MEASURE_CODES.rows.filter(({ system, means }) => system === 'fact' && means.fact === fact));
  return [...published(fact), ...(own.length > 0 ? [{ type: 'Observation' as const, codes: own, foundByCode: true }] : [])];
}
