import { Field, InputType } from '@nestjs/graphql';

@InputType({ description: 'A rule set that shall answer from now on.' })
export class ActivateRuleSetInput {
  @Field(() => String, { description: 'Digest of the rule set; `ruleSets` lists those that are kept.' }) readonly digest!: string;
  @Field(() => String, { description: 'Why: 10 to 500 characters about the rules, never about a patient. Stands in the audit log for ever.' }) readonly reason!: string;
}
