import { subset, type Possible } from '../engine/possible.js';
import type { Axes, DecisionTable, Met } from './decision-table.js';
import type { Derived } from './derivation.js';
import { isOneValue } from './is-one-value.js';

/**
 * What a decision table yields. An axis that is still open names the facts behind it that are not known as one value;
 * when no possible case has an outcome, the definition says nothing and every outcome stays possible.
 */
export function deriveByTable<A extends Axes>(parts: {
  readonly table: DecisionTable<A>;
  readonly outcomes: readonly string[];
  readonly met: Met<A>;
  readonly factsOf: { readonly [Name in keyof A & string]: readonly string[] };
  readonly read: (fact: string) => Possible;
  readonly steps: (outcomes: readonly string[]) => readonly string[];
}): Derived {
  const factsOf = (axis: keyof A & string): readonly string[] => parts.factsOf[axis];
  const { outcomes, open } = parts.table.decide(parts.met);
  const unknown = open.flatMap((axis) => factsOf(axis).filter((fact) => !isOneValue(parts.read(fact))));
  return {
    possible: subset(outcomes.length === 0 ? parts.outcomes : outcomes),
    missing: [...new Set(unknown)],
    get steps() {
      return parts.steps(outcomes);
    },
  };
}
