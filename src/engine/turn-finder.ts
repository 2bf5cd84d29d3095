import type { Outcome } from './column.js';
import { decideNode } from './decide-node.js';
import { joinOutcomes } from './join-outcomes.js';
import type { Decisions } from './decisions.js';
import { FAILS, HOLDS, UNKNOWN } from './fact-cells.js';
import { packTurn } from './packed-turn.js';
import { slotOf } from './slot-of.js';

interface Bits {
  readonly failing: Int32Array;
  readonly open: Int32Array;
}

/** Some conjunctions: the numbers of the words that hold any of them, and their bits there. */
export interface OpenWords {
  readonly words: readonly number[];
  readonly bits: readonly number[];
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

/** A join of sets after one of them has been replaced. */
function replaced(joined: Int32Array, twice: Int32Array, was: Int32Array | null, is: Int32Array | null): Int32Array {
  return twice.map((bits, word) => bits | (joined[word]! & ~(was?.[word] ?? 0)) | (is?.[word] ?? 0));
}

function truthOfBit(bit: number, failing: number, open: number): number {
  if ((failing & bit) !== 0) return FAILS;
  return (open & bit) !== 0 ? UNKNOWN : HOLDS;
}

/**
 * Finds what a change of some facts turns, from a finished evaluation and without touching it.
 *
 * A change in one column is decided without looking at the others: a conjunction fails or is open because of some
 * other column exactly if it does so in two columns, or in one that is not the changed one.
 */
export class TurnFinder {
  private failingTwice: Int32Array | null = null;
  private openTwice: Int32Array | null = null;

  constructor(private readonly decisions: Decisions) {}

  /** Appends the packed turns of the rules when the columns have these outcomes instead; conjunctions first, then trees. */
  find(changed: ReadonlyMap<number, Outcome>, into: number[]): void {
    const { outcomes, compiled } = this.decisions;
    const really = [...changed].filter(([column, outcome]) => outcomes[column] !== outcome);
    if (really.length === 0) return;
    const after = [...outcomes];
    for (const [column, outcome] of really) after[column] = outcome;
    const only = really.length === 1 ? really[0]! : null;
    this.tellConjunctions(only === null ? joinOutcomes(after, compiled.words) : this.bitsAfter(only[0], only[1]), into);
    this.tellNodes(really.map(([column]) => column), after, into);
  }

  private bitsAfter(column: number, outcome: Outcome): Bits {
    const { failing, open, outcomes, compiled } = this.decisions;
    const was = outcomes[column]!;
    this.failingTwice ??= inTwo(outcomes.map((each) => each.failing), compiled.words);
    return {
      failing: replaced(failing, this.failingTwice, was.failing, outcome.failing),
      open: replaced(open, this.twiceOpen(), was.open, outcome.open),
    };
  }

  private twiceOpen(): Int32Array {
    this.openTwice ??= inTwo(this.decisions.outcomes.map((each) => each.open), this.decisions.compiled.words);
    return this.openTwice;
  }

  private tellConjunctions(after: Bits, into: number[]): void {
    const { failing, open, compiled } = this.decisions;
    for (let word = 0; word < compiled.words; word += 1) {
      const wasOpen = open[word]! & ~failing[word]!;
      const isOpen = after.open[word]! & ~after.failing[word]!;
      const turned = (failing[word]! ^ after.failing[word]!) | (wasOpen ^ isOpen);
      for (let rest = turned; rest !== 0; rest &= rest - 1) {
        const bit = rest & -rest;
        into.push(packTurn(slotOf(word, bit), truthOfBit(bit, failing[word]!, wasOpen), truthOfBit(bit, after.failing[word]!, isOpen)));
      }
    }
  }

  private tellNodes(columns: readonly number[], outcomes: readonly Outcome[], into: number[]): void {
    const { compiled, nodeTruths } = this.decisions;
    const affected = new Set(columns.flatMap((column) => compiled.columns[column]!.nodes));
    if (affected.size === 0) return;
    const after = nodeTruths.slice();
    // Ascending: children come before parents.
    for (const node of [...affected].sort((a, b) => a - b)) after[node] = decideNode(compiled, compiled.nodes[node]!, outcomes, after);
    for (const node of affected) {
      const decision = compiled.conjunctions + node;
      const turned = after[node] !== nodeTruths[node] && compiled.rulesOfDecision[decision]!.length > 0;
      if (turned) into.push(packTurn(decision, nodeTruths[node]!, after[node]!));
    }
  }

  /**
   * The conjunctions that one column, alone or with others, keeps open. Only these can turn when the column is
   * narrowed (semantics 2.5: what is settled stays settled).
   */
  openThrough(column: number): OpenWords {
    const { failing, open, outcomes, compiled } = this.decisions;
    const own = outcomes[column]!.open;
    const found = { words: [] as number[], bits: [] as number[] };
    if (own === null) return found;
    for (let word = 0; word < compiled.words; word += 1) {
      const bits = open[word]! & own[word]! & ~failing[word]!;
      if (bits === 0) continue;
      found.words.push(word);
      found.bits.push(bits);
    }
    return found;
  }

  /** Like {@link find} for one column that is narrowed, for conjunctions: looks only at those it keeps open. */
  findNarrowed(outcome: Outcome, candidates: OpenWords, into: number[]): void {
    const { failing, open } = outcome;
    const { words, bits } = candidates;
    const openTwice = this.twiceOpen();
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at]!;
      const fails = failing === null ? 0 : bits[at]! & failing[word]!;
      const stillOpen = openTwice[word]! | (open === null ? 0 : open[word]!);
      for (let rest = fails | (bits[at]! & ~stillOpen); rest !== 0; rest &= rest - 1) {
        const bit = rest & -rest;
        into.push(packTurn(slotOf(word, bit), UNKNOWN, (fails & bit) !== 0 ? FAILS : HOLDS));
      }
    }
  }

  /** Like {@link find} for one column, for trees. */
  findInTrees(column: number, outcome: Outcome, into: number[]): void {
    if (this.decisions.compiled.columns[column]!.nodes.length === 0) return;
    const after = [...this.decisions.outcomes];
    after[column] = outcome;
    this.tellNodes([column], after, into);
  }
}
