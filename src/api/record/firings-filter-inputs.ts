import { Field, InputType } from '@nestjs/graphql';
import type { Silence } from '../../board/count-rule-firings.js';
import type { Every } from '../../board/periods.js';
import { enumOf } from '../schema/enum-of.js';

const MOMENT = 'as in "2026-11-21T08:00:00.000Z" or a day as in "2026-11-21"';

export const SilenceEnum = enumOf<Silence>('RuleSilence', 'A rule that says nothing to the board, and how.', {
  NEVER_FIRED: 'It never held.',
  GONE_SILENT: 'It held in the earlier half of the period and not in the later one.',
  NEARLY_ALWAYS_UNKNOWN: 'It was UNKNOWN in nine of ten of at least twenty assessments.',
});

export const EveryEnum = enumOf<Every>('FiringInterval', 'How long a period is; days are days in UTC.', {
  DAY: 'A day.',
  WEEK: 'Monday to Sunday.',
  MONTH: 'A calendar month.',
});

@InputType({ description: 'Which recorded assessments are counted; what is absent does not narrow. Assessments of erased patients are not counted.' })
export class CountedAssessmentsFilterInput {
  @Field(() => String, { nullable: true, description: 'Digest of the rule set that answered.' }) readonly ruleSet?: string | null;
  @Field(() => String, { nullable: true, description: 'Account that recorded.' }) readonly actor?: string | null;
  @Field(() => String, { nullable: true, description: `Recorded then or later, ${MOMENT}.` }) readonly from?: string | null;
  @Field(() => String, { nullable: true, description: `Recorded before then, ${MOMENT}.` }) readonly to?: string | null;
}

@InputType({ description: 'Which rules, and over which recorded assessments they are counted; what is absent does not narrow.' })
export class FiringsFilterInput extends CountedAssessmentsFilterInput {
  @Field(() => String, { nullable: true, description: 'Code of a source: rules that stand in it.' }) readonly source?: string | null;
  @Field(() => String, { nullable: true, description: 'Code of an option: rules that speak about it.' }) readonly option?: string | null;
  @Field(() => String, { nullable: true, description: 'What the code of the rule begins with, for example "finding:000/".' }) readonly rulePrefix?: string | null;
  @Field(() => SilenceEnum, { nullable: true, description: 'Only rules that are silent in this way.' }) readonly silence?: Silence | null;
}
