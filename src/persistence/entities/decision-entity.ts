import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { DecisionRow } from '../../board/ports/decision-store.js';

@Entity('board_decisions')
@Index('board_decisions_by_place', ['index'], { unique: true })
@Index('board_decisions_by_assessment', ['assessment', 'index'])
@Index('board_decisions_by_subject', ['tenant', 'subject', 'index'])
export class DecisionEntity implements DecisionRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') tenant!: string;
  @Column('text') assessment!: string;
  @Column('text', { name: 'case_id' }) caseId!: string;
  @Column('text') subject!: string;
  @Column('integer', { name: 'log_index' }) index!: number;
  @Column('text', { name: 'rule_set' }) ruleSet!: string;
  @Column('text') class!: DecisionRow['class'];
  @Column('text', { nullable: true }) option!: string | null;
  @Column('text', { nullable: true }) other!: DecisionRow['other'];
  @Column('text', { name: 'recorded_at' }) recordedAt!: string;
  @Column('text') actor!: string;
  @Column('integer', { name: 'withdrawn_index', nullable: true }) withdrawnIndex!: number | null;
}
