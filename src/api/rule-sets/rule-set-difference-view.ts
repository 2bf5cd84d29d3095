import { ObjectType } from '@nestjs/graphql';
import type { RuleSetChange, RuleSetChangeKind, RuleSetDifference } from '../../rulebook/rule-set-change.js';
import { enumOf } from '../schema/enum-of.js';
import { field } from '../schema/field.js';

export const RuleSetChangeKindEnum = enumOf<RuleSetChangeKind>('RuleSetChangeKind', 'What a change of a rule set is about.', {
  CRITERION: 'A criterion, or whom the rule set is for.',
  THRESHOLD: 'A bound inside an expression that is otherwise the same.',
  FINDING: 'A finding of a source, or a number in it.',
  OPTION: 'An option.',
  CAUTION: 'A caution.',
  POLICY: 'The weighing policy, or the name, version or intended use.',
  SOURCE: 'A source, or anything else that is written in it.',
  COURSE_RULE: 'A rule about dose, stopping or going on.',
});

@ObjectType('RuleSetChange', { description: 'One thing in which two rule sets differ.' })
export class RuleSetChangeView implements RuleSetChange {
  @field.of(() => RuleSetChangeKindEnum, 'What it is about.') readonly kind!: RuleSetChangeKind;
  @field.text('Stable code of what changed, for example "000/large-hcc".') readonly code!: string;
  @field.text('The change as a sentence.') readonly sentence!: string;
  @field.maybeText('How it was; absent when it was not there.') readonly before!: string | null;
  @field.maybeText('How it is now; absent when it is gone.') readonly after!: string | null;
}

@ObjectType('RuleSetDifference', { description: 'In what two rule sets differ. Nothing of a digest is left out: where two digests differ there is a sentence.' })
export class RuleSetDifferenceView implements RuleSetDifference {
  @field.texts('Every change as a sentence: what is gone, what is new, what changed.') readonly sentences!: readonly string[];
  @field.listOf(() => RuleSetChangeView, 'What is new.') readonly added!: readonly RuleSetChangeView[];
  @field.listOf(() => RuleSetChangeView, 'What is gone.') readonly removed!: readonly RuleSetChangeView[];
  @field.listOf(() => RuleSetChangeView, 'What changed.') readonly changed!: readonly RuleSetChangeView[];
}
