import { ObjectType } from '@nestjs/graphql';
import type { TraceNode } from '../../assessment/assessment.js';
import type { Truth } from '../../engine/truth.js';
import { field } from '../schema/field.js';
import { PageInfoView } from '../schema/page-info-view.js';
import { TraceKindEnum, TruthEnum } from './decision-enums.js';

@ObjectType('TraceNode', { description: 'One step of the decision.' })
export class TraceNodeView implements TraceNode {
  @field.whole('Number of the node.') readonly id!: number;
  @field.maybeWhole('Number of the node it belongs to; absent for the root.') readonly parent!: number | null;
  @field.of(() => TraceKindEnum, 'What it stands for.') readonly kind!: TraceNode['kind'];
  @field.text('Stable key, for example "000/large-hcc" or "labs.bilirubin".') readonly key!: string;
  @field.of(() => TruthEnum, 'Its truth.') readonly truth!: Truth;
  @field.maybeText('What was seen.') readonly observed!: string | null;
  @field.maybeText('What was expected.') readonly expected!: string | null;
  @field.text('Why.') readonly because!: string;
}

@ObjectType('TraceEdge', { description: 'A node of the trace and its place in the page.' })
export class TraceEdgeView {
  @field.text('Where the next page starts.') readonly cursor!: string;
  @field.of(() => TraceNodeView, 'The node.') readonly node!: TraceNodeView;
}

@ObjectType('TraceConnection', { description: 'A page of the trace, in the order of the decision.' })
export class TraceConnectionView {
  @field.listOf(() => TraceEdgeView, 'Nodes with cursors.') readonly edges!: readonly TraceEdgeView[];
  @field.of(() => PageInfoView, 'Where the page stands.') readonly pageInfo!: PageInfoView;
  @field.whole('Nodes in all pages together.') readonly totalCount!: number;
}
