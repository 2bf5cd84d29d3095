import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { EntryRow } from '../../board/ports/record-rows.js';

@Entity('audit_entries')
@Index('audit_entries_by_subject', ['subject', 'index'])
@Index('audit_entries_by_kind', ['kind', 'index'])
@Index('audit_entries_by_tenant', ['tenant', 'index'])
export class AuditEntryEntity implements EntryRow {
  @PrimaryColumn('integer', { name: 'log_index' }) index!: number;
  @Column('text') entry!: string;
  @Column('text', { name: 'leaf_hash' }) leafHash!: string;
  @Column('text', { default: 'local' }) tenant!: string;
  @Column('text') kind!: string;
  @Column('text', { nullable: true }) subject!: string | null;
  @Column('text') actor!: string;
  @Column('text', { name: 'recorded_at' }) recordedAt!: string;
}
