import { Entity, PrimaryColumn } from 'typeorm';
import type { DeviationReason } from '../../board/board-decision.js';

/** Why a decision deviates, a row a reason. */
@Entity('board_decision_reasons')
export class DecisionReasonEntity {
  /** Place of the decision's entry in the log. */
  @PrimaryColumn('integer', { name: 'log_index' }) index!: number;
  @PrimaryColumn('text') reason!: DeviationReason;
}
