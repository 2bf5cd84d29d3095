import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { recordFhirBundle } from '../../board/record-fhir-bundle.js';
import type { RecordDesk } from '../../board/record-desk.js';
import { CASE_ERASED, IDEMPOTENCY_CONFLICT } from '../problems/record-problems.js';
import { RULE_SET_UNKNOWN } from '../problems/rule-set-unknown-view.js';
import { RECORD_DESK } from '../record-desk-token.js';
import { localAsker } from '../record/local-asker.js';
import { nameProblem } from '../record/name-text.js';
import { orAuditUnavailable } from '../record/record-guard.js';
import { recordedAssessmentView } from '../record/recorded-assessment-view.js';
import { readStrictJson } from '../request/strict-json.js';
import { invalidBundle } from './invalid-bundle-view.js';
import { RecordFhirBundleInput } from './record-fhir-bundle-input.js';
import { RecordFhirBundleResult } from './record-fhir-bundle-result.js';

/** Records the patient of a FHIR bundle. */
@Resolver()
export class RecordFhirResolver {
  constructor(@Inject(RECORD_DESK) private readonly desk: RecordDesk) {}

  @Mutation(() => RecordFhirBundleResult, { description: 'Assesses the patient of a FHIR bundle and records the answer with the profile that was read and what became of every resource; answers only when it is in the audit log.' })
  recordFhirBundle(@Args('input', { type: () => RecordFhirBundleInput, description: 'The bundle, and how the request is known.' }) input: RecordFhirBundleInput): Promise<object> | object {
    const { bundle: text, asOf, ruleSet, patientReference, caseReference, idempotencyKey } = input;
    const problem = nameProblem({ 'input.idempotencyKey': idempotencyKey, 'input.patientReference': patientReference, 'input.caseReference': caseReference });
    if (problem !== null) return problem;
    const json = readStrictJson(text);
    if (json.kind === 'refused') return invalidBundle([{ code: json.code, path: 'bundle', message: json.message, hint: null, effect: 'REFUSED' }]);
    const asked = {
      bundle: json.value,
      asOf: asOf === null || asOf === undefined ? undefined : typeof asOf === 'string' ? asOf : '',
      ruleSet: ruleSet ?? undefined,
      patientReference: patientReference ?? undefined,
      caseReference: caseReference ?? undefined,
      idempotencyKey,
    };
    return orAuditUnavailable(async () => {
      const outcome = await recordFhirBundle(asked, localAsker(), this.desk);
      switch (outcome.kind) {
        case 'recorded':
          return recordedAssessmentView(outcome.recorded);
        case 'refused':
          return invalidBundle(outcome.problems);
        case 'rule-set-unknown':
          return RULE_SET_UNKNOWN;
        case 'idempotency-conflict':
          return IDEMPOTENCY_CONFLICT;
        case 'erased':
          return CASE_ERASED;
      }
    });
  }
}
