import type { PreparedRuleSet } from '../assessment/prepared-rule-set.js';
import type { RecordReader } from '../board/ports/record-store.js';
import type { RuleSetShelf } from '../board/ports/rule-set-shelf.js';
import { archivedRules } from './archived-rules.js';

/** Every rule set of the record; the newest activation decides which one answers. */
export class KeptShelf implements RuleSetShelf {
  readonly #byDigest = new Map<string, PreparedRuleSet>();
  #active: PreparedRuleSet;

  /** @param shipped the rule set of the files, which answers until `refresh` finds an activation */
  constructor(
    shipped: PreparedRuleSet,
    private readonly reader: Pick<RecordReader, 'activations' | 'ruleSets'>,
    private readonly onUnusable: (digest: string) => void,
  ) {
    this.#byDigest.set(shipped.ruleSet.digest, shipped);
    this.#active = shipped;
  }

  active(): PreparedRuleSet {
    return this.#active;
  }

  withDigest(digest: string): PreparedRuleSet | undefined {
    return this.#byDigest.get(digest);
  }

  all(): readonly PreparedRuleSet[] {
    return [this.#active, ...[...this.#byDigest.values()].filter((prepared) => prepared !== this.#active)];
  }

  /** Takes in the rule sets of the record that are not here yet. */
  async load(): Promise<void> {
    for (const prepared of await archivedRules(this.reader, new Set(this.#byDigest.keys()), this.onUnusable)) this.#byDigest.set(prepared.ruleSet.digest, prepared);
  }

  async refresh(wanted: readonly string[] = []): Promise<void> {
    if (wanted.some((digest) => !this.#byDigest.has(digest))) await this.load();
    const newest = await this.reader.activations.newest();
    if (newest === null || newest.ruleSet === this.#active.ruleSet.digest) return;
    // Another process may have shipped it.
    if (!this.#byDigest.has(newest.ruleSet)) await this.load();
    const active = this.#byDigest.get(newest.ruleSet);
    if (active === undefined) this.onUnusable(newest.ruleSet);
    else this.#active = active;
  }
}
