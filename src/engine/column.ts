import type { Criterion } from './expression.js';
import { FAILS, UNKNOWN, type FactCells, type Region, type Selection } from './fact-cells.js';

/** A criterion as compiled: all criteria of the rules that mean the same are one leaf. */
export interface Leaf {
  readonly index: number;
  readonly column: number;
  /** Place among the leaves of its column. */
  readonly position: number;
  /** The criterion as first written. */
  readonly criterion: Criterion;
  readonly region: Region;
}

/** What one state of a fact means for everything that reads it. Packed; `null` stands for a bit set without bits. */
export interface Outcome {
  /** Packed truth of each leaf of the column, by position. */
  readonly truths: Uint8Array;
  /** The conjunctions of which some part in this column fails. */
  readonly failing: Int32Array | null;
  /** The conjunctions of which some part in this column is unknown. */
  readonly open: Int32Array | null;
}

/** Which conjunctions contain a leaf as it stands, and which contain its negation. */
export interface Uses {
  readonly plain: readonly number[];
  readonly negated: readonly number[];
}

/** Outcomes kept per compiled rule set; beyond it they are computed anew, so that memory stays bounded. */
const KEPT_BYTES = 64 * 1024 * 1024;
const FEW_SELECTIONS = 4096;

/** Counts what the outcomes kept by all columns of one rule set weigh. */
export interface OutcomeBudget {
  spentBytes: number;
}

function setBits(into: Int32Array | null, members: readonly number[], words: number): Int32Array | null {
  if (members.length === 0) return into;
  const bits = into ?? new Int32Array(words);
  for (const member of members) bits[member >>> 5]! |= 1 << (member & 31);
  return bits;
}

/**
 * All criteria on one fact that accept the same age. Every state of the fact leads to one Outcome, computed
 * when first met: evaluating a patient joins one ready outcome per column, however many rules there are.
 */
export class Column {
  /** Outcomes by number of the selection while those are few, which they nearly always are; the rest by key. */
  private readonly keptByNumber: (Outcome | undefined)[];
  private readonly keptByKey = new Map<Selection, Outcome>();

  constructor(
    readonly index: number,
    readonly fact: number,
    readonly maxAgeDays: number | null,
    readonly leaves: readonly Leaf[],
    /** Inner nodes of the expression trees that depend on this column, children before parents. */
    readonly nodes: readonly number[],
    private readonly cells: FactCells,
    private readonly uses: readonly Uses[],
    private readonly words: number,
    private readonly budget: OutcomeBudget,
  ) {
    this.keptByNumber = new Array<Outcome | undefined>(Math.min(FEW_SELECTIONS, cells.count * cells.count)).fill(undefined);
  }

  /** The outcome for a fact that may be in any of the selected cells. The same selection gives the same content. */
  outcomeOf(selection: Selection): Outcome {
    const kept = typeof selection === 'number' && selection < FEW_SELECTIONS ? this.keptByNumber[selection] : this.keptByKey.get(selection);
    return kept ?? this.learn(selection);
  }

  private learn(selection: Selection): Outcome {
    const outcome = this.computeOutcome(selection);
    const bytes = outcome.truths.byteLength + (outcome.failing?.byteLength ?? 0) + (outcome.open?.byteLength ?? 0);
    if (this.budget.spentBytes + bytes <= KEPT_BYTES) {
      this.budget.spentBytes += bytes;
      if (typeof selection === 'number' && selection < FEW_SELECTIONS) this.keptByNumber[selection] = outcome;
      else this.keptByKey.set(selection, outcome);
    }
    return outcome;
  }

  private computeOutcome(selection: Selection): Outcome {
    const truths = Uint8Array.from(this.leaves, (leaf) => this.cells.truthOf(leaf.region, selection));
    let failing: Int32Array | null = null;
    let open: Int32Array | null = null;
    truths.forEach((truth, position) => {
      const { plain, negated } = this.uses[position]!;
      if (truth === UNKNOWN) {
        open = setBits(setBits(open, plain, this.words), negated, this.words);
      } else {
        failing = setBits(failing, truth === FAILS ? plain : negated, this.words);
      }
    });
    return { truths, failing, open };
  }
}
