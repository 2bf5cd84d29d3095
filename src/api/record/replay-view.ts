import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Replay } from '../../board/replay-assessment.js';
import { DifferenceView } from '../assessment/difference-view.js';
import { enumOf } from '../schema/enum-of.js';
import { field } from '../schema/field.js';

export const ReplayOutcomeEnum = enumOf<Replay['outcome']>('ReplayOutcome', 'How a replay compares with what was recorded.', {
  IDENTICAL: 'The same bytes.',
  DIFFERENT: 'Not the same bytes; what differs is told.',
});

@ObjectType('Replay', { description: 'A recorded profile, assessed again as of its recorded day.' })
export class ReplayView implements Replay {
  @Field(() => ID, { description: 'Id of the assessment.' }) readonly id!: string;
  @field.of(() => ReplayOutcomeEnum, 'How the replay compares.') readonly outcome!: Replay['outcome'];
  @field.text('Digest of the rule set that answered now.') readonly ruleSet!: string;
  @field.text('Version of the software that answered now.') readonly engine!: string;
  @field.text('SHA-256 of the canonical text that was recorded.') readonly recordedDigest!: string;
  @field.text('SHA-256 of the canonical text of the replay.') readonly replayedDigest!: string;
  @field.of(() => DifferenceView, 'Verdicts that turned.') readonly difference!: DifferenceView;
  @field.texts('Verdicts that stand, for another reason.') readonly reasonsChanged!: readonly string[];
}
