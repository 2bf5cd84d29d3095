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

/** So that the classes met fit a number, a bit for each. */
const MOST_CLASSES = 32;

/** Decisions kept per table; beyond it they are worked out anew, so that memory stays bounded. */
const KEPT = 4096;

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
  /** Decisions by the classes met: a table never changes, and ranking missing facts asks it the same few hundred times. */
  private readonly known = new Map<number, Decision<A>>();

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
    if (this.axes.reduce((bits, { classes }) => bits + classes.length, 0) > MOST_CLASSES) throw new RangeError(`a table has at most ${MOST_CLASSES} classes`);
    this.masks = Uint32Array.from({ length: size }, (_, index) => this.maskOf(decide(this.caseAt(index))));
  }

  decide(met: Met<A>): Decision<A> {
    const key = this.keyOf(met);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const decision = this.decideAnew(met);
    if (this.known.size < KEPT) this.known.set(key, decision);
    return decision;
  }

  /** One bit for every class of every axis. */
  private keyOf(met: Met<A>): number {
    let key = 0;
    let from = 0;
    for (const { name, classes } of this.axes) {
      for (const code of met[name] ?? []) key |= 1 << (from + classes.indexOf(code));
      from += classes.length;
    }
    return key;
  }

  private decideAnew(met: Met<A>): Decision<A> {
    const offsets = this.axes.map(({ name, classes, stride }) => (met[name] ?? []).map((code) => classes.indexOf(code) * stride));
    const masks = this.masksOf(offsets);
    const possible = masks.reduce((all, mask) => all | mask, 0);
    const outcomes = this.outcomes.filter((_, bit) => (possible & (1 << bit)) !== 0);
    return { outcomes, open: outcomes.length < 2 ? [] : this.openAxes(offsets, masks) };
  }

  /** Axes that have two possible cases which differ on that axis alone and have different outcomes. */
  private openAxes(offsets: readonly (readonly number[])[], masks: readonly number[]): readonly (keyof A & string)[] {
    let step = masks.length;
    return this.axes.flatMap(({ name }, at) => {
      const classes = offsets[at]?.length ?? 0;
      step /= classes;
      return dependsOn(masks, classes, step) ? [name] : [];
    });
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

  /** The outcomes of every combination, the last axis fastest; loops and no closures, because ranking missing facts asks hundreds of times. */
  private masksOf(offsets: readonly (readonly number[])[]): readonly number[] {
    let indexes: number[] = [0];
    for (const axis of offsets) {
      const next: number[] = [];
      for (const index of indexes) for (const offset of axis) next.push(index + offset);
      indexes = next;
    }
    return indexes.map((index) => this.masks[index] ?? 0);
  }
}

/**
 * Whether the outcome changes along an axis whose classes stand `step` apart. A case without outcome cannot be and is
 * passed over: the next one that can be is compared.
 */
function dependsOn(masks: readonly number[], classes: number, step: number): boolean {
  for (let index = 0; index < masks.length; index += 1) {
    const mask = masks[index] ?? 0;
    if (mask === 0) continue;
    const position = Math.floor(index / step) % classes;
    for (let further = 1; position + further < classes; further += 1) {
      const other = masks[index + further * step] ?? 0;
      if (other === 0) continue;
      if (other !== mask) return true;
      break;
    }
  }
  return false;
}
