import { Field, ID, ObjectType } from '@nestjs/graphql';
import { assessmentAsFhir } from '../../board/assessment-as-fhir.js';
import { leafHashOf, receiptFile } from '../../board/receipt-file.js';
import type { RecordedAssessment } from '../../board/recorded-assessment.js';
import { AssessmentView } from '../assessment/assessment-view.js';
import { RecordedBundleView } from '../fhir/recorded-bundle-view.js';
import { field } from '../schema/field.js';
import { ReceiptView } from './receipt-view.js';

@ObjectType('AuditActor', { description: 'Who did it.' })
export class AuditActorView {
  @field.text('Account.') readonly id!: string;
  @field.text('Role; with "unverified:" in front while nobody signs in.') readonly role!: string;
}

@ObjectType('RecordedAssessment', { description: 'An assessment as it was recorded, with its receipt.' })
export class RecordedAssessmentView {
  @Field(() => ID, { description: 'Id of the assessment.' }) readonly id!: string;
  @Field(() => ID, { description: 'Id of the case it belongs to.' }) readonly case!: string;
  @field.text('Keyed pseudonym of the patient.') readonly subject!: string;
  @field.of(() => AuditActorView, 'Who recorded it.') readonly actor!: AuditActorView;
  @field.of(() => AssessmentView, 'The answer.') readonly assessment!: object;
  @field.maybe(() => RecordedBundleView, 'The FHIR bundle that the profile was read from; absent when it did not come as one.') readonly bundle!: RecordedBundleView | null;
  @field.text('The answer as a FHIR R4 bundle in JSON: GuidanceResponse, RequestGroup of the options that evidence speaks about, Provenance. A proposal, never an order.') readonly fhir!: string;
  @field.of(() => ReceiptView, 'The proof.') readonly receipt!: ReceiptView;
}

/** `file` and `fhir` are made only when they are asked for: they hold the whole content once more. */
export function recordedAssessmentView(recorded: RecordedAssessment): object {
  const { id, caseId, subject, assessment, payload, receipt } = recorded;
  return {
    __typename: 'RecordedAssessment',
    id,
    case: caseId,
    subject,
    actor: receipt.entry.actor,
    assessment,
    bundle: payload.bundle === undefined ? null : { digest: payload.bundle.digest, reading: { ...payload.bundle.reading, profile: JSON.stringify(payload.profile) } },
    get fhir(): string {
      return assessmentAsFhir(recorded);
    },
    receipt: {
      ruleSet: payload.ruleSet,
      engine: payload.engine,
      profileDigest: payload.profileDigest,
      position: receipt.entry.index,
      leafHash: leafHashOf(receipt),
      recordedAt: receipt.entry.recordedAt,
      inclusion: receipt.inclusion,
      head: receipt.head,
      get file(): string {
        return receiptFile(receipt);
      },
    },
  };
}
