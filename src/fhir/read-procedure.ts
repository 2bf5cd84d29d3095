import { PROCEDURE_CODES, TACE_SITE_CODES } from '../vocabulary/codes/treatment-codes.js';
import { bundleProblemOf } from './bundle-problem.js';
import type { BundleReferences } from './bundle-references.js';
import { candidateOf } from './candidate.js';
import { clinicalTime } from './clinical-time.js';
import { codesOfConcept } from './codes-of-concept.js';
import type { Entry } from './entry.js';
import { isForOtherDisease } from './is-for-other-disease.js';
import type { ResourceAnswer } from './resource-answer.js';

const NOT_DONE: Readonly<Record<string, string>> = {
  preparation: 'planned, not done',
  'not-done': 'not done; that is not read as never done',
  'on-hold': 'interrupted',
  stopped: 'stopped before its end',
  'in-progress': 'not finished',
  'entered-in-error': 'entered in error',
};

/** What a Procedure says: a completed treatment of the liver tumor, and when. */
export function readProcedure(entry: Entry, asOf: number, references: BundleReferences): ResourceAnswer {
  const { resource } = entry;
  const row = PROCEDURE_CODES.find(codesOfConcept(resource.get('code')));
  if (row === undefined) return { why: 'no code that is read' };
  if (row.means.kind === 'not-read') return { why: row.means.why };
  const status = resource.text('status') ?? '';
  const notDone = Object.hasOwn(NOT_DONE, status) ? NOT_DONE[status] : undefined;
  if (notDone !== undefined) return { why: notDone };
  if (status !== 'completed') return { problems: [bundleProblemOf('STATUS_UNKNOWN', `${resource.path}.status`, 'completed')] };
  if (isForOtherDisease(resource, references)) return { why: 'done for another disease' };
  const read = clinicalTime(resource, ['performedDateTime', 'performedPeriod'], asOf);
  if (read.kind === 'PROBLEM') return { problems: [read.problem] };
  const time = read.kind === 'TIME' ? read.time : null;
  const how = `completed procedure, ${row.system} ${row.code}`;
  if (row.means.kind === 'treatment') {
    return { treatments: [{ entry, kind: 'OTHER', time }], candidates: row.means.facts.map((fact) => candidateOf({ entry, fact, statement: { code: 'YES' }, how })) };
  }
  const sites = resource.list('bodySite');
  if (sites.length > 0 && !sites.some((site) => TACE_SITE_CODES.find(codesOfConcept(site)) !== undefined)) return { why: 'a chemoembolization at another site than the liver' };
  return { treatments: [{ entry, kind: 'TACE', time }], candidates: [candidateOf({ entry, fact: 'tace.done', statement: { code: 'YES' }, how })] };
}
