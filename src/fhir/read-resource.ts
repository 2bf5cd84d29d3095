import type { Vocabulary } from '../vocabulary/vocabulary.js';
import type { BundleReferences } from './bundle-references.js';
import type { Entry } from './entry.js';
import { readCondition } from './read-condition.js';
import { readMedication } from './read-medication.js';
import { readObservation } from './read-observation.js';
import { readPatient } from './read-patient.js';
import { readProcedure } from './read-procedure.js';
import type { ResourceAnswer } from './resource-answer.js';

/** The day of the assessment, as written and as number. */
export interface AssessmentDay {
  readonly text: string;
  readonly number: number;
}

/** What one resource says, by its type. */
export function readResource(entry: Entry, day: AssessmentDay, references: BundleReferences, vocabulary: Vocabulary): ResourceAnswer {
  switch (entry.name.type) {
    case 'Patient':
      return readPatient(entry, day.text, day.number);
    case 'Observation':
      return readObservation(entry, day.number, vocabulary);
    case 'Condition':
      return readCondition(entry, day.number, references);
    case 'Procedure':
      return readProcedure(entry, day.number, references);
    case 'MedicationRequest':
    case 'MedicationAdministration':
    case 'MedicationStatement':
      return readMedication(entry, day.number, references);
    case 'DiagnosticReport':
      return { why: 'its results are read as observations' };
    case 'Medication':
      return { why: 'read where it is referred to' };
    default:
      return { why: 'a type that is not read' };
  }
}
