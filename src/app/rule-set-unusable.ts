/** The rule set that must answer cannot be used by this release, and another one must not answer in its place. */
export class RuleSetUnusable extends Error {
  readonly code = 'RULE_SET_UNUSABLE';

  constructor(readonly digest: string) {
    super(`the active rule set ${digest} cannot be used by this release`);
    this.name = 'RuleSetUnusable';
  }
}
