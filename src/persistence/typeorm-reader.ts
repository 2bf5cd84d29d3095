import { And, IsNull, LessThan, MoreThan, MoreThanOrEqual, Not, type EntityManager } from 'typeorm';
import type { ActivationWriter } from '../board/ports/activation-store.js';
import type { DecisionWriter } from '../board/ports/decision-store.js';
import type { ImpactWriter } from '../board/ports/impact-store.js';
import type { AssessmentRow, CaseRow, CountedFirings, EntryRow, HeadRow, RuleSetRow, StoredEntry, TailRow } from '../board/ports/record-rows.js';
import type { PageOf } from '../board/ports/page-of.js';
import type { AssessmentFilter, EntryFilter, RecordReader } from '../board/ports/record-store.js';
import { AssessmentEntity } from './entities/assessment-entity.js';
import { AssessmentFiringsEntity } from './entities/assessment-firings-entity.js';
import { AuditEntryEntity } from './entities/audit-entry-entity.js';
import { AuditOpeningEntity } from './entities/audit-opening-entity.js';
import { AuditTailEntity, THE_TAIL } from './entities/audit-tail-entity.js';
import { CaseEntity } from './entities/case-entity.js';
import { RuleSetEntity } from './entities/rule-set-entity.js';
import { SignedHeadEntity } from './entities/signed-head-entity.js';
import { narrowedAssessments } from './narrowed-assessments.js';
import { narrowedEntries } from './narrowed-entries.js';
import { orUnavailable } from './or-unavailable.js';
import { TypeormActivations } from './typeorm-activations.js';
import { TypeormDecisions } from './typeorm-decisions.js';
import { TypeormImpacts } from './typeorm-impacts.js';

/** Reads through one entity manager; every failure of the database leaves as RecordUnavailable. */
export class TypeormReader implements RecordReader {
  constructor(protected readonly manager: EntityManager) {}

  get decisions(): DecisionWriter {
    return new TypeormDecisions(this.manager);
  }

  get activations(): ActivationWriter {
    return new TypeormActivations(this.manager);
  }

  get impacts(): ImpactWriter {
    return new TypeormImpacts(this.manager);
  }

  tail(): Promise<TailRow> {
    return orUnavailable(() => this.manager.findOneByOrFail(AuditTailEntity, { id: THE_TAIL }));
  }

  leafHashes(from: number, count: number): Promise<readonly string[]> {
    return orUnavailable(async () => {
      const rows = await this.manager.find(AuditEntryEntity, { select: { index: true, leafHash: true }, where: { index: MoreThanOrEqual(from) }, order: { index: 'ASC' }, take: count });
      return rows.map(({ leafHash }) => leafHash);
    });
  }

  entries(from: number, count: number): Promise<readonly StoredEntry[]> {
    return orUnavailable(async () => {
      const range = { where: { index: MoreThanOrEqual(from) }, order: { index: 'ASC' }, take: count } as const;
      const entries = await this.manager.find(AuditEntryEntity, range);
      const last = entries.at(-1)?.index ?? from;
      const openings = await this.manager.find(AuditOpeningEntity, range);
      const byIndex = new Map(openings.filter(({ index }) => index <= last).map((opening) => [opening.index, opening]));
      return entries.map((entry) => ({ ...entry, opening: byIndex.get(entry.index) ?? null }));
    });
  }

  latestHead(): Promise<HeadRow | null> {
    return orUnavailable(async () => (await this.manager.find(SignedHeadEntity, { order: { size: 'DESC' }, take: 1 }))[0] ?? null);
  }

  async headCovering(index: number): Promise<HeadRow | null> {
    return (await this.heads(index, 1))[0] ?? null;
  }

  heads(above: number, count: number): Promise<readonly HeadRow[]> {
    return orUnavailable(() => this.manager.find(SignedHeadEntity, { where: { size: MoreThan(above) }, order: { size: 'ASC' }, take: count }));
  }

  assessment(id: string): Promise<AssessmentRow | null> {
    return orUnavailable(() => this.manager.findOneBy(AssessmentEntity, { id }));
  }

  assessmentsFrom(index: number, count: number): Promise<readonly AssessmentRow[]> {
    return orUnavailable(() => this.manager.find(AssessmentEntity, { where: { index: MoreThanOrEqual(index) }, order: { index: 'ASC' }, take: count }));
  }

  newestAssessment(caseId: string): Promise<AssessmentRow | null> {
    return orUnavailable(() => this.manager.findOne(AssessmentEntity, { where: { caseId }, order: { index: 'DESC' } }));
  }

  caseWithId(id: string): Promise<CaseRow | null> {
    return orUnavailable(() => this.manager.findOneBy(CaseEntity, { id }));
  }

  findCase(tenant: string, subject: string, reference: string | null): Promise<CaseRow | null> {
    // Erased cases keep their row; the one that lives has a key.
    return orUnavailable(() => this.manager.findOneBy(CaseEntity, { tenant, subject, reference: reference ?? IsNull(), wrappedKey: Not(IsNull()) }));
  }

  ruleSets(): Promise<readonly RuleSetRow[]> {
    return orUnavailable(() => this.manager.find(RuleSetEntity, { order: { registeredAt: 'ASC', digest: 'ASC' } }));
  }

  findEntries(filter: EntryFilter, below: number | null, count: number): Promise<PageOf<EntryRow>> {
    const where = narrowedEntries(filter);
    return orUnavailable(async () => ({
      rows: await this.manager.find(AuditEntryEntity, { where: below === null ? where : { ...where, index: LessThan(below) }, order: { index: 'DESC' }, take: count }),
      total: await this.manager.countBy(AuditEntryEntity, where),
    }));
  }

  countEntries(filter: EntryFilter, below: number): Promise<number> {
    return orUnavailable(() => this.manager.countBy(AuditEntryEntity, { ...narrowedEntries(filter), index: LessThan(below) }));
  }

  entriesBetween(filter: EntryFilter, above: number, below: number, count: number): Promise<readonly EntryRow[]> {
    return orUnavailable(() => this.manager.find(AuditEntryEntity, { where: { ...narrowedEntries(filter), index: And(MoreThan(above), LessThan(below)) }, order: { index: 'ASC' }, take: count }));
  }

  findAssessments(filter: AssessmentFilter, below: number | null, count: number): Promise<PageOf<AssessmentRow>> {
    return orUnavailable(async () => ({
      rows: await this.manager.find(AssessmentEntity, { where: narrowedAssessments(filter, ...(below === null ? [] : [LessThan(below)])), order: { index: 'DESC' }, take: count }),
      total: await this.manager.countBy(AssessmentEntity, narrowedAssessments(filter)),
    }));
  }

  firings(filter: AssessmentFilter, above: number, count: number): Promise<readonly CountedFirings[]> {
    return orUnavailable(() =>
      this.manager
        .createQueryBuilder(AssessmentEntity, 'assessment')
        .innerJoin(AssessmentFiringsEntity, 'firings', 'firings.index = assessment.index')
        .select('assessment.index', 'index')
        .addSelect('assessment.ruleSet', 'ruleSet')
        .addSelect('assessment.recordedAt', 'recordedAt')
        .addSelect('firings.truths', 'truths')
        .where(narrowedAssessments(filter, MoreThan(above)))
        .orderBy('assessment.index', 'ASC')
        .limit(count)
        .getRawMany<CountedFirings>(),
    );
  }
}
