import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { eraseCase, type ErasedPatient } from '../../board/erase-case.js';
import { readAssessment } from '../../board/read-assessment.js';
import { recordAssessment } from '../../board/record-assessment.js';
import type { RecordDesk } from '../../board/record-desk.js';
import { replayAssessment } from '../../board/replay-assessment.js';
import { invalidProfile } from '../problems/invalid-profile-view.js';
import { ASSESSMENT_UNKNOWN, CASE_ERASED, IDEMPOTENCY_CONFLICT, invalidInput, NOTHING_TO_ERASE } from '../problems/record-problems.js';
import { RULE_SET_UNKNOWN } from '../problems/rule-set-unknown-view.js';
import { RECORD_DESK } from '../record-desk-token.js';
import { EraseCaseInput } from './erase-case-input.js';
import { localAsker } from './local-asker.js';
import { nameProblem } from './name-text.js';
import { RecordAssessmentInput } from './record-assessment-input.js';
import { orAuditUnavailable } from './record-guard.js';
import { AssessmentResult, EraseCaseResult, RecordAssessmentResult, ReplayResult } from './record-results.js';
import { recordedAssessmentView } from './recorded-assessment-view.js';

/** What writes the record, and what reads from it. */
@Resolver()
export class RecordResolver {
  constructor(@Inject(RECORD_DESK) private readonly desk: RecordDesk) {}

  @Mutation(() => RecordAssessmentResult, { description: 'Assesses a patient and records the answer; answers only when it is in the audit log.' })
  recordAssessment(@Args('input', { type: () => RecordAssessmentInput, description: 'The patient, and how the request is known.' }) input: RecordAssessmentInput): Promise<object> | object {
    const { profile, asOf, ruleSet, patientReference, caseReference, idempotencyKey } = input;
    const problem = nameProblem({ 'input.idempotencyKey': idempotencyKey, 'input.patientReference': patientReference, 'input.caseReference': caseReference });
    if (problem !== null) return problem;
    const asked = {
      profile: plain(profile),
      // A day of another type is no day: the profile reader says so, with path and hint.
      asOf: asOf === null || asOf === undefined ? undefined : typeof asOf === 'string' ? asOf : '',
      ruleSet: ruleSet ?? undefined,
      patientReference: patientReference ?? undefined,
      caseReference: caseReference ?? undefined,
      idempotencyKey,
    };
    return orAuditUnavailable(async () => {
      const outcome = await recordAssessment(asked, localAsker(), this.desk);
      switch (outcome.kind) {
        case 'recorded':
          return recordedAssessmentView(outcome.recorded);
        case 'refused':
          return invalidProfile(outcome.problems);
        case 'rule-set-unknown':
          return RULE_SET_UNKNOWN;
        case 'idempotency-conflict':
          return IDEMPOTENCY_CONFLICT;
        case 'erased':
          return CASE_ERASED;
      }
    });
  }

  @Mutation(() => ReplayResult, { description: 'Assesses a recorded profile again, as of its recorded day, and compares with what was recorded. Under the recorded rule set the bytes must be the same.' })
  replayAssessment(
    @Args('id', { type: () => ID, description: 'Id of the assessment.' }) id: string,
    @Args('ruleSet', { type: () => String, nullable: true, description: 'Digest of another rule set to replay under; default: the recorded one.' }) ruleSet?: string | null,
  ): Promise<object> {
    return orAuditUnavailable(async () => {
      const outcome = await replayAssessment(id, ruleSet ?? undefined, localAsker(), this.desk);
      switch (outcome.kind) {
        case 'replayed':
          return { __typename: 'Replay', ...outcome.replay };
        case 'unknown':
          return ASSESSMENT_UNKNOWN;
        case 'rule-set-unknown':
          return RULE_SET_UNKNOWN;
        case 'erased':
          return CASE_ERASED;
      }
    });
  }

  @Mutation(() => EraseCaseResult, { description: 'Makes everything recorded of a patient unreadable for ever. Cannot be taken back. The log still verifies.' })
  eraseCase(@Args('input', { type: () => EraseCaseInput, description: 'Whom, and why.' }) { patientReference, assessment, ground }: EraseCaseInput): Promise<object> | object {
    const patient = erasedPatient(patientReference ?? null, assessment ?? null);
    if (patient === null) return invalidInput('input', 'exactly one of patientReference and assessment names the patient', 'send one of the two');
    return orAuditUnavailable(async () => {
      const outcome = await eraseCase(patient, ground, localAsker(), this.desk);
      return outcome.kind === 'erased' ? { __typename: 'ErasedCase', erasures: outcome.erasures } : NOTHING_TO_ERASE;
    });
  }

  @Query(() => AssessmentResult, { description: 'A recorded assessment. Reading it is an entry of the audit log.' })
  assessment(@Args('id', { type: () => ID, description: 'Id of the assessment.' }) id: string): Promise<object> {
    return orAuditUnavailable(async () => {
      const outcome = await readAssessment(id, localAsker(), this.desk);
      switch (outcome.kind) {
        case 'read':
          return recordedAssessmentView(outcome.recorded);
        case 'unknown':
          return ASSESSMENT_UNKNOWN;
        case 'erased':
          return CASE_ERASED;
      }
    });
  }
}

function erasedPatient(patientReference: string | null, assessment: string | null): ErasedPatient | null {
  if (patientReference !== null) return assessment === null && patientReference !== '' ? { patientReference } : null;
  return assessment === null ? null : { assessment };
}

/** Inputs of GraphQL are objects of its own making; what is recorded is plain data. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, plain(member)]));
}
