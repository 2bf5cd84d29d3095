import { ObjectType } from '@nestjs/graphql';
import { RuleSetReferenceView } from '../assessment/assessment-view.js';
import { field } from '../schema/field.js';

@ObjectType('About', { description: 'What answers here, and what it is meant for.' })
export class AboutView {
  @field.text('Name of the software.') readonly name!: string;
  @field.text('Its version.') readonly engineVersion!: string;
  @field.text('What the answers are meant for, and what not.') readonly intendedUse!: string;
  @field.of(() => RuleSetReferenceView, 'The rule set that answers when the caller names none.') readonly ruleSet!: RuleSetReferenceView;
}
