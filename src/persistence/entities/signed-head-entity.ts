import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { HeadRow } from '../../board/ports/record-rows.js';

@Entity('signed_heads')
export class SignedHeadEntity implements HeadRow {
  @PrimaryColumn('integer') size!: number;
  @Column('text') note!: string;
  @Column('text') time!: string;
}
