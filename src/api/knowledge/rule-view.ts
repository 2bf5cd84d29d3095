import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { ListedRule } from '../../board/listed-rule.js';
import type { WrittenExpression } from '../../rulebook/content.js';
import { enumOf } from '../schema/enum-of.js';
import { field } from '../schema/field.js';
import { ExpressionView } from './expression-view.js';
import { QuoteView } from './quote-view.js';
import { ReadingView } from './reading-view.js';

export const RuleKindEnum = enumOf<ListedRule['kind']>('RuleKind', 'What a rule is a rule of.', {
  SCOPE: 'Whom the rule set speaks about.',
  CRITERION: 'A criterion of a source.',
  FINDING: 'Whom a finding is about.',
  COURSE: 'The course of treatment.',
  OPTION: 'What an option needs.',
  CAUTION: 'A caution.',
  GUIDANCE: 'What a guidance says on a topic.',
});

@ObjectType('Rule', { description: 'One rule of the rule set.' })
export class RuleView implements ListedRule {
  @Field(() => ID, { description: 'Opaque id.' }) readonly id!: string;
  /** Digest of the rule set it stands in; not a field of the schema. */
  readonly ruleSet!: string;
  @field.text('Stable code: "scope", "source:000/large-hcc", "finding:000/os-overall", "course:...", "option:...", "caution:...".') readonly code!: string;
  @field.of(() => RuleKindEnum, 'What it is a rule of.') readonly kind!: ListedRule['kind'];
  @field.maybeText('Code of the source it stands in.') readonly source!: string | null;
  @field.text('The rule in plain words.') readonly says!: string;
  @field.maybe(() => ExpressionView, 'What must hold; absent when the rule excludes, or tests no fact.') readonly requires!: WrittenExpression | null;
  @field.maybe(() => ExpressionView, 'What must not hold.') readonly excludes!: WrittenExpression | null;
  @field.maybe(() => QuoteView, 'What it rests on.') readonly quote!: QuoteView | null;
  @field.maybe(() => ReadingView, 'How an ambiguous wording is taken.') readonly reading!: ReadingView | null;
}
