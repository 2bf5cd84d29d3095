import type { CodeRow } from '../vocabulary/codes/code-table.js';
import { FINDING_CODES } from '../vocabulary/codes/finding-codes.js';
import { DISEASE_STATUS_CODES, DISEASE_STATUS_VALUES, MEASURE_CODES, SEX_CODES, SEX_VALUES, TUMOR_SIZE_CODES, UNREAD_OBSERVATION_CODES, type MeasureMeaning } from '../vocabulary/codes/observation-codes.js';
import { PRESENCE_CODES, type Presence } from '../vocabulary/codes/presence-codes.js';
import { EVIDENCE_CODES } from '../vocabulary/codes/finding-codes.js';
import type { ProfileProblem } from '../vocabulary/profile-problem.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { bundleProblemOf } from './bundle-problem.js';
import { candidateOf, NO_VALUE, type Candidate } from './candidate.js';
import { clinicalTime, type ClinicalTime } from './clinical-time.js';
import { codesOfConcept } from './codes-of-concept.js';
import type { Entry } from './entry.js';
import type { FhirNode } from './fhir-node.js';
import { findingCandidates } from './finding-candidates.js';
import { observationStatus } from './observation-status.js';
import { absentReason, readValue } from './read-value.js';
import type { ResourceAnswer } from './resource-answer.js';

const EFFECTIVE = ['effectiveDateTime', 'effectiveInstant', 'effectivePeriod'];
const EVIDENCE_TYPE = 'mcode-cancer-disease-status-evidence-type';

/** What all that is read from one Observation shares. */
interface Seen {
  readonly entry: Entry;
  readonly time: ClinicalTime | null;
  readonly preliminary: boolean;
  readonly notes: readonly ProfileProblem[];
  readonly pending: boolean;
  readonly vocabulary: Vocabulary;
}

function measured(seen: Seen, holder: FhirNode, { system, code, means }: CodeRow<MeasureMeaning>, as: string): readonly Candidate[] {
  const definition = seen.vocabulary.fact(means.fact);
  if (definition === undefined) throw new Error(`the code table names ${means.fact}, which is no fact`);
  const read = seen.pending ? { statement: { unavailable: 'PENDING' }, aside: null, notes: [] } : readValue(holder, definition, means);
  if (read === null) return [];
  const focus = seen.entry.resource.list('focus')[0]?.text('reference') ?? '';
  const shared = { entry: seen.entry, time: seen.time, dated: true, preliminary: seen.preliminary, path: holder.path };
  const retired = means.retired === true ? [bundleProblemOf('CODE_RETIRED', holder.path)] : [];
  const value = candidateOf({ ...shared, fact: means.fact, statement: read.statement, aside: read.aside, notes: [...seen.notes, ...read.notes, ...retired], tumor: focus, how: `${as}, ${system} ${code}` });
  return [value, ...(seen.pending || means.upperLimit === undefined ? [] : upperLimit(seen, holder, means.upperLimit))];
}

/** The upper end of the one reference range, which is the limit of this laboratory. */
function upperLimit(seen: Seen, holder: FhirNode, fact: string): readonly Candidate[] {
  const ranges = holder.list('referenceRange').map((range) => range.get('high')).filter(({ isThere }) => isThere);
  const [high] = ranges;
  const unit = high?.text('code') ?? high?.text('unit') ?? null;
  const value = high?.get('value').value;
  if (high === undefined || ranges.length > 1 || unit === null || (typeof value !== 'number' && typeof value !== 'string')) return [];
  return [candidateOf({ entry: seen.entry, fact, statement: { value, unit }, time: seen.time, preliminary: seen.preliminary, path: high.path, how: 'upper end of the reference range' })];
}

function presenceOf(resource: FhirNode): Presence | null {
  const held = resource.get('valueBoolean').value;
  if (typeof held === 'boolean') return held ? 'PRESENT' : 'ABSENT';
  const codes = [...codesOfConcept(resource.get('valueCodeableConcept')), ...resource.list('interpretation').flatMap(codesOfConcept)];
  const reason = absentReason(resource) as Presence | null;
  return PRESENCE_CODES.find(codes)?.means ?? reason;
}

function status(seen: Seen): ResourceAnswer {
  const { resource } = seen.entry;
  const value = DISEASE_STATUS_VALUES.find(codesOfConcept(resource.get('valueCodeableConcept')))?.means;
  if (seen.pending || value === undefined || value === 'UNDETERMINED') return { why: 'a disease status that is not determined' };
  const evidence = resource.list('extension').filter((extension) => extension.text('url')?.endsWith(EVIDENCE_TYPE) === true);
  const imaging = evidence.some((extension) => EVIDENCE_CODES.find(codesOfConcept(extension.get('valueCodeableConcept')))?.means === 'CLINICAL');
  return { statuses: [{ entry: seen.entry, status: value, time: seen.time, imaging }] };
}

function sex(seen: Seen): ResourceAnswer {
  const concept = seen.entry.resource.get('valueCodeableConcept');
  const word = SEX_VALUES.find(codesOfConcept(concept))?.means;
  const presence = PRESENCE_CODES.find(codesOfConcept(concept))?.means;
  const statement = word !== undefined ? { code: word } : typeof presence === 'object' ? presence : NO_VALUE;
  return { candidates: [candidateOf({ entry: seen.entry, fact: 'patient.sex', statement, time: seen.time, how: 'sex assigned at birth, loinc 76689-9' })] };
}

function finding(seen: Seen, codes: ReturnType<typeof codesOfConcept>): ResourceAnswer | null {
  const row = FINDING_CODES.find(codes);
  if (row === undefined) return null;
  if (row.means.kind === 'not-read') return { why: row.means.why };
  const presence: Presence | null = seen.pending ? { unavailable: 'PENDING' } : presenceOf(seen.entry.resource);
  if (presence === null) return { problems: [bundleProblemOf('VALUE_NOT_READ', seen.entry.resource.path, 'a code for present, absent or unknown')] };
  if (row.means.kind === 'other-malignancy' || row.means.kind === 'malignancy') return { why: 'a malignancy of another organ is read from a Condition only' };
  const candidates = findingCandidates(row.means, presence, { ...seen, dated: true, as: `finding, ${row.system} ${row.code}` });
  return candidates.length > 0 ? { candidates } : { why: 'this answer alone settles no fact' };
}

/** Components that hold facts of their own: the longest dimension of a tumor, the members of a score. */
function components(seen: Seen): readonly Candidate[] {
  return seen.entry.resource.list('component').flatMap((component) => {
    const row = MEASURE_CODES.find(codesOfConcept(component.get('code')));
    return row === undefined ? [] : measured(seen, component, row, 'component of an observation');
  });
}

function readCoded(seen: Seen): ResourceAnswer {
  const { resource } = seen.entry;
  const codes = codesOfConcept(resource.get('code'));
  if (SEX_CODES.find(codes) !== undefined) return sex(seen);
  if (DISEASE_STATUS_CODES.find(codes) !== undefined) return status(seen);
  const inside = components(seen);
  if (TUMOR_SIZE_CODES.find(codes) !== undefined) {
    return inside.length > 0 ? { candidates: inside } : { problems: [bundleProblemOf('VALUE_NOT_READ', resource.path, 'a component 33728-7 with the longest dimension')] };
  }
  const row = MEASURE_CODES.find(codes);
  const own = row === undefined ? [] : measured(seen, resource, scored(row, resource), 'observation');
  if (own.length + inside.length > 0) return { candidates: [...own, ...inside] };
  if (row !== undefined) return { why: 'holds no value' };
  return finding(seen, codes) ?? { why: UNREAD_OBSERVATION_CODES.find(codes)?.means ?? 'no code that is read' };
}

/** The Child-Pugh scale carries the class as a code or the points as a number. */
function scored(row: CodeRow<MeasureMeaning>, resource: FhirNode): CodeRow<MeasureMeaning> {
  const isNumber = resource.firstOf('valueInteger', 'valueQuantity') !== null;
  return row.means.fact === 'liver.childPughClass' && isNumber && row.system !== 'fact' ? { ...row, means: { fact: 'liver.childPughPoints' } } : row;
}

/** What an Observation says: a measured value, a stage, a finding and its presence, how the disease stands. */
export function readObservation(entry: Entry, asOf: number, vocabulary: Vocabulary): ResourceAnswer {
  const { resource } = entry;
  const allowed = observationStatus(resource);
  if (allowed.kind === 'IGNORE') return { why: allowed.why };
  const codes = [...codesOfConcept(resource.get('code')), ...resource.list('component').flatMap((component) => codesOfConcept(component.get('code')))];
  const isRead = [MEASURE_CODES, FINDING_CODES, DISEASE_STATUS_CODES, SEX_CODES, TUMOR_SIZE_CODES].some((table) => table.find(codes) !== undefined);
  if (!isRead) return { why: UNREAD_OBSERVATION_CODES.find(codes)?.means ?? 'no code that is read' };
  if (allowed.kind === 'UNKNOWN') return { problems: [bundleProblemOf('STATUS_UNKNOWN', `${resource.path}.status`, 'final, amended, corrected or preliminary')] };
  const effective = clinicalTime(resource, EFFECTIVE, asOf);
  const read = effective.kind === 'NONE' ? clinicalTime(resource, ['issued'], asOf) : effective;
  if (read.kind === 'PROBLEM') return { problems: [read.problem] };
  const notes = [
    ...(effective.kind === 'NONE' && read.kind === 'TIME' ? [bundleProblemOf('ISSUED_AS_DATE', `${resource.path}.issued`)] : []),
    ...(allowed.kind === 'USE' && allowed.preliminary ? [bundleProblemOf('PRELIMINARY', `${resource.path}.status`)] : []),
  ];
  return readCoded({ entry, time: read.kind === 'TIME' ? read.time : null, preliminary: allowed.kind === 'USE' && allowed.preliminary, notes, pending: allowed.kind === 'PENDING', vocabulary });
}
