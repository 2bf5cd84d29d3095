import { Field, InputType } from '@nestjs/graphql';
import type { OptionState, SourceState } from '../../assessment/assessment.js';
import { OptionStateEnum, SourceStateEnum } from '../assessment/decision-enums.js';

const MOMENT = 'as in "2026-11-21T08:00:00.000Z" or a day as in "2026-11-21"';

@InputType({ description: 'Which recorded assessments; what is absent does not narrow.' })
export class AssessmentsFilterInput {
  @Field(() => String, { nullable: true, description: 'Pseudonym of a patient.' }) readonly subject?: string | null;
  @Field(() => String, { nullable: true, description: 'Your reference of a patient.' }) readonly patientReference?: string | null;
  @Field(() => String, { nullable: true, description: 'Account that recorded.' }) readonly actor?: string | null;
  @Field(() => String, { nullable: true, description: 'Digest of the rule set that answered.' }) readonly ruleSet?: string | null;
  @Field(() => String, { nullable: true, description: 'Code of a source that was judged; of erased patients it is not known any more.' }) readonly source?: string | null;
  @Field(() => SourceStateEnum, { nullable: true, description: 'What `source` was found to be; without `source`: any source.' }) readonly sourceState?: SourceState | null;
  @Field(() => String, { nullable: true, description: 'Code of an option that was judged; of erased patients it is not known any more.' }) readonly option?: string | null;
  @Field(() => OptionStateEnum, { nullable: true, description: 'What was said of `option`; without `option`: of any option.' }) readonly optionState?: OptionState | null;
  @Field(() => String, { nullable: true, description: `Recorded then or later, ${MOMENT}.` }) readonly from?: string | null;
  @Field(() => String, { nullable: true, description: `Recorded before then, ${MOMENT}.` }) readonly to?: string | null;
}

@InputType({ description: 'Which audit entries; what is absent does not narrow.' })
export class AuditEntriesFilterInput {
  @Field(() => String, { nullable: true, description: 'Kind, for example "case-read".' }) readonly kind?: string | null;
  @Field(() => String, { nullable: true, description: 'Pseudonym of a patient.' }) readonly subject?: string | null;
  @Field(() => String, { nullable: true, description: 'Your reference of a patient.' }) readonly patientReference?: string | null;
  @Field(() => String, { nullable: true, description: 'Account that did it.' }) readonly actor?: string | null;
  @Field(() => String, { nullable: true, description: `Recorded then or later, ${MOMENT}.` }) readonly from?: string | null;
  @Field(() => String, { nullable: true, description: `Recorded before then, ${MOMENT}.` }) readonly to?: string | null;
}
