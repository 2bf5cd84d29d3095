import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ImpactJobRow } from '../../board/ports/impact-store.js';

@Entity('rule_set_impact_jobs')
@Index('rule_set_impact_jobs_by_pair', ['tenant', 'from', 'to'])
export class RuleSetImpactJobEntity implements ImpactJobRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') tenant!: string;
  @Column('text', { name: 'from_rule_set' }) from!: string;
  @Column('text', { name: 'to_rule_set' }) to!: string;
  @Column('text') state!: ImpactJobRow['state'];
  @Column('integer', { name: 'up_to' }) upTo!: number;
  @Column('integer', { name: 'last_place' }) cursor!: number;
  @Column('integer') done!: number;
  @Column('integer') total!: number;
  @Column('text', { name: 'requested_by' }) requestedBy!: string;
  @Column('text', { name: 'requested_at' }) requestedAt!: string;
}
