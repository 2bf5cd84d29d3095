import type { Outcome } from './column.js';
import { decideNode, joinOutcomes } from './evaluate.js';
import type { Evaluation } from './evaluation.js';
import { FAILS, HOLDS, UNKNOWN } from './fact-cells.js';

/** Called for every rule whose truth turns: number of the rule, packed truth before and after. */
export type TurnSink = (rule: number, before: number, after: number) => void;

interface Bits {
  readonly failing: Int32Array;
  readonly open: Int32Array;
}

/** The members that are in at least two of the sets. */
function inTwo(sets: readonly (Int32Array | null)[], words: number): Int32Array {
  const once = new Int32Array(words);
  const twice = new Int32Array(words);
  for (const set of sets) {
    if (set === null) continue;
    for (let word = 0; word < words; word += 1) {
      const bits = set[word]!;
      twice[word]! |= once[word]! & bits;
      once[word]! |= bits;
    }
  }
  return twice;
}

/**
 * Finds what a change of some facts turns, from a finished evaluation and without touching it.
 *
 * A change in one column is decided without looking at the others: a conjunction fails or is open because of some
 * other column exactly if it does so in two columns, or in one that is not the changed one.
 */
export class TurnFinder {
  private readonly failingTwice: Int32Array;
  private readonly openTwice: Int32Array;
  private readonly rulesOfSlot: readonly (readonly number[])[];
  private readonly rulesOfNode: ReadonlyMap<number, readonly number[]>;

  constructor(private readonly evaluation: Evaluation) {
    const { words, rulesOfSlot, rulesOfNode } = evaluation.compiled;
    this.failingTwice = inTwo(evaluation.outcomes.map(({ failing }) => failing), words);
    this.openTwice = inTwo(evaluation.outcomes.map(({ open }) => open), words);
    this.rulesOfSlot = rulesOfSlot;
    this.rulesOfNode = rulesOfNode;
  }

  /** Tells the rules that turn when the columns have these outcomes instead; conjunctions first, then trees. */
  find(changed: ReadonlyMap<number, Outcome>, sink: TurnSink): void {
    const { outcomes, compiled } = this.evaluation;
    const really = [...changed].filter(([column, outcome]) => outcomes[column] !== outcome);
    if (really.length === 0) return;
    const after = [...outcomes];
    for (const [column, outcome] of really) after[column] = outcome;
    const only = really.length === 1 ? really[0]! : null;
    this.tellConjunctions(only === null ? joinOutcomes(after, compiled.words) : this.bitsAfter(only[0], only[1]), sink);
    this.tellNodes(really.map(([column]) => column), after, sink);
  }

  private bitsAfter(column: number, outcome: Outcome): Bits {
    const { failing, open, outcomes, compiled } = this.evaluation;
    const was = outcomes[column]!;
    const bits = { failing: new Int32Array(compiled.words), open: new Int32Array(compiled.words) };
    for (let word = 0; word < compiled.words; word += 1) {
      bits.failing[word] = this.failingTwice[word]! | (failing[word]! & ~(was.failing?.[word] ?? 0)) | (outcome.failing?.[word] ?? 0);
      bits.open[word] = this.openTwice[word]! | (open[word]! & ~(was.open?.[word] ?? 0)) | (outcome.open?.[word] ?? 0);
    }
    return bits;
  }

  private tellConjunctions(after: Bits, sink: TurnSink): void {
    const { failing, open, compiled } = this.evaluation;
    for (let word = 0; word < compiled.words; word += 1) {
      const wasOpen = open[word]! & ~failing[word]!;
      const isOpen = after.open[word]! & ~after.failing[word]!;
      const turned = (failing[word]! ^ after.failing[word]!) | (wasOpen ^ isOpen);
      if (turned !== 0) this.tellWord(word, turned, after.failing[word]!, isOpen, sink);
    }
  }

  /** Tells the rules of the marked conjunctions of one word. */
  private tellWord(word: number, marked: number, failingAfter: number, openAfter: number, sink: TurnSink): void {
    for (let rest = marked; rest !== 0; rest &= rest - 1) {
      const bit = rest & -rest;
      const after = (failingAfter & bit) !== 0 ? FAILS : (openAfter & bit) !== 0 ? UNKNOWN : HOLDS;
      for (const rule of this.rulesOfSlot[word * 32 + 31 - Math.clz32(bit)]!) {
        const { negated } = this.evaluation.compiled.decisions[rule] as { negated: boolean };
        sink(rule, this.evaluation.packedTruth(rule), negated ? HOLDS - after : after);
      }
    }
  }

  private tellNodes(columns: readonly number[], outcomes: readonly Outcome[], sink: TurnSink): void {
    const { compiled, nodeTruths } = this.evaluation;
    const affected = new Set(columns.flatMap((column) => compiled.columns[column]!.nodes));
    if (affected.size === 0) return;
    const after = nodeTruths.slice();
    // Ascending: children come before parents.
    for (const node of [...affected].sort((a, b) => a - b)) after[node] = decideNode(compiled, compiled.nodes[node]!, outcomes, after);
    for (const node of affected) {
      if (after[node] === nodeTruths[node]) continue;
      for (const rule of this.rulesOfNode.get(node) ?? []) sink(rule, nodeTruths[node]!, after[node]!);
    }
  }

  /**
   * The conjunctions that one column alone or with others keeps open, as words with their bits. Only these can turn
   * when the column is narrowed (semantics 2.5: what is settled stays settled).
   */
  openThrough(column: number): { readonly word: number; readonly bits: number }[] {
    const { failing, open, outcomes, compiled } = this.evaluation;
    const own = outcomes[column]!.open;
    const found: { word: number; bits: number }[] = [];
    if (own === null) return found;
    for (let word = 0; word < compiled.words; word += 1) {
      const bits = open[word]! & own[word]! & ~failing[word]!;
      if (bits !== 0) found.push({ word, bits });
    }
    return found;
  }

  /** Like {@link find} for one column that is narrowed: looks only at the conjunctions it keeps open. */
  findNarrowed(column: number, outcome: Outcome, candidates: readonly { readonly word: number; readonly bits: number }[], sink: TurnSink): void {
    const { outcomes } = this.evaluation;
    for (const { word, bits } of candidates) {
      const fails = bits & (outcome.failing?.[word] ?? 0);
      const stillOpen = bits & ((outcome.open?.[word] ?? 0) | this.openTwice[word]!);
      const turned = bits & (fails | ~stillOpen);
      if (turned !== 0) this.tellWord(word, turned, fails, stillOpen & ~fails, sink);
    }
    if (this.evaluation.compiled.columns[column]!.nodes.length === 0) return;
    const after = [...outcomes];
    after[column] = outcome;
    this.tellNodes([column], after, sink);
  }
}
