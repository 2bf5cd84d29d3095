import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CaseRow } from '../../board/ports/record-rows.js';

@Entity('cases')
@Index('cases_by_subject', ['tenant', 'subject', 'reference'])
export class CaseEntity implements CaseRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') tenant!: string;
  @Column('text') subject!: string;
  @Column('text', { nullable: true }) reference!: string | null;
  @Column('text', { name: 'wrapped_key', nullable: true }) wrappedKey!: string | null;
}
