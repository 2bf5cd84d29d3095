import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TailRow } from '../../board/ports/record-rows.js';

/** One row: the end of the log, and what its writers lock. */
@Entity('audit_tail')
export class AuditTailEntity implements TailRow {
  @PrimaryColumn('integer') id!: number;
  @Column('integer') size!: number;
  @Column('text') root!: string;
}

/** Id of the one row. */
export const THE_TAIL = 1;
