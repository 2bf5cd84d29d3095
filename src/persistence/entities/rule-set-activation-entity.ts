import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ActivationRow } from '../../board/ports/activation-store.js';

@Entity('rule_set_activations')
@Index('rule_set_activations_by_rule_set', ['ruleSet', 'index'])
export class RuleSetActivationEntity implements ActivationRow {
  @PrimaryColumn('integer', { name: 'log_index' }) index!: number;
  @Column('text', { name: 'rule_set' }) ruleSet!: string;
  @Column('text', { nullable: true }) previous!: string | null;
  @Column('text') actor!: string;
  @Column('text') reason!: string;
  @Column('text', { name: 'activated_at' }) activatedAt!: string;
}
