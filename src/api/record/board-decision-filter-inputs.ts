import { Field, ID, InputType } from '@nestjs/graphql';
import type { DecisionClass } from '../../board/board-decision.js';
import { DecisionClassEnum } from './board-decision-enums.js';

const MOMENT = 'as in "2026-11-21T08:00:00.000Z" or a day as in "2026-11-21"';

@InputType({ description: 'Which board decisions are counted; what is absent does not narrow.' })
export class DecisionSummaryFilterInput {
  @Field(() => String, { nullable: true, description: 'Code of the option that was chosen.' }) readonly option?: string | null;
  @Field(() => DecisionClassEnum, { nullable: true, description: 'How they stand to what was suggested.' }) readonly class?: DecisionClass | null;
  @Field(() => String, { nullable: true, description: 'Digest of the rule set whose answer was decided on.' }) readonly ruleSet?: string | null;
  @Field(() => String, { nullable: true, description: `Recorded then or later, ${MOMENT}.` }) readonly from?: string | null;
  @Field(() => String, { nullable: true, description: `Recorded before then, ${MOMENT}.` }) readonly to?: string | null;
}

@InputType({ description: 'Which board decisions; what is absent does not narrow.' })
export class BoardDecisionsFilterInput extends DecisionSummaryFilterInput {
  @Field(() => ID, { nullable: true, description: 'On this assessment.' }) readonly assessment?: string | null;
  @Field(() => String, { nullable: true, description: 'Pseudonym of a patient.' }) readonly subject?: string | null;
  @Field(() => String, { nullable: true, description: 'Your reference of a patient.' }) readonly patientReference?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Only withdrawn ones, or only those that stand.' }) readonly withdrawn?: boolean | null;
}
