import { IsNull, MoreThan, MoreThanOrEqual, Not, type EntityManager } from 'typeorm';
import type { KeyRows } from '../board/ports/key-rows.js';
import type { CaseRow, OpeningRow } from '../board/ports/record-rows.js';
import { AuditOpeningEntity } from './entities/audit-opening-entity.js';
import { CaseEntity } from './entities/case-entity.js';
import { orUnavailable } from './or-unavailable.js';

/** Wraps and openings through the entity manager of a transaction. */
export class TypeormKeyRows implements KeyRows {
  constructor(private readonly manager: EntityManager) {}

  cases(after: string | null, count: number): Promise<readonly CaseRow[]> {
    return orUnavailable(() => this.manager.find(CaseEntity, { where: { wrappedKey: Not(IsNull()), ...(after === null ? {} : { id: MoreThan(after) }) }, order: { id: 'ASC' }, take: count }));
  }

  async putCaseKey(id: string, wrappedKey: string): Promise<void> {
    await orUnavailable(() => this.manager.update(CaseEntity, { id, wrappedKey: Not(IsNull()) }, { wrappedKey }));
  }

  openingsOfNoCase(from: number, count: number): Promise<readonly OpeningRow[]> {
    return orUnavailable(() => this.manager.find(AuditOpeningEntity, { where: { index: MoreThanOrEqual(from), caseId: IsNull() }, order: { index: 'ASC' }, take: count }));
  }

  async putOpening(index: number, sealed: string): Promise<void> {
    await orUnavailable(() => this.manager.update(AuditOpeningEntity, { index, caseId: IsNull() }, { sealed }));
  }
}
