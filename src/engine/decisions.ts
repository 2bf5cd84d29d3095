import type { Outcome } from './column.js';
import type { CompiledRules } from './compiled-rules.js';
import { FAILS, HOLDS, UNKNOWN } from './fact-cells.js';
import type { FactState } from './fact-state.js';
import { seenAs, type Seen } from './seen.js';
import type { Truth } from './truth.js';
import { unpackTruth } from './unpack-truth.js';

/** What was decided for one patient, packed: the truth of every criterion and of every tree in bytes and bits. */
export class Decisions {
  private readonly seen: (Seen | undefined)[] = [];

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
}
