import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RuleSetRow } from '../../board/ports/record-rows.js';

@Entity('rule_sets')
export class RuleSetEntity implements RuleSetRow {
  @PrimaryColumn('text') digest!: string;
  @Column('text') name!: string;
  @Column('text') version!: string;
  @Column('text') content!: string;
  @Column('text', { name: 'registered_at' }) registeredAt!: string;
}
