import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ImpactCaseRow } from '../../board/ports/impact-store.js';

@Entity('rule_set_impact_cases')
@Index('rule_set_impact_cases_by_place', ['index'])
export class RuleSetImpactCaseEntity implements ImpactCaseRow {
  @PrimaryColumn('text') job!: string;
  @PrimaryColumn('integer', { name: 'log_index' }) index!: number;
  @Column('text') assessment!: string;
  @Column('text') flips!: string;
  @Column('text') reasons!: string;
}
