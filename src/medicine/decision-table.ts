/** The classes that each axis of a table can take, by the name of the axis. */
export type Axes = Readonly<Record<string, readonly string[]>>;

/** One case: a class for every axis. */
export type Case<A extends Axes> = { readonly [Name in keyof A]: A[Name][number] };

/** The classes that the patient may still be in, by axis. */
export type Met<A extends Axes> = { readonly [Name in keyof A]: readonly A[Name][number][] };

export interface Decision<A extends Axes> {
  /** Every outcome that some possible case has, in the order of the outcomes; empty when no possible case has one. */
  readonly outcomes: readonly string[];
  /** Axes on which the outcome still depends; empty when there is one outcome. */
  readonly open: readonly (keyof A & string)[];
}

interface Axis {
  readonly name: string;
  readonly classes: readonly string[];
  readonly stride: number;
}

/**
 * A published classification written out once for every combination of classes. Deciding over sets of classes
 * is then exact: an outcome is possible exactly when a combination of possible classes has it, and narrowing an
 * axis can only remove outcomes.
 *
 * A case may have several outcomes (the definition leaves it open) or none (the case cannot be).
 */
export class DecisionTable<A extends Axes> {
  private readonly axes: readonly Axis[];
  private readonly masks: Uint32Array;

  constructor(
    axes: A,
    private readonly outcomes: readonly string[],
    decide: (of: Case<A>) => readonly string[],
  ) {
    let size = 1;
    this.axes = Object.entries(axes).map(([name, classes]) => {
      const axis = { name, classes, stride: size };
      size *= classes.length;
      return axis;
    });
    this.masks = Uint32Array.from({ length: size }, (_, index) => this.maskOf(decide(this.caseAt(index))));
  }

  decide(met: Met<A>): Decision<A> {
    const offsets = this.axes.map(({ name, classes, stride }) => (met[name] ?? []).map((code) => classes.indexOf(code) * stride));
    let possible = 0;
    for (const index of this.indexes(offsets)) possible |= this.masks[index] ?? 0;
    const outcomes = this.outcomes.filter((_, bit) => (possible & (1 << bit)) !== 0);
    const open = outcomes.length < 2 ? [] : this.axes.filter((_, at) => this.dependsOn(at, offsets)).map(({ name }) => name);
    return { outcomes, open };
  }

  private caseAt(index: number): Case<A> {
    return Object.fromEntries(
      this.axes.map(({ name, classes, stride }) => [name, classes[Math.floor(index / stride) % classes.length]]),
    ) as Case<A>;
  }

  private maskOf(outcomes: readonly string[]): number {
    return outcomes.reduce((mask, outcome) => {
      const bit = this.outcomes.indexOf(outcome);
      if (bit < 0) throw new RangeError(`the table has no outcome ${outcome}`);
      return mask | (1 << bit);
    }, 0);
  }

  /** Whether two possible cases that differ on this axis alone have different outcomes; cases that cannot be do not count. */
  private dependsOn(at: number, offsets: readonly (readonly number[])[]): boolean {
    const own = offsets[at] ?? [];
    if (own.length < 2) return false;
    for (const base of this.indexes(offsets.map((axis, other) => (other === at ? [0] : axis)))) {
      let first = 0;
      for (const offset of own) {
        const mask = this.masks[base + offset] ?? 0;
        if (first === 0) first = mask;
        else if (mask !== 0 && mask !== first) return true;
      }
    }
    return false;
  }

  private indexes(offsets: readonly (readonly number[])[]): readonly number[] {
    return offsets.reduce<readonly number[]>((bases, axis) => bases.flatMap((base) => axis.map((offset) => base + offset)), [0]);
  }
}
