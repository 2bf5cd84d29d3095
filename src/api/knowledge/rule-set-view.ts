import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { RuleSetContent, WrittenExpression, WrittenPolicy } from '../../rulebook/content.js';
import { CertaintyEnum } from '../assessment/decision-enums.js';
import { field } from '../schema/field.js';
import { CautionView } from './caution-view.js';
import { ExpressionView } from './expression-view.js';
import { OptionView } from './option-view.js';
import { RuleView } from './rule-view.js';
import { SourceView } from './source-view.js';

type Starting = WrittenPolicy['startingCertainty'];

@ObjectType('StartingCertainty', { description: 'Where the certainty of evidence starts, by design.' })
export class StartingCertaintyView implements Starting {
  @field.of(() => CertaintyEnum, 'Of randomized studies.') readonly randomized!: Starting['randomized'];
  @field.of(() => CertaintyEnum, 'Of observational studies.') readonly observational!: Starting['observational'];
}

@ObjectType('WeighingPolicy', { description: 'How arguments are weighed: declared, and named in every answer.' })
export class PolicyView implements WrittenPolicy {
  @field.texts('Endpoints whose findings may support or oppose an option.') readonly decidingEndpoints!: readonly string[];
  @field.texts('Endpoints shown as supporting information only.') readonly supportingEndpoints!: readonly string[];
  @field.of(() => StartingCertaintyView, 'Where certainty starts.') readonly startingCertainty!: StartingCertaintyView;
  @field.text('p below which a difference without interval counts.') readonly significance!: string;
  @field.texts('Keys that order the options, first to last.') readonly orderOptionsBy!: WrittenPolicy['orderOptionsBy'];
}

@ObjectType('RuleSet', { description: 'A rule set, known by the digest of its content. It never changes; another content is another rule set.' })
export class RuleSetView implements RuleSetContent {
  @Field(() => ID, { description: 'Opaque id.' }) readonly id!: string;
  @field.text('SHA-256 of its content as RFC 8785 text, in hexadecimal digits.') readonly digest!: string;
  @field.flag('Whether it answers when the caller names none.') readonly active!: boolean;
  @field.text('Name.') readonly name!: string;
  @field.text('Version.') readonly version!: string;
  @field.maybeText('Account of the person who answers for these rules and so may not activate them; absent when they came with the service.') readonly author?: string;
  @field.text('What it is meant for, and what not.') readonly intendedUse!: string;
  @field.of(() => ExpressionView, 'Whom it speaks about.') readonly scope!: WrittenExpression;
  @field.listOf(() => SourceView, 'Sources.') readonly sources!: readonly SourceView[];
  @field.listOf(() => OptionView, 'Options.') readonly options!: readonly OptionView[];
  @field.listOf(() => CautionView, 'Cautions.') readonly cautions!: readonly CautionView[];
  @field.of(() => PolicyView, 'How arguments are weighed.') readonly policy!: PolicyView;
  @field.listOf(() => RuleView, 'Every rule.') readonly rules!: readonly RuleView[];
}
