import { In, LessThan, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import type { ImpactCaseRow, ImpactJobRow, ImpactWriter } from '../board/ports/impact-store.js';
import type { AssessmentRow } from '../board/ports/record-rows.js';
import type { PageOf } from '../board/ports/page-of.js';
import { AssessmentEntity } from './entities/assessment-entity.js';
import { CaseEntity } from './entities/case-entity.js';
import { DecisionEntity } from './entities/decision-entity.js';
import { RuleSetImpactCaseEntity } from './entities/rule-set-impact-case-entity.js';
import { RuleSetImpactJobEntity } from './entities/rule-set-impact-job-entity.js';
import { orUnavailable } from './or-unavailable.js';

/** What other rules would change, through one entity manager. */
export class TypeormImpacts implements ImpactWriter {
  constructor(private readonly manager: EntityManager) {}

  withId(id: string): Promise<ImpactJobRow | null> {
    return orUnavailable(() => this.manager.findOneBy(RuleSetImpactJobEntity, { id }));
  }

  newest(tenant: string, from: string, to: string): Promise<ImpactJobRow | null> {
    return orUnavailable(async () => (await this.manager.find(RuleSetImpactJobEntity, { where: { tenant, from, to }, order: { upTo: 'DESC', requestedAt: 'DESC' }, take: 1 }))[0] ?? null);
  }

  unfinished(): Promise<readonly ImpactJobRow[]> {
    return orUnavailable(() => this.manager.find(RuleSetImpactJobEntity, { where: { state: In(['QUEUED', 'RUNNING']) }, order: { requestedAt: 'ASC', id: 'ASC' } }));
  }

  candidates(job: Pick<ImpactJobRow, 'tenant' | 'upTo'>, above: number, count: number): Promise<readonly AssessmentRow[]> {
    return orUnavailable(() => this.#candidates(job).andWhere('assessment.index > :above', { above }).orderBy('assessment.index', 'ASC').limit(count).getMany());
  }

  countCandidates(job: Pick<ImpactJobRow, 'tenant' | 'upTo'>): Promise<number> {
    return orUnavailable(() => this.#candidates(job).getCount());
  }

  cases(job: string, below: number | null, count: number): Promise<PageOf<ImpactCaseRow>> {
    return orUnavailable(async () => ({
      rows: await this.manager.find(RuleSetImpactCaseEntity, { where: below === null ? { job } : { job, index: LessThan(below) }, order: { index: 'DESC' }, take: count }),
      total: await this.manager.countBy(RuleSetImpactCaseEntity, { job }),
    }));
  }

  async add(job: ImpactJobRow): Promise<void> {
    await orUnavailable(() => this.manager.insert(RuleSetImpactJobEntity, job));
  }

  async advance(id: string, progress: Partial<Pick<ImpactJobRow, 'state' | 'cursor' | 'done' | 'total'>>): Promise<void> {
    await orUnavailable(() => this.manager.update(RuleSetImpactJobEntity, { id }, progress));
  }

  async addCases(rows: readonly ImpactCaseRow[]): Promise<void> {
    if (rows.length > 0) await orUnavailable(() => this.manager.insert(RuleSetImpactCaseEntity, [...rows]));
  }

  #candidates({ tenant, upTo }: Pick<ImpactJobRow, 'tenant' | 'upTo'>): SelectQueryBuilder<AssessmentEntity> {
    return this.manager
      .createQueryBuilder(AssessmentEntity, 'assessment')
      .where('assessment.tenant = :tenant AND assessment.index < :upTo', { tenant, upTo })
      .andWhere((query) => `EXISTS ${query.subQuery().select('1').from(CaseEntity, 'file').where('file.id = assessment.caseId AND file.wrappedKey IS NOT NULL').getQuery()}`)
      .andWhere(
        (query) =>
          `(NOT EXISTS ${query.subQuery().select('1').from(AssessmentEntity, 'newer').where('newer.caseId = assessment.caseId AND newer.index > assessment.index AND newer.index < :upTo').getQuery()}` +
          ` OR EXISTS ${query.subQuery().select('1').from(DecisionEntity, 'decision').where('decision.assessment = assessment.id AND decision.withdrawnIndex IS NULL').getQuery()})`,
      );
  }
}
