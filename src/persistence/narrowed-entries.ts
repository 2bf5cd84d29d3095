import { In, type FindOptionsWhere } from 'typeorm';
import type { EntryFilter } from '../board/ports/record-store.js';
import type { AuditEntryEntity } from './entities/audit-entry-entity.js';
import { narrowed } from './narrowed-assessments.js';

export function narrowedEntries({ kind, tenants, ...filter }: EntryFilter): FindOptionsWhere<AuditEntryEntity> {
  return { ...narrowed(filter), ...(kind === undefined ? {} : { kind }), ...(tenants === undefined ? {} : { tenant: In([...tenants]) }) };
}
