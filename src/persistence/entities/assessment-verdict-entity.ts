import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { VerdictRow } from '../../board/ports/record-rows.js';

@Entity('assessment_verdicts')
@Index('assessment_verdicts_by_state', ['kind', 'code', 'state', 'index'])
export class AssessmentVerdictEntity implements VerdictRow {
  @PrimaryColumn('integer', { name: 'log_index' }) index!: number;
  @PrimaryColumn('text') kind!: VerdictRow['kind'];
  @PrimaryColumn('text') code!: string;
  @Column('text') state!: string;
}
