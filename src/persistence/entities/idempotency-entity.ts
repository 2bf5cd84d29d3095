import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IdempotencyRow } from '../../board/ports/record-rows.js';

@Entity('idempotency_keys')
export class IdempotencyEntity implements IdempotencyRow {
  @PrimaryColumn('text') tenant!: string;
  @PrimaryColumn('text') operation!: string;
  @PrimaryColumn('text') key!: string;
  @Column('text') request!: string;
  @Column('text') made!: string;
}
