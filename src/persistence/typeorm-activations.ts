import type { EntityManager } from 'typeorm';
import type { ActivationRow, ActivationWriter } from '../board/ports/activation-store.js';
import { RuleSetActivationEntity } from './entities/rule-set-activation-entity.js';
import { orUnavailable } from './or-unavailable.js';

/** Activations of rule sets through one entity manager. */
export class TypeormActivations implements ActivationWriter {
  constructor(private readonly manager: EntityManager) {}

  newest(): Promise<ActivationRow | null> {
    return orUnavailable(async () => (await this.manager.find(RuleSetActivationEntity, { order: { index: 'DESC' }, take: 1 }))[0] ?? null);
  }

  of(ruleSet: string): Promise<readonly ActivationRow[]> {
    return orUnavailable(() => this.manager.find(RuleSetActivationEntity, { where: { ruleSet }, order: { index: 'DESC' } }));
  }

  async add(row: ActivationRow): Promise<void> {
    await orUnavailable(() => this.manager.insert(RuleSetActivationEntity, row));
  }
}
