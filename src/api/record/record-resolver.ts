import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { LOCAL_ACTOR } from '../../board/actor.js';
import type { Asker } from '../../board/asker.js';
import { readAssessment } from '../../board/read-assessment.js';
import { recordAssessment } from '../../board/record-assessment.js';
import type { RecordDesk } from '../../board/record-desk.js';
import { invalidProfile } from '../problems/invalid-profile-view.js';
import { ASSESSMENT_UNKNOWN, CASE_ERASED, IDEMPOTENCY_CONFLICT } from '../problems/record-problems.js';
import { RULE_SET_UNKNOWN } from '../problems/rule-set-unknown-view.js';
import { RECORD_DESK } from '../record-desk-token.js';
import { requestNotes } from '../request/request-notes.js';
import { nameProblem } from './name-text.js';
import { RecordAssessmentInput } from './record-assessment-input.js';
import { orAuditUnavailable } from './record-guard.js';
import { AssessmentResult, RecordAssessmentResult } from './record-results.js';
import { recordedAssessmentView } from './recorded-assessment-view.js';

/** Who asks: while there is no sign-in, whoever sits at this machine, marked as not verified. */
function asker(): Asker {
  return { actor: LOCAL_ACTOR, correlationId: requestNotes.getStore()?.correlationId ?? 'none' };
}

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
      const outcome = await recordAssessment(asked, asker(), this.desk);
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

  @Query(() => AssessmentResult, { description: 'A recorded assessment. Reading it is an entry of the audit log.' })
  assessment(@Args('id', { type: () => ID, description: 'Id of the assessment.' }) id: string): Promise<object> {
    return orAuditUnavailable(async () => {
      const outcome = await readAssessment(id, asker(), this.desk);
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

/** Inputs of GraphQL are objects of its own making; what is recorded is plain data. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, plain(member)]));
}
