import { EVIDENCE_CODES, FINDING_CODES, HISTOLOGY_CODES, LIVER_SITE_CODES, type FindingMeaning } from '../vocabulary/codes/finding-codes.js';
import type { Presence } from '../vocabulary/codes/presence-codes.js';
import { bundleProblemOf } from './bundle-problem.js';
import { candidateOf, type Candidate } from './candidate.js';
import { clinicalTime } from './clinical-time.js';
import type { BundleReferences } from './bundle-references.js';
import { codesOfConcept } from './codes-of-concept.js';
import type { Entry } from './entry.js';
import type { FhirNode } from './fhir-node.js';
import { findingCandidates } from './finding-candidates.js';
import { hasProfile } from './has-profile.js';
import type { ResourceAnswer } from './resource-answer.js';

type Verification = 'ESTABLISHED' | 'UNCONFIRMED' | 'REFUTED' | 'ERROR' | 'STRANGE';

const VERIFICATIONS: Readonly<Record<string, Verification>> = {
  confirmed: 'ESTABLISHED',
  unconfirmed: 'UNCONFIRMED',
  provisional: 'UNCONFIRMED',
  differential: 'UNCONFIRMED',
  refuted: 'REFUTED',
  'entered-in-error': 'ERROR',
};
const PAST = new Set(['inactive', 'remission', 'resolved']);
const PRESENT = new Set(['active', 'recurrence', 'relapse']);

function codeIn(resource: FhirNode, name: string, system: 'verification' | 'clinical'): string | null {
  const concept = resource.get(name);
  if (!concept.isThere) return null;
  return codesOfConcept(concept).find((coded) => coded.system === system)?.code ?? '';
}

/** A condition without verification status is asserted as it stands; a status that we do not know asserts nothing. */
function verificationOf(resource: FhirNode): Verification {
  const code = codeIn(resource, 'verificationStatus', 'verification');
  if (code === null) return 'ESTABLISHED';
  // Own keys only: a code such as "toString" is strange and not a function.
  return Object.hasOwn(VERIFICATIONS, code) ? (VERIFICATIONS[code] ?? 'STRANGE') : 'STRANGE';
}

/** Where a condition is, as far as the codes tell. */
function siteOf(resource: FhirNode): 'LIVER' | 'ELSEWHERE' | 'NOT_SAID' {
  const sites = resource.list('bodySite');
  if (sites.length === 0) return 'NOT_SAID';
  return sites.some((site) => LIVER_SITE_CODES.find(codesOfConcept(site)) !== undefined) ? 'LIVER' : 'ELSEWHERE';
}

/** The tumor that a general code, its histology and its site describe together (mCODE's post-coordinated form). */
function describedTumor(resource: FhirNode): FindingMeaning | null {
  const site = siteOf(resource);
  if (site === 'ELSEWHERE') return { kind: 'other-malignancy' };
  const histology = resource.list('extension').filter((extension) => extension.text('url')?.endsWith('histology-morphology-behavior') === true);
  const kinds = HISTOLOGY_CODES.find(histology.flatMap((extension) => codesOfConcept(extension.get('valueCodeableConcept'))))?.means;
  if (kinds !== undefined) return { kind: 'diagnosis', codes: kinds };
  return site === 'LIVER' ? (FINDING_CODES.find([{ system: 'snomed', code: '93870000' }])?.means ?? null) : null;
}

/** What a condition means: by its code; else, for mCODE's cancer profiles, by site and histology. */
function meaningOf(resource: FhirNode): FindingMeaning | null {
  const row = FINDING_CODES.find(codesOfConcept(resource.get('code')));
  if (row !== undefined && row.means.kind !== 'malignancy') return row.means;
  if (row === undefined && hasProfile(resource, 'mcode-secondary-cancer-condition')) {
    return siteOf(resource) === 'LIVER' ? { kind: 'diagnosis', codes: ['LIVER_METASTASIS'] } : { kind: 'metastasis', fact: 'tumor.extrahepaticMetastasis' };
  }
  if (row === undefined && !hasProfile(resource, 'mcode-primary-cancer-condition')) return null;
  return describedTumor(resource) ?? (row === undefined ? { kind: 'other-malignancy' } : null);
}

/** Whether a Condition is a tumor of another organ, or a metastasis of one in the liver. */
export function isOtherTumor(resource: FhirNode): boolean {
  const meaning = meaningOf(resource);
  return meaning?.kind === 'other-malignancy' || (meaning?.kind === 'diagnosis' && meaning.codes.every((code) => code === 'LIVER_METASTASIS'));
}

/** Whether a metastasis is said to come from another tumor than one of the liver. */
function comesFromElsewhere(resource: FhirNode, references: BundleReferences): boolean {
  const related = resource.list('extension').filter((extension) => extension.text('url')?.endsWith('related-primary-cancer-condition') === true);
  const primaries = related.map((extension) => references.resolve(extension.get('valueReference'))).flatMap((resolved) => (resolved.kind === 'ENTRY' ? [resolved.entry.resource] : []));
  return primaries.length > 0 && primaries.every(isOtherTumor);
}

/** What the diagnosis rests on. */
function basis(entry: Entry, verification: Verification): readonly Candidate[] {
  const make = (code: string, how: string): readonly Candidate[] => [candidateOf({ entry, fact: 'tumor.diagnosisBasis', statement: { code }, how })];
  if (verification === 'UNCONFIRMED') return make('UNCONFIRMED', 'verification status of the diagnosis');
  if (verification !== 'ESTABLISHED' || codeIn(entry.resource, 'verificationStatus', 'verification') !== 'confirmed') return [];
  const evidence = entry.resource.list('evidence').flatMap((each) => each.list('code').flatMap(codesOfConcept));
  const found = ['PATHOLOGICAL', 'CLINICAL'].find((code) => evidence.some((coded) => EVIDENCE_CODES.find([coded])?.means === code));
  return found === undefined ? [] : make(found, 'evidence of the confirmed diagnosis');
}

/** A condition of the past: nothing of now, except what having had it settles. */
function past(entry: Entry, meaning: FindingMeaning): ResourceAnswer {
  if (meaning.kind === 'other-malignancy') return { otherMalignancy: true };
  if (meaning.kind === 'finding' && meaning.past !== null) {
    return { candidates: [candidateOf({ entry, fact: meaning.fact, statement: { code: meaning.past }, how: 'condition of the past' })] };
  }
  return { why: 'not active now; that is not read as absent' };
}

/** What a Condition says: the tumor, its spread, the liver, other organs. An active condition holds now, whenever it was recorded. */
export function readCondition(entry: Entry, asOf: number, references: BundleReferences): ResourceAnswer {
  const { resource } = entry;
  const verification = verificationOf(resource);
  if (verification === 'ERROR') return { why: 'entered in error' };
  const meaning = meaningOf(resource);
  if (meaning === null) return { why: 'no code that is read' };
  if (meaning.kind === 'not-read') return { why: meaning.why };
  if (verification === 'STRANGE') return { problems: [bundleProblemOf('STATUS_UNKNOWN', `${resource.path}.verificationStatus`)] };
  const recorded = clinicalTime(resource, ['recordedDate'], asOf);
  if (recorded.kind === 'PROBLEM') return { problems: [recorded.problem] };
  const clinical = codeIn(resource, 'clinicalStatus', 'clinical');
  if (clinical !== null && !PAST.has(clinical) && !PRESENT.has(clinical)) return { problems: [bundleProblemOf('STATUS_UNKNOWN', `${resource.path}.clinicalStatus`)] };
  if (verification === 'ESTABLISHED' && ((clinical !== null && PAST.has(clinical)) || resource.firstOf('abatementDateTime', 'abatementAge', 'abatementPeriod', 'abatementRange', 'abatementString') !== null)) return past(entry, meaning);
  if (meaning.kind === 'metastasis' && comesFromElsewhere(resource, references)) return { why: 'a metastasis of another tumor than the liver cancer' };
  if (meaning.kind === 'other-malignancy') {
    return verification === 'ESTABLISHED' ? { otherMalignancy: true } : { why: 'a tumor of another organ that is not established' };
  }
  const presence: Presence = verification === 'REFUTED' ? 'ABSENT' : verification === 'UNCONFIRMED' ? { unavailable: 'UNKNOWN_TO_SENDER' } : 'PRESENT';
  // A diagnosis narrows with every statement and is not replaced by a newer, coarser one; so it carries no time.
  const time = recorded.kind === 'TIME' && meaning.kind !== 'diagnosis' ? recorded.time : null;
  const candidates = [...findingCandidates(meaning, presence, { entry, time, as: `condition, ${verification.toLowerCase()}` }), ...(meaning.kind === 'diagnosis' ? basis(entry, verification) : [])];
  return candidates.length > 0 ? { candidates } : { why: 'this status of the condition settles no fact' };
}
