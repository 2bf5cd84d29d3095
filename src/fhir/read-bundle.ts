import { parseCalendarDay } from '../vocabulary/calendar-day.js';
import { VOCABULARY, type Vocabulary } from '../vocabulary/vocabulary.js';
import type { ProfileProblem } from '../vocabulary/profile-problem.js';
import { bundleProblemOf } from './bundle-problem.js';
import { BundleReferences } from './bundle-references.js';
import type { BundleReading, IgnoredResource } from './bundle-reading.js';
import { candidateOf, isTelling, type Candidate } from './candidate.js';
import { composeProfile } from './compose-profile.js';
import type { Entry } from './entry.js';
import { openBundle } from './open-bundle.js';
import { readResource, type AssessmentDay } from './read-resource.js';
import type { ResourceAnswer } from './resource-answer.js';
import { resourcesOfPatient } from './resources-of-patient.js';
import { sorafenibCourse } from './sorafenib-course.js';
import { taceCourse } from './tace-course.js';

interface Answered {
  readonly entry: Entry;
  readonly answer: ResourceAnswer;
}

/** The diagnosis, where no resource names the liver tumor: another malignancy is the tumor in question, else it is not recorded. */
function diagnosis(answered: readonly Answered[], candidates: readonly Candidate[], patient: Entry): { readonly candidates: readonly Candidate[]; readonly notes: readonly ProfileProblem[] } {
  const others = answered.filter(({ answer }) => answer.otherMalignancy === true);
  const named = candidates.some(({ fact }) => fact === 'tumor.diagnosis');
  const fact = named ? 'comorbidity.otherMalignancy' : 'tumor.diagnosis';
  const statement = { code: named ? 'YES' : 'OTHER' };
  const how = named ? 'a malignant tumor of another organ' : 'a malignant tumor of another organ, and none of the liver';
  const found = others.map(({ entry }) => candidateOf({ entry, fact, statement, how }));
  if (named || found.length > 0) return { candidates: found, notes: [] };
  const missing = candidateOf({ entry: patient, fact, statement: { unavailable: 'NOT_RECORDED' }, how: 'no resource names the tumor' });
  return { candidates: [missing], notes: [bundleProblemOf('DIAGNOSIS_MISSING', 'Bundle.entry', 'send the Condition of the liver tumor')] };
}

/** A sex assigned at birth stands in only where the patient's own record has none. */
function withoutSecondSex(candidates: readonly Candidate[], patient: Entry): readonly Candidate[] {
  const recorded = candidates.some((candidate) => candidate.fact === 'patient.sex' && candidate.entry === patient && isTelling(candidate));
  return recorded ? candidates.filter((candidate) => candidate.fact !== 'patient.sex' || candidate.entry === patient) : candidates;
}

/** All statements: those of the resources and those that follow from several of them. */
function gather(answered: readonly Answered[], patient: Entry, vocabulary: Vocabulary): { readonly candidates: readonly Candidate[]; readonly notes: readonly ProfileProblem[] } {
  const own = withoutSecondSex(answered.flatMap(({ answer }) => answer.candidates ?? []), patient);
  const treatments = answered.flatMap(({ answer }) => answer.treatments ?? []);
  const statuses = answered.flatMap(({ answer }) => answer.statuses ?? []);
  const medicines = own.filter(({ fact }) => fact === 'sorafenib.status').map(({ entry }) => entry);
  const starts = treatments.flatMap(({ entry, time }) => (medicines.includes(entry) && time !== null ? [time.days.last] : []));
  const isCurrent = own.some(({ fact, statement }) => fact === 'sorafenib.status' && statement['code'] === 'CURRENT');
  const durations = own.filter(({ fact }) => fact === 'sorafenib.duration');
  const single = medicines.length === 1 ? own : own.filter((candidate) => !durations.includes(candidate));
  const tumor = diagnosis(answered, own, patient);
  return {
    candidates: [...single, ...taceCourse(treatments, statuses, own, vocabulary), ...sorafenibCourse(statuses, starts, isCurrent), ...tumor.candidates],
    notes: tumor.notes,
  };
}

const sorted = (problems: readonly ProfileProblem[], isNote: boolean): readonly ProfileProblem[] => problems.filter(({ effect }) => (effect === 'NOTE') === isNote);

/**
 * Reads a FHIR bundle (R4 or R4B, plain resources or mCODE) of one patient: collection, searchset or transaction.
 *
 * Codes are looked up by system and code, never by display text. Of several statements about one fact the newest by
 * clinical time counts. What is not recorded, unknown or unconfirmed is never read as absent. Nothing is fetched.
 * Never throws on what a sender can write; problems hold no value of the patient.
 *
 * @param sent the bundle as parsed from JSON
 * @param asOf the day of the assessment, YYYY-MM-DD
 */
export function readBundle(sent: unknown, asOf: string, vocabulary: Vocabulary = VOCABULARY): BundleReading {
  const opened = openBundle(sent);
  const refusedAll = (problems: readonly ProfileProblem[]): BundleReading => ({ profile: {}, used: [], ignored: opened.ignored, refused: sorted(problems, false), notes: sorted(problems, true) });
  const days = parseCalendarDay(asOf);
  if (days === null || days.first !== days.last) return refusedAll([...opened.problems, bundleProblemOf('DATE_INVALID', 'asOf', 'write the day as YYYY-MM-DD')]);
  if (opened.problems.some(({ effect }) => effect === 'REFUSED')) return refusedAll(opened.problems);
  const day: AssessmentDay = { text: asOf, number: days.first };
  const references = new BundleReferences(opened.entries);
  const { patient, resources, problems: mixed } = resourcesOfPatient(opened.entries, references);
  if (patient === null || mixed.some(({ effect }) => effect === 'REFUSED')) return refusedAll([...opened.problems, ...mixed]);

  const answered = resources.map((entry) => ({ entry, answer: readResource(entry, day, references, vocabulary) }));
  const gathered = gather(answered, patient, vocabulary);
  const composed = composeProfile(gathered.candidates, day.number, vocabulary);
  const problems = [...opened.problems, ...mixed, ...answered.flatMap(({ answer }) => answer.problems ?? []), ...gathered.notes, ...composed.refused, ...composed.notes];
  const used = composed.used;
  const ignored = [...opened.ignored, ...composed.ignored, ...leftOver(answered, [...[...used, ...composed.ignored].map(({ resource }) => resource.entry), ...composed.refusedEntries])];
  return { profile: composed.profile, used, ignored: once(ignored, [...used.map(({ resource }) => resource.entry), ...composed.refusedEntries]), refused: sorted(problems, false), notes: sorted(problems, true) };
}

/** Resources of which nothing came: with their reason, unless a problem tells it. */
function leftOver(answered: readonly Answered[], told: readonly number[]): readonly IgnoredResource[] {
  return answered.flatMap(({ entry, answer }) => {
    if (told.includes(entry.name.entry) || (answer.problems ?? []).some(({ effect }) => effect !== 'NOTE')) return [];
    return [{ resource: entry.name, why: answer.why ?? 'nothing in it settles a fact' }];
  });
}

/** A resource stands in one list: what was used or refused is not also called ignored, and what was ignored is told once. */
function once(ignored: readonly IgnoredResource[], told: readonly number[]): readonly IgnoredResource[] {
  const seen = new Set(told);
  return ignored.filter(({ resource }) => !seen.has(resource.entry) && seen.add(resource.entry)).sort((a, b) => a.resource.entry - b.resource.entry);
}
