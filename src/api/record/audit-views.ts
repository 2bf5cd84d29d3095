import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { field } from '../schema/field.js';
import { PageInfoView } from '../schema/page-info-view.js';
import { AuditActorView } from './recorded-assessment-view.js';

@ObjectType('AuditFact', { description: 'A code, digest or id that an entry states.' })
export class AuditFactView {
  @field.text('Which.') readonly name!: string;
  @field.text('What.') readonly value!: string;
}

@ObjectType('AuditEntry', { description: 'An entry of the audit log, without its content.' })
export class AuditEntryView {
  @field.whole('Place in the log, from 0; the only order there is.') readonly position!: number;
  @field.text('When, as the clock of the service said.') readonly recordedAt!: string;
  @field.text('What happened, for example "assessment-recorded".') readonly kind!: string;
  @field.of(() => AuditActorView, 'Who did it.') readonly actor!: AuditActorView;
  @field.maybeText('Pseudonym of the patient it is about; absent when it is about none.') readonly subject!: string | null;
  @field.listOf(() => AuditFactView, 'Codes, digests and ids.') readonly facts!: readonly AuditFactView[];
  @Field(() => [Int], { description: 'In an erasure: places of the entries whose content is gone.' }) readonly erases!: readonly number[];
  @field.text('Salted commitment to the content.') readonly commitment!: string;
  @field.text('Hash of the entry in the tree.') readonly leafHash!: string;
}

@ObjectType('AuditEntryEdge', { description: 'An entry and its place in the page.' })
export class AuditEntryEdgeView {
  @field.text('Where the next page starts.') readonly cursor!: string;
  @field.of(() => AuditEntryView, 'The entry.') readonly node!: AuditEntryView;
}

@ObjectType('AuditEntryConnection', { description: 'A page of the audit log, newest first.' })
export class AuditEntryConnectionView {
  @field.listOf(() => AuditEntryEdgeView, 'Entries with cursors.') readonly edges!: readonly AuditEntryEdgeView[];
  @field.of(() => PageInfoView, 'Where the page stands.') readonly pageInfo!: PageInfoView;
  @field.whole('Entries on all pages together.') readonly totalCount!: number;
}

@ObjectType('AssessmentSummary', { description: 'That an assessment was recorded; what it says is read by its id, which is an entry of the log.' })
export class AssessmentSummaryView {
  @Field(() => ID, { description: 'Id of the assessment.' }) readonly id!: string;
  @Field(() => ID, { description: 'Id of the case.' }) readonly case!: string;
  @field.text('Pseudonym of the patient.') readonly subject!: string;
  @field.text('Day of the assessment.') readonly asOf!: string;
  @field.text('When it was recorded.') readonly recordedAt!: string;
  @field.text('Digest of the rule set that answered.') readonly ruleSet!: string;
  @field.text('Version of the software that answered.') readonly engine!: string;
  @field.text('Account that recorded it.') readonly actor!: string;
  @field.whole('Place in the log.') readonly position!: number;
}

@ObjectType('AssessmentSummaryEdge', { description: 'A summary and its place in the page.' })
export class AssessmentSummaryEdgeView {
  @field.text('Where the next page starts.') readonly cursor!: string;
  @field.of(() => AssessmentSummaryView, 'The summary.') readonly node!: AssessmentSummaryView;
}

@ObjectType('AssessmentSummaryConnection', { description: 'A page of recorded assessments, newest first.' })
export class AssessmentSummaryConnectionView {
  @field.listOf(() => AssessmentSummaryEdgeView, 'Summaries with cursors.') readonly edges!: readonly AssessmentSummaryEdgeView[];
  @field.of(() => PageInfoView, 'Where the page stands.') readonly pageInfo!: PageInfoView;
  @field.whole('Assessments on all pages together.') readonly totalCount!: number;
}

@ObjectType('AuditFinding', { description: 'The first bad place of a log.' })
export class AuditFindingView {
  @field.text('Stable code; docs/audit-format.md explains each.') readonly code!: string;
  @field.whole('First entry concerned.') readonly from!: number;
  @field.whole('Last entry concerned.') readonly to!: number;
  @field.text('In words, without any content.') readonly message!: string;
}

@ObjectType('AuditVerification', { description: 'What came out of verifying the log or a stretch of it: content, entries, tree, signatures.' })
export class AuditVerificationView {
  @field.flag('Whether everything is as it was recorded and signed.') readonly verified!: boolean;
  @field.maybe(() => AuditFindingView, 'The first bad place; absent when there is none.') readonly finding!: AuditFindingView | null;
  @field.whole('Place of the first entry verified.') readonly from!: number;
  @field.whole('Place after the last entry verified.') readonly to!: number;
  @field.whole('Entries read.') readonly entries!: number;
  @field.whole('Entries whose content was recomputed.') readonly opened!: number;
  @field.whole('Entries whose content was erased.') readonly erased!: number;
  @field.whole('Signed heads accepted.') readonly heads!: number;
  @field.whole('How often the clock was set back between two entries.') readonly clockStepsBack!: number;
}
