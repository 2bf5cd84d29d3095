import type { PreparedRuleSet } from '../../assessment/prepared-rule-set.js';

/** The rule sets that can answer. Nothing on it changes: a rule set is known by the digest of its content. */
export interface RuleSetShelf {
  /** The rule set that answers when the caller names none. */
  active(): PreparedRuleSet;
  /** The rule set with this digest (64 lower-case hexadecimal digits); `undefined` when it is not on the shelf. */
  withDigest(digest: string): PreparedRuleSet | undefined;
  /** All of them, the active one first. */
  all(): readonly PreparedRuleSet[];
  /**
   * Takes in what was activated elsewhere since, and what was registered elsewhere, as far as it is wanted.
   * @param wanted digests of rule sets that shall be here if they are kept at all
   */
  refresh(wanted?: readonly string[]): Promise<void>;
}
