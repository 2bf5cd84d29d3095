import { Decisions } from './decisions.js';
import { packTruth } from './pack-truth.js';
import { rulesWith } from './rules-with.js';
import { renderTrace, type TraceNode } from './trace.js';
import type { Truth, UnknownReason } from './truth.js';
import { TurnFinder } from './turn-finder.js';
import { unpackTruth } from './unpack-truth.js';

/** The truth of every rule for one patient, with everything that led to it; reasons and trace are rendered when they are read. */
export class Evaluation extends Decisions {
  private finder: TurnFinder | null = null;

  /** @throws RangeError when no rule has this id */
  truthOf(ruleId: string): Truth {
    return unpackTruth(this.packedTruth(this.indexOf(ruleId)));
  }

  /** The rules with this truth, in the order in which they were compiled. */
  rulesWith(truth: Truth): string[] {
    return rulesWith(this, packTruth(truth)).map((rule) => this.compiled.rules[rule]!.id);
  }

  /** Why the rule is UNKNOWN (semantics 5.3); `null` when it is not. */
  reasonOf(ruleId: string): UnknownReason | null {
    return this.traceOf(ruleId)[0]!.reason;
  }

  /** Whether the rule is settled although a fact it reads is not a single value (semantics 7). */
  settledAlthoughMissing(ruleId: string): boolean {
    return this.traceOf(ruleId)[0]!.settledAlthoughMissing;
  }

  /** How a rule, or every rule in the order in which they were compiled, was decided. */
  traceOf(ruleId?: string): TraceNode[] {
    const nodes: TraceNode[] = [];
    if (ruleId !== undefined) renderTrace(this, this.indexOf(ruleId), nodes);
    else this.compiled.rules.forEach((_, rule) => renderTrace(this, rule, nodes));
    return nodes;
  }

  /** Finds what changed facts would turn; made when first asked for. */
  turns(): TurnFinder {
    this.finder ??= new TurnFinder(this);
    return this.finder;
  }

  private indexOf(ruleId: string): number {
    const index = this.compiled.ruleIndex.get(ruleId);
    if (index === undefined) throw new RangeError(`no rule is called \`${ruleId}\``);
    return index;
  }
}
