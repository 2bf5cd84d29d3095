import { SORAFENIB_CODES, STOP_REASON_CODES } from '../vocabulary/codes/treatment-codes.js';
import { bundleProblemOf } from './bundle-problem.js';
import type { BundleReferences } from './bundle-references.js';
import { candidateOf, type Candidate } from './candidate.js';
import { clinicalTime, readTime } from './clinical-time.js';
import { codesOfConcept } from './codes-of-concept.js';
import type { Entry } from './entry.js';
import type { FhirNode } from './fhir-node.js';
import { isForOtherDisease } from './is-for-other-disease.js';
import type { ResourceAnswer } from './resource-answer.js';

/** What a status says of taking sorafenib: codes of sorafenib.status, or why it says nothing. */
type Taking = { readonly kind: 'SAYS'; readonly codes: readonly string[] } | { readonly kind: 'IGNORE'; readonly why: string };

const says = (...codes: readonly string[]): Taking => ({ kind: 'SAYS', codes });
const ignore = (why: string): Taking => ({ kind: 'IGNORE', why });
const ERROR = ignore('entered in error');

/** An order is no proof that a tablet was taken, but an active one is how records list what a patient takes now. */
const TAKING: Readonly<Record<string, Readonly<Record<string, Taking>>>> = {
  MedicationRequest: {
    active: says('CURRENT'),
    'on-hold': says('CURRENT'),
    stopped: says('STOPPED'),
    completed: says('CURRENT', 'STOPPED'),
    cancelled: ignore('cancelled before it began'),
    draft: ignore('a draft'),
    'entered-in-error': ERROR,
  },
  MedicationAdministration: {
    'in-progress': says('CURRENT'),
    'on-hold': says('CURRENT'),
    completed: says('CURRENT', 'STOPPED'),
    stopped: says('STOPPED'),
    'not-done': ignore('not given; that is not read as never given'),
    'entered-in-error': ERROR,
  },
  MedicationStatement: {
    active: says('CURRENT'),
    'on-hold': says('CURRENT'),
    completed: says('STOPPED'),
    stopped: says('STOPPED'),
    'not-taken': says('NEVER', 'STOPPED'),
    intended: ignore('intended, not taken yet'),
    'entered-in-error': ERROR,
  },
};
const ORDERS = ['order', 'original-order', 'reflex-order', 'filler-order', 'instance-order'];
const PERIODS = ['effectivePeriod', 'effectiveDateTime', 'dateAsserted', 'authoredOn'];

/** Codes of the medicine, also of one that stands in the bundle as a resource, and of its ingredients. */
function medicineCodes(resource: FhirNode, references: BundleReferences): ReturnType<typeof codesOfConcept> {
  const referred = references.resolve(resource.get('medicationReference'));
  const medication = referred.kind === 'ENTRY' ? referred.entry.resource : null;
  return [
    ...codesOfConcept(resource.get('medicationCodeableConcept')),
    ...(medication === null ? [] : [...codesOfConcept(medication.get('code')), ...medication.list('ingredient').flatMap((each) => codesOfConcept(each.get('itemCodeableConcept')))]),
  ];
}

function stopReasons(resource: FhirNode): readonly string[] {
  const codes = [...codesOfConcept(resource.get('statusReason')), ...resource.list('statusReason').flatMap(codesOfConcept)];
  return [...new Set(codes.flatMap((coded) => STOP_REASON_CODES.find([coded])?.means ?? []))];
}

const REASON_WORDS: Readonly<Record<string, string>> = { NOT_TOLERATED: 'not tolerated', NO_RESPONSE: 'no response', DECLINED: 'declined by the patient' };

/** Days of treatment told by the one period; `null` when its start or its end is not known. */
function duration(resource: FhirNode, codes: readonly string[], asOf: number): Readonly<Record<string, unknown>> | null {
  const period = resource.get('effectivePeriod');
  const start = readTime(period.get('start'), asOf);
  const end = readTime(period.get('end'), asOf);
  if (start.kind !== 'TIME') return null;
  const isCurrent = codes.length === 1 && codes[0] === 'CURRENT';
  const last = end.kind === 'TIME' ? end.time.days : isCurrent ? { first: asOf, last: asOf } : null;
  if (last === null) return null;
  return { low: String(Math.max(0, last.first - start.time.days.last)), high: String(Math.max(0, last.last - start.time.days.first)), unit: 'd' };
}

/** What a MedicationRequest, -Administration or -Statement of sorafenib says; other medicines are not read. */
export function readMedication(entry: Entry, asOf: number, references: BundleReferences): ResourceAnswer {
  const { resource, name } = entry;
  if (SORAFENIB_CODES.find(medicineCodes(resource, references)) === undefined) return { why: 'no medicine that is read' };
  const status = resource.text('status') ?? '';
  const table = TAKING[name.type] ?? {};
  const taking = Object.hasOwn(table, status) ? table[status] : undefined;
  if (taking === undefined) return { problems: [bundleProblemOf('STATUS_UNKNOWN', `${resource.path}.status`)] };
  if (taking.kind === 'IGNORE') return { why: taking.why };
  if (name.type === 'MedicationRequest' && !ORDERS.includes(resource.text('intent') ?? '')) return { why: 'a proposal or plan, not an order' };
  if (resource.get('doNotPerform').value === true) return { why: 'says that sorafenib shall not be given; not that it never was' };
  if (isForOtherDisease(resource, references)) return { why: 'given for another disease' };
  const read = clinicalTime(resource, PERIODS, asOf);
  if (read.kind === 'PROBLEM') return { problems: [read.problem] };
  const time = read.kind === 'TIME' ? read.time : null;
  const begun = readTime(resource.get('effectivePeriod').get('start'), asOf);
  const ended = readTime(resource.get('effectivePeriod').get('end'), asOf).kind === 'TIME';
  const codes = taking.codes.includes('CURRENT') && ended ? ['CURRENT', 'STOPPED'] : taking.codes;
  const reasons = stopReasons(resource);
  const because = reasons.length === 0 ? '' : `; reason: ${reasons.map((reason) => REASON_WORDS[reason] ?? '').join(', ')}`;
  const make = (fact: string, statement: Readonly<Record<string, unknown>>, how: string): Candidate => candidateOf({ entry, fact, statement, time, how });
  const days = codes.includes('NEVER') ? null : duration(resource, codes, asOf);
  return {
    candidates: [
      make('sorafenib.status', codes.length === 1 ? { code: codes[0] } : { anyOf: codes }, `status of the ${name.type}${because}`),
      ...(reasons.includes('DECLINED') ? [make('sorafenib.refused', { code: 'YES' }, 'reason of the status')] : []),
      ...(days === null ? [] : [make('sorafenib.duration', days, 'from the period of treatment')]),
    ],
    treatments: codes.includes('NEVER') ? [] : [{ entry, kind: 'OTHER', time: begun.kind === 'TIME' ? begun.time : name.type === 'MedicationStatement' ? null : time }],
  };
}
