import type { Outcome } from './column.js';
import type { CompiledRules } from './compiled-rules.js';
import { FAILS, HOLDS, UNKNOWN } from './fact-cells.js';
import type { FactState } from './fact-state.js';
import { seenAs, type Seen } from './seen.js';
import { renderTrace, type TraceNode } from './trace.js';
import { TurnFinder } from './turn-finder.js';
import { packTruth } from './pack-truth.js';
import { rulesWith } from './rules-with.js';
import { unpackTruth } from './unpack-truth.js';
import type { Truth, UnknownReason } from './truth.js';

/**
 * The truth of every rule for one patient, with everything that led to it. Packed: the truth of every criterion and
 * of every tree is kept in bytes and bits, reasons and trace are rendered when they are read.
 */
export class Evaluation {
  private readonly seen: (Seen | undefined)[] = [];
  private finder: TurnFinder | null = null;

  /** For {@link evaluate}; arrays are not copied and never written again. */
  constructor(
    readonly compiled: CompiledRules,
    /** By number of the fact. */
    readonly states: readonly (FactState | undefined)[],
    /** By number of the column: the packed truths of its criteria. */
    readonly outcomes: readonly Outcome[],
    /** Conjunctions of which a part fails, and those of which a part is unknown. */
    readonly failing: Int32Array,
    readonly open: Int32Array,
    /** Packed truths of the inner nodes. */
    readonly nodeTruths: Uint8Array,
  ) {}

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

  /** Packed truth of a rule by its number. */
  packedTruth(rule: number): number {
    const decision = this.compiled.decisions[rule]!;
    if (decision.by === 'node') return this.nodeTruths[decision.node]!;
    const word = decision.slot >>> 5;
    const bit = 1 << (decision.slot & 31);
    const truth = (this.failing[word]! & bit) !== 0 ? FAILS : (this.open[word]! & bit) !== 0 ? UNKNOWN : HOLDS;
    return decision.negated ? HOLDS - truth : truth;
  }

  truthOfLeaf(leaf: number): Truth {
    const { column, position } = this.compiled.leaves[leaf]!;
    return unpackTruth(this.outcomes[column]!.truths[position]!);
  }

  /** The fact as the criterion saw it. */
  seenByLeaf(leaf: number): Seen {
    const { columns, facts, leaves } = this.compiled;
    const column = columns[leaves[leaf]!.column]!;
    const known = this.seen[column.index];
    if (known !== undefined) return known;
    const seen = seenAs(facts[column.fact]!, this.states[column.fact], column.maxAgeDays);
    this.seen[column.index] = seen;
    return seen;
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
