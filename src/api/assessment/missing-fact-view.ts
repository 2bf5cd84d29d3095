import { ObjectType } from '@nestjs/graphql';
import type { MissingFact } from '../../assessment/assessment.js';
import type { UnknownReason } from '../../engine/truth.js';
import { field } from '../schema/field.js';
import { TurnKindEnum, UnknownReasonEnum } from './decision-enums.js';

type Turn = MissingFact['couldTurn'][number];

@ObjectType('Turn', { description: 'What values of one missing fact alone would change.' })
export class TurnView implements Turn {
  @field.of(() => TurnKindEnum, 'Whether a source or an option turns.') readonly kind!: Turn['kind'];
  @field.text('Its code.') readonly code!: string;
  @field.text('State now.') readonly from!: string;
  @field.text('State then.') readonly to!: string;
  @field.text('For which values.') readonly when!: string;
}

@ObjectType('MissingFact', { description: 'A fact that is not known, and what knowing it would change.' })
export class MissingFactView implements MissingFact {
  @field.text('Path of the fact.') readonly fact!: string;
  @field.text('Its name.') readonly label!: string;
  @field.of(() => UnknownReasonEnum, 'Why it is not known.') readonly reason!: UnknownReason;
  @field.whole('1 is the first to get; facts that matter equally share a rank.') readonly rank!: number;
  @field.listOf(() => TurnView, 'What it alone could turn.') readonly couldTurn!: readonly TurnView[];
  @field.texts('Sources and options that stay open as long as it is not known.') readonly neededFor!: readonly string[];
}
