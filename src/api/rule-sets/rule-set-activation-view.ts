import { ObjectType } from '@nestjs/graphql';
import type { ActivationRow } from '../../board/ports/activation-store.js';
import { field } from '../schema/field.js';

@ObjectType('RuleSetActivation', { description: 'That a rule set was made the one that answers when nobody names another.' })
export class RuleSetActivationView implements Omit<ActivationRow, 'index' | 'actor'> {
  @field.text('Digest of the rule set.') readonly ruleSet!: string;
  @field.maybeText('Digest of the rule set that answered until then; absent at the first start.') readonly previous!: string | null;
  @field.text('Account that activated it; the service itself at its first start.') readonly activatedBy!: string;
  @field.text('When, as the clock of the service said.') readonly activatedAt!: string;
  @field.text('Why.') readonly reason!: string;
  @field.whole('Place of the activation in the log.') readonly position!: number;
}

/** An activation as it is shown. */
export function activationView({ index, actor, ...row }: ActivationRow): RuleSetActivationView {
  return { ...row, activatedBy: actor, position: index };
}
