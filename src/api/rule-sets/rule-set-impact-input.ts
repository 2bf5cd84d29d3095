import { Field, InputType } from '@nestjs/graphql';

@InputType({ description: 'Two rule sets that shall be compared over every recorded case.' })
export class StartRuleSetImpactInput {
  @Field(() => String, { description: 'Digest of the rule set before.' }) readonly from!: string;
  @Field(() => String, { description: 'Digest of the rule set after.' }) readonly to!: string;
}
