import type { OperationOutcome } from 'fhir/r4.js';
import type { Asker } from '../board/asker.js';
import { mustMay } from '../board/must-may.js';
import { recordFhirBundle } from '../board/record-fhir-bundle.js';
import type { RecordDesk } from '../board/record-desk.js';
import { bundleOfPrefetch } from './bundle-of-prefetch.js';
import type { Card } from './card.js';
import { cardsOf } from './cards.js';
import { operationOutcome, type Issue, type IssueType } from './operation-outcome.js';
import { prefetchFor, REQUIRED_PREFETCH } from './prefetch.js';
import { readCall } from './read-call.js';
import type { CdsService } from './services.js';

/** What a call of CDS Hooks is answered: an HTTP status and a body. */
export interface CdsAnswer {
  readonly status: number;
  readonly body: { readonly cards: readonly Card[] } | OperationOutcome | Record<string, never>;
}

export function refusedCall(status: number, type: IssueType, issues: readonly Issue[]): CdsAnswer {
  return { status, body: operationOutcome(type, issues) };
}

/**
 * Answers one call: assesses the patient of the prefetch, records the answer, and tells it as cards whose ids are tied
 * to the receipt. Nothing is fetched. Repeating a call (same hookInstance) gives the same cards and records nothing new.
 *
 * @throws Forbidden when the asker may not record an assessment
 * @throws RecordUnavailable when the entry cannot be written: the answer is withheld
 */
export async function answerCall(sent: unknown, service: CdsService, publicUrl: string, asker: Asker, desk: RecordDesk): Promise<CdsAnswer> {
  mustMay(asker, 'record-assessment');
  const read = readCall(sent, service);
  if (read.kind === 'refused') return refusedCall(400, 'invalid', read.issues);
  const { call } = read;
  const templates = prefetchFor(desk.shelf.active().matters);
  const { bundle, notSent, isOtherPatient } = bundleOfPrefetch(call, templates);
  const needed = REQUIRED_PREFETCH.filter((key) => notSent.includes(key));
  if (needed.length > 0) {
    return refusedCall(412, 'required', needed.map((key) => ({ code: 'PREFETCH_MISSING', message: `send the prefetch ${key}: ${templates[key] ?? ''}`, path: `prefetch.${key}` })));
  }
  if (isOtherPatient) return refusedCall(400, 'invalid', [{ code: 'MIXED_PATIENTS', message: 'the Patient that was sent is another one than context.patientId', path: 'prefetch.patient.id' }]);
  const outcome = await recordFhirBundle(
    { operation: 'cds-hooks', bundle, asOf: call.meetingDay, idempotencyKey: `${service.id}:${call.hookInstance}`, patientReference: `${call.fhirServer ?? 'cds'}|Patient/${call.patientId}` },
    asker,
    desk,
  );
  switch (outcome.kind) {
    case 'recorded': {
      const setAside = [...(outcome.recorded.payload.bundle?.reading.refused ?? []), ...outcome.recorded.assessment.profile.problems.filter(({ effect }) => effect === 'SET_ASIDE')];
      return { status: 200, body: { cards: cardsOf({ recorded: outcome.recorded, service, notSent, setAside, publicUrl }) } };
    }
    case 'refused':
      return refusedCall(400, 'invalid', outcome.problems.map(({ code, message, path }) => ({ code, message, path })));
    case 'idempotency-conflict':
      return refusedCall(409, 'conflict', [{ code: 'IDEMPOTENCY_CONFLICT', message: 'this hookInstance was used before, with another request; nothing was recorded', path: 'hookInstance' }]);
    case 'erased':
      return refusedCall(410, 'deleted', [{ code: 'CASE_ERASED', message: 'what was answered to this hookInstance was erased', path: 'hookInstance' }]);
    case 'rule-set-unknown':
      throw new Error('the active rule set is not on its shelf');
  }
}
