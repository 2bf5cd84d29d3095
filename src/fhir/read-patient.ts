import { ageOnDay } from '../medicine/age-on-day.js';
import { bundleProblemOf } from './bundle-problem.js';
import { candidateOf, type Candidate } from './candidate.js';
import { readTime } from './clinical-time.js';
import type { Entry } from './entry.js';
import type { ResourceAnswer } from './resource-answer.js';
import type { ProfileProblem } from '../vocabulary/profile-problem.js';

const SEX: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  male: { code: 'MALE' },
  female: { code: 'FEMALE' },
  other: { code: 'OTHER' },
  unknown: { unavailable: 'UNKNOWN_TO_SENDER' },
};

/** Age on the day of the assessment and sex. */
export function readPatient(entry: Entry, day: string, asOf: number): ResourceAnswer {
  const { resource } = entry;
  const candidates: Candidate[] = [];
  const problems: ProfileProblem[] = [];
  const gender = resource.text('gender');
  if (gender !== null && Object.hasOwn(SEX, gender)) candidates.push(candidateOf({ entry, fact: 'patient.sex', statement: SEX[gender] ?? {}, how: 'Patient.gender' }));
  else if (resource.get('gender').isThere) problems.push(bundleProblemOf('VALUE_NOT_READ', `${resource.path}.gender`, 'male, female, other or unknown'));
  const birth = readTime(resource.get('birthDate'), asOf);
  if (birth.kind === 'PROBLEM') problems.push(birth.problem);
  const age = birth.kind === 'TIME' ? ageOnDay(birth.time.day, day) : null;
  if (age !== null) {
    const statement = age.min === age.max ? { value: String(age.min) } : { low: String(age.min), high: String(age.max) };
    candidates.push(candidateOf({ entry, fact: 'patient.age', statement, how: 'completed years from Patient.birthDate' }));
  }
  const deceased = resource.get('deceasedBoolean').value === true || resource.get('deceasedDateTime').isThere;
  if (deceased) problems.push(bundleProblemOf('PATIENT_DECEASED', resource.path));
  return { candidates, problems, ...(candidates.length === 0 ? { why: 'names the patient' } : {}) };
}
