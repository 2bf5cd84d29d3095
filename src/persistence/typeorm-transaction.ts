import { type EntityManager, type FindOperator, In, IsNull, LessThan, Not } from 'typeorm';
import type { KeyRows } from '../board/ports/key-rows.js';
import type { AssessmentRow, CaseRow, EntryRow, FiringRow, HeadRow, IdempotencyRow, OpeningRow, RuleSetRow, TailRow, VerdictRow } from '../board/ports/record-rows.js';
import type { RecordTransaction } from '../board/ports/record-store.js';
import type { TokenUse } from '../board/ports/token-ids.js';
import { RecordUnavailable } from '../board/record-unavailable.js';
import { AssessmentEntity } from './entities/assessment-entity.js';
import { AssessmentFiringsEntity } from './entities/assessment-firings-entity.js';
import { AssessmentVerdictEntity } from './entities/assessment-verdict-entity.js';
import { AuditEntryEntity } from './entities/audit-entry-entity.js';
import { AuditOpeningEntity } from './entities/audit-opening-entity.js';
import { AuditTailEntity, THE_TAIL } from './entities/audit-tail-entity.js';
import { CaseEntity } from './entities/case-entity.js';
import { DecisionEntity } from './entities/decision-entity.js';
import { DecisionReasonEntity } from './entities/decision-reason-entity.js';
import { IdempotencyEntity } from './entities/idempotency-entity.js';
import { RuleSetEntity } from './entities/rule-set-entity.js';
import { RuleSetImpactCaseEntity } from './entities/rule-set-impact-case-entity.js';
import { SignedHeadEntity } from './entities/signed-head-entity.js';
import { UsedTokenIdEntity } from './entities/used-token-id-entity.js';
import { insertProjections } from './insert-projections.js';
import { insertRows } from './insert-rows.js';
import { orUnavailable } from './or-unavailable.js';
import { TypeormKeyRows } from './typeorm-key-rows.js';
import { TypeormReader } from './typeorm-reader.js';

/** Both databases limit how many values one statement takes. */
const DELETED_AT_ONCE = 500;

/** Writes through the entity manager of a transaction that somebody else began and ends. */
export class TypeormTransaction extends TypeormReader implements RecordTransaction {
  /** @param locksTail whether the tail's row must be locked; false where only one transaction writes at a time anyway */
  constructor(
    manager: EntityManager,
    private readonly locksTail: boolean,
  ) {
    super(manager);
  }

  async lockTail(): Promise<TailRow> {
    if (!this.locksTail) return this.tail();
    // READ COMMITTED: once the lock is there, PostgreSQL reads the row anew, as whoever held it committed it.
    const [tail] = await orUnavailable(() => this.manager.query<readonly TailRow[]>('SELECT size, root FROM audit_tail WHERE id = $1 FOR UPDATE', [THE_TAIL]));
    if (tail === undefined) throw new RecordUnavailable('TAIL_MISSING');
    return tail;
  }

  moveTail({ size, root }: TailRow): Promise<void> {
    return this.#do(() => this.manager.update(AuditTailEntity, { id: THE_TAIL }, { size, root }));
  }

  async addEntries(entries: readonly EntryRow[], openings: readonly OpeningRow[]): Promise<void> {
    await orUnavailable(() => insertRows(this.manager, AuditEntryEntity, entries));
    await orUnavailable(() => insertRows(this.manager, AuditOpeningEntity, openings));
  }

  addHead(head: HeadRow): Promise<void> {
    return orUnavailable(() => insertRows(this.manager, SignedHeadEntity, [head]));
  }

  addCases(rows: readonly CaseRow[]): Promise<void> {
    return orUnavailable(() => insertRows(this.manager, CaseEntity, rows));
  }

  async findCases(names: readonly Pick<CaseRow, 'tenant' | 'subject' | 'reference'>[]): Promise<readonly CaseRow[]> {
    const where = { tenant: among(names, 'tenant'), subject: among(names, 'subject'), wrappedKey: Not(IsNull()) };
    const rows = await orUnavailable(() => this.manager.findBy(CaseEntity, where));
    return rows.filter((row) => names.some(({ tenant, subject, reference }) => row.tenant === tenant && row.subject === subject && row.reference === reference));
  }

  addAssessments(rows: readonly AssessmentRow[]): Promise<void> {
    return orUnavailable(() => insertRows(this.manager, AssessmentEntity, rows));
  }

  addProjections(firings: readonly FiringRow[], verdicts: readonly VerdictRow[]): Promise<void> {
    return this.#do(() => insertProjections(this.manager, firings, verdicts));
  }

  findIdempotency(tenant: string, operation: string, key: string): Promise<IdempotencyRow | null> {
    return orUnavailable(() => this.manager.findOneBy(IdempotencyEntity, { tenant, operation, key }));
  }

  async findIdempotencies(keys: readonly Pick<IdempotencyRow, 'tenant' | 'operation' | 'key'>[]): Promise<readonly IdempotencyRow[]> {
    const where = { tenant: among(keys, 'tenant'), operation: among(keys, 'operation'), key: among(keys, 'key') };
    const rows = await orUnavailable(() => this.manager.findBy(IdempotencyEntity, where));
    return rows.filter((row) => keys.some(({ tenant, operation, key }) => row.tenant === tenant && row.operation === operation && row.key === key));
  }

  addIdempotencies(rows: readonly IdempotencyRow[]): Promise<void> {
    return orUnavailable(() => insertRows(this.manager, IdempotencyEntity, rows));
  }

  addRuleSet(row: RuleSetRow): Promise<void> {
    return this.#do(() => this.manager.insert(RuleSetEntity, row));
  }

  async useTokenId({ issuer, tokenId, expiresAt }: TokenUse, claim: string, now: number): Promise<boolean> {
    await this.#do(() => this.manager.delete(UsedTokenIdEntity, { expiresAt: LessThan(now) }));
    // Of two that come at the same moment the second waits for the first, and then changes nothing.
    await this.#do(() => this.manager.createQueryBuilder().insert().into(UsedTokenIdEntity).values({ issuer, tokenId, claim, expiresAt }).orIgnore().execute());
    const first = await orUnavailable(() => this.manager.findOneByOrFail(UsedTokenIdEntity, { issuer, tokenId }));
    return first.claim === claim;
  }

  get keyRows(): KeyRows {
    return new TypeormKeyRows(this.manager);
  }

  async openedIndexes(subject: string): Promise<readonly number[]> {
    const rows = await orUnavailable(() =>
      this.manager
        .createQueryBuilder(AuditEntryEntity, 'entry')
        .innerJoin(AuditOpeningEntity, 'opening', 'opening.index = entry.index')
        .select('entry.index', 'place')
        .where('entry.subject = :subject AND entry.kind <> :erasure', { subject, erasure: 'erasure' })
        .orderBy('entry.index', 'ASC')
        .getRawMany<{ place: number }>(),
    );
    return rows.map(({ place }) => Number(place));
  }

  async erase(tenant: string, subject: string, indexes: readonly number[]): Promise<void> {
    for (let at = 0; at < indexes.length; at += DELETED_AT_ONCE) {
      const index = In(indexes.slice(at, at + DELETED_AT_ONCE));
      for (const entity of [AuditOpeningEntity, AssessmentFiringsEntity, AssessmentVerdictEntity, DecisionEntity, DecisionReasonEntity, RuleSetImpactCaseEntity]) await this.#do(() => this.manager.delete(entity, { index }));
    }
    await this.#do(() => this.manager.update(CaseEntity, { tenant, subject }, { wrappedKey: null }));
  }

  async #do(access: () => Promise<unknown>): Promise<void> {
    await orUnavailable(access);
  }
}

/** Any value that a member has in some of them. */
function among<K extends string>(all: readonly Readonly<Record<K, string>>[], member: K): FindOperator<string> {
  return In([...new Set(all.map((one) => one[member]))]);
}
