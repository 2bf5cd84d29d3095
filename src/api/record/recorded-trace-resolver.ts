import { Inject } from '@nestjs/common';
import { Args, createUnionType, Field, ID, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { readTrace, type RuleTraceNode } from '../../board/read-trace.js';
import type { RecordDesk } from '../../board/record-desk.js';
import type { Truth } from '../../engine/truth.js';
import { TraceKindEnum, TruthEnum } from '../assessment/decision-enums.js';
import { ASSESSMENT_UNKNOWN, AssessmentUnknownView, AuditUnavailableView, CASE_ERASED, CaseErasedView } from '../problems/record-problems.js';
import { RECORD_DESK } from '../record-desk-token.js';
import { field } from '../schema/field.js';
import { localAsker } from './local-asker.js';
import { orAuditUnavailable } from './record-guard.js';

@ObjectType('RuleTraceNode', { description: 'A step of a recorded decision without anything of the patient.' })
export class RuleTraceNodeView implements RuleTraceNode {
  @field.whole('Number of the node.') readonly id!: number;
  @field.maybeWhole('Number of the node it belongs to; absent for the root.') readonly parent!: number | null;
  @field.of(() => TraceKindEnum, 'What it stands for.') readonly kind!: RuleTraceNode['kind'];
  @field.text('Stable key, for example "000/large-hcc" or "labs.bilirubin".') readonly key!: string;
  @field.of(() => TruthEnum, 'Its truth.') readonly truth!: Truth;
  @field.maybeText('What was asked for.') readonly expected!: string | null;
}

@ObjectType('RecordedTrace', { description: 'How a recorded assessment was decided, for who may see rules but no patient.' })
export class RecordedTraceView {
  @Field(() => ID, { description: 'Id of the assessment.' }) readonly assessment!: string;
  @field.text('Digest of the rule set that answered.') readonly ruleSet!: string;
  @field.listOf(() => RuleTraceNodeView, 'Every step in the order of the decision; a node comes before its parts.') readonly nodes!: readonly RuleTraceNodeView[];
}

const RecordedTraceResult = createUnionType({
  name: 'RecordedTraceResult',
  description: 'How an assessment was decided, or why that cannot be shown.',
  types: () => [RecordedTraceView, AssessmentUnknownView, CaseErasedView, AuditUnavailableView] as const,
  resolveType: (value: { readonly __typename: string }) => value.__typename,
});

/** Recorded decisions step by step, for the auditor. */
@Resolver()
export class RecordedTraceResolver {
  constructor(@Inject(RECORD_DESK) private readonly desk: RecordDesk) {}

  @Query(() => RecordedTraceResult, { description: 'How a recorded assessment was decided, step by step, without the values of the patient. Reading it is an entry of the audit log.' })
  recordedTrace(@Args('assessment', { type: () => ID, description: 'Id of the assessment.' }) assessment: string): Promise<object> {
    return orAuditUnavailable(async () => {
      const outcome = await readTrace(assessment, localAsker(), this.desk);
      switch (outcome.kind) {
        case 'read':
          return { __typename: 'RecordedTrace', assessment: outcome.assessment, ruleSet: outcome.ruleSet, nodes: outcome.nodes };
        case 'unknown':
          return ASSESSMENT_UNKNOWN;
        case 'erased':
          return CASE_ERASED;
      }
    });
  }
}
