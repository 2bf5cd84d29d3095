import type { CriterionRole, WrittenExpression } from '../content.js';

/** What was done to a rule. */
export type MutantKind = 'operator' | 'threshold' | 'code' | 'connective' | 'dropped' | 'negation' | 'unit' | 'age' | 'role';

/** A rule with one small mistake in it, as an author could make it. */
export interface Mutant {
  /** Id of the rule, as in `rulesOf`. */
  readonly rule: string;
  readonly kind: MutantKind;
  /** In words: `atLeast "5 cm" on tumor.largestDiameter becomes above "5 cm"`. */
  readonly change: string;
  /** The object in the rule file that was changed, for its place. */
  readonly at: object;
  readonly becomes: MutatedExpression | MutatedRole;
}

export interface MutatedExpression {
  readonly kind: 'expression';
  /** null: the whole expression is gone, so that the rule holds for everyone. */
  readonly written: WrittenExpression | null;
  readonly negated: boolean;
}

export interface MutatedRole {
  readonly kind: 'role';
  readonly source: string;
  readonly criterion: string;
  readonly role: CriterionRole;
}
