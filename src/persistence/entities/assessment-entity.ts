import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AssessmentRow } from '../../board/ports/record-rows.js';

@Entity('assessments')
@Index('assessments_by_place', ['index'], { unique: true })
@Index('assessments_by_case', ['caseId', 'index'])
@Index('assessments_by_subject', ['tenant', 'subject', 'index'])
export class AssessmentEntity implements AssessmentRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') tenant!: string;
  @Column('text', { name: 'case_id' }) caseId!: string;
  @Column('text') subject!: string;
  @Column('integer', { name: 'log_index' }) index!: number;
  @Column('text', { name: 'rule_set' }) ruleSet!: string;
  @Column('text') engine!: string;
  @Column('text', { name: 'as_of' }) asOf!: string;
  @Column('text', { name: 'recorded_at' }) recordedAt!: string;
  @Column('text') actor!: string;
}
