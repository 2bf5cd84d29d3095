import { And, In, IsNull, LessThan, MoreThanOrEqual, Not, type EntityManager, type FindOptionsWhere } from 'typeorm';
import type { DeviationReason } from '../board/board-decision.js';
import type { DecisionCount, DecisionFilter, DecisionRow, DecisionWriter } from '../board/ports/decision-store.js';
import type { PageOf } from '../board/ports/page-of.js';
import { DecisionEntity } from './entities/decision-entity.js';
import { DecisionReasonEntity } from './entities/decision-reason-entity.js';
import { orUnavailable } from './or-unavailable.js';

/** Board decisions through one entity manager. */
export class TypeormDecisions implements DecisionWriter {
  constructor(private readonly manager: EntityManager) {}

  withId(id: string): Promise<DecisionRow | null> {
    return orUnavailable(() => this.manager.findOneBy(DecisionEntity, { id }));
  }

  standing(assessment: string): Promise<DecisionRow | null> {
    return orUnavailable(() => this.manager.findOneBy(DecisionEntity, { assessment, withdrawnIndex: IsNull() }));
  }

  find(filter: DecisionFilter, below: number | null, count: number): Promise<PageOf<DecisionRow>> {
    const where = narrowed(filter);
    return orUnavailable(async () => ({
      rows: await this.manager.find(DecisionEntity, { where: below === null ? where : { ...where, index: LessThan(below) }, order: { index: 'DESC' }, take: count }),
      total: await this.manager.countBy(DecisionEntity, where),
    }));
  }

  count(filter: DecisionFilter): Promise<readonly DecisionCount[]> {
    return orUnavailable(async () => {
      const rows = await this.manager
        .createQueryBuilder(DecisionEntity, 'decision')
        .select('decision.option', 'option')
        .addSelect('decision.other', 'other')
        .addSelect('decision.class', 'class')
        .addSelect('COUNT(*)', 'total')
        .where(narrowed(filter))
        .groupBy('decision.option')
        .addGroupBy('decision.other')
        .addGroupBy('decision.class')
        .getRawMany<DecisionCount>();
      // PostgreSQL counts in texts.
      return rows.map((row) => ({ ...row, total: Number(row.total) }));
    });
  }

  countReasons(filter: DecisionFilter): Promise<readonly { readonly reason: DeviationReason; readonly total: number }[]> {
    return orUnavailable(async () => {
      const rows = await this.manager
        .createQueryBuilder(DecisionEntity, 'decision')
        .innerJoin(DecisionReasonEntity, 'why', 'why.index = decision.index')
        .select('why.reason', 'reason')
        .addSelect('COUNT(*)', 'total')
        .where(narrowed(filter))
        .groupBy('why.reason')
        .getRawMany<{ readonly reason: DeviationReason; readonly total: number }>();
      return rows.map(({ reason, total }) => ({ reason, total: Number(total) }));
    });
  }

  async add(row: DecisionRow, reasons: readonly DeviationReason[]): Promise<void> {
    await orUnavailable(() => this.manager.insert(DecisionEntity, row));
    if (reasons.length > 0) await orUnavailable(() => this.manager.insert(DecisionReasonEntity, reasons.map((reason) => ({ index: row.index, reason }))));
  }

  async withdraw(id: string, index: number): Promise<void> {
    await orUnavailable(() => this.manager.update(DecisionEntity, { id }, { withdrawnIndex: index }));
  }
}

function narrowed({ tenant, assessment, subjects, option, class: is, ruleSet, from, to, withdrawn }: DecisionFilter): FindOptionsWhere<DecisionEntity> {
  const bounds = [...(from === undefined ? [] : [MoreThanOrEqual(from)]), ...(to === undefined ? [] : [LessThan(to)])];
  return {
    tenant,
    ...(assessment === undefined ? {} : { assessment }),
    ...(subjects === undefined ? {} : { subject: In([...subjects]) }),
    ...(option === undefined ? {} : { option }),
    ...(is === undefined ? {} : { class: is }),
    ...(ruleSet === undefined ? {} : { ruleSet }),
    ...(bounds.length === 0 ? {} : { recordedAt: And(...bounds) }),
    ...(withdrawn === undefined ? {} : { withdrawnIndex: withdrawn ? Not(IsNull()) : IsNull() }),
  };
}
