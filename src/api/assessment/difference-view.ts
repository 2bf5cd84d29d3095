import { ObjectType } from '@nestjs/graphql';
import type { AssessmentDifference, OptionState, SourceState } from '../../assessment/assessment.js';
import type { Truth } from '../../engine/truth.js';
import { field } from '../schema/field.js';
import { AssessmentView } from './assessment-view.js';
import { OptionStateEnum, SourceStateEnum, TruthEnum } from './decision-enums.js';

type Change<T extends keyof AssessmentDifference> = AssessmentDifference[T][number];

@ObjectType('FactChange', { description: 'A fact that differs.' })
export class FactChangeView implements Change<'changes'> {
  @field.text('Path of the fact.') readonly path!: string;
  @field.text('Before, in words.') readonly before!: string;
  @field.text('After, in words.') readonly after!: string;
}

@ObjectType('SourceChange', { description: 'A source whose state differs.' })
export class SourceChangeView implements Change<'sources'> {
  @field.text('Code of the source.') readonly code!: string;
  @field.of(() => SourceStateEnum, 'Before.') readonly before!: SourceState;
  @field.of(() => SourceStateEnum, 'After.') readonly after!: SourceState;
}

@ObjectType('OptionChange', { description: 'An option whose state differs.' })
export class OptionChangeView implements Change<'options'> {
  @field.text('Code of the option.') readonly code!: string;
  @field.of(() => OptionStateEnum, 'Before.') readonly before!: OptionState;
  @field.of(() => OptionStateEnum, 'After.') readonly after!: OptionState;
}

@ObjectType('CriterionChange', { description: 'A criterion whose truth differs.' })
export class CriterionChangeView implements Change<'criteria'> {
  @field.text('Key of the criterion, "source/criterion".') readonly key!: string;
  @field.of(() => TruthEnum, 'Before.') readonly before!: Truth;
  @field.of(() => TruthEnum, 'After.') readonly after!: Truth;
}

@ObjectType('AssessmentDifference', { description: 'What two assessments of one patient decide differently; what is equal is left out.' })
export class DifferenceView implements AssessmentDifference {
  @field.listOf(() => FactChangeView, 'Facts.') readonly changes!: readonly FactChangeView[];
  @field.listOf(() => SourceChangeView, 'Sources.') readonly sources!: readonly SourceChangeView[];
  @field.listOf(() => OptionChangeView, 'Options.') readonly options!: readonly OptionChangeView[];
  @field.listOf(() => CriterionChangeView, 'Criteria.') readonly criteria!: readonly CriterionChangeView[];
}

@ObjectType('WhatIf', { description: 'A case as it is, with changes, and the difference.' })
export class WhatIfView {
  @field.of(() => AssessmentView, 'As it is.') readonly before!: AssessmentView;
  @field.of(() => AssessmentView, 'With the changes.') readonly after!: AssessmentView;
  @field.of(() => DifferenceView, 'The difference.') readonly difference!: DifferenceView;
}
