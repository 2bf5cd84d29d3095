import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FiringRow } from '../../board/ports/record-rows.js';

@Entity('assessment_firings')
export class AssessmentFiringsEntity implements FiringRow {
  @PrimaryColumn('integer', { name: 'log_index' }) index!: number;
  @Column('text') truths!: string;
}
