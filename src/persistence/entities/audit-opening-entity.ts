import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OpeningRow } from '../../board/ports/record-rows.js';

@Entity('audit_openings')
export class AuditOpeningEntity implements OpeningRow {
  @PrimaryColumn('integer', { name: 'log_index' }) index!: number;
  @Column('text', { name: 'case_id', nullable: true }) caseId!: string | null;
  @Column('text') sealed!: string;
}
