import type { Column, Outcome } from './column.js';
import type { CompiledRules } from './compiled-rules.js';
import type { ReadFact } from './criteria-register.js';
import type { Evaluation } from './evaluation.js';
import type { FactState } from './fact-state.js';
import { intersect, type Possible } from './possible.js';
import { decisionOfTurn, renderTurns, type RuleTurn } from './packed-turn.js';
import { outcomesAfter } from './reevaluate.js';
import { isStale, seenAs } from './seen.js';
import { slotOf } from './slot-of.js';
import type { OpenWords, TurnFinder } from './turn-finder.js';

/** A fact that is not known, as prepared for trying its cells. */
class Trial {
  private readonly finder: TurnFinder;
  private readonly fact: ReadFact;
  /** With one column a known value only narrows what the column saw; with several, a fresh value may replace an old one. */
  private readonly only: { readonly column: Column; readonly keptOpen: OpenWords } | null;

  constructor(
    private readonly evaluation: Evaluation,
    index: number,
    readonly stillPossible: Possible,
  ) {
    this.finder = evaluation.turns();
    this.fact = evaluation.compiled.facts[index]!;
    const [first, ...others] = this.fact.columns;
    this.only = others.length > 0 ? null : { column: evaluation.compiled.columns[first!]!, keptOpen: this.finder.openThrough(first!) };
  }

  /** The numbers of the cells that the fact may be in. */
  cells(): readonly number[] {
    return this.fact.cells.cellsIn(this.fact.cells.select(this.stillPossible));
  }

  valuesOf(cell: number): Possible {
    const values = this.fact.cells.valuesOf(cell);
    return intersect(values, this.stillPossible, this.fact.domain) ?? values;
  }

  turnsIn(cell: number): RuleTurn[] {
    const packed: number[] = [];
    if (this.only !== null) this.finder.findNarrowed(this.outcomeIn(cell, this.only.column), this.only.keptOpen, packed);
    this.findOthers(cell, packed);
    return renderTurns(this.evaluation.compiled, packed);
  }

  /** How many rules some cell turns. */
  countTurning(): number {
    const { rulesOfDecision } = this.evaluation.compiled;
    let count = 0;
    if (this.only === null || this.only.column.nodes.length > 0) {
      const packed: number[] = [];
      for (const cell of this.cells()) this.findOthers(cell, packed);
      for (const decision of new Set(packed.map(decisionOfTurn))) count += rulesOfDecision[decision]!.length;
    }
    // A conjunction that the column keeps open has a part which fails in some of the cells; there it fails: no need to
    // try. With a single column the cells were tried for trees only, so none of these is counted twice.
    if (this.only !== null) count += countRules(this.only.keptOpen, rulesOfDecision);
    return count;
  }

  /** The packed turns in a cell, without those of conjunctions that a single column keeps open. */
  private findOthers(cell: number, into: number[]): void {
    if (this.only !== null) {
      const { column } = this.only;
      if (column.nodes.length > 0) this.finder.findInTrees(column.index, this.outcomeIn(cell, column), into);
      return;
    }
    const state: FactState = { fact: this.fact.name, possible: this.fact.cells.valuesOf(cell), reason: 'IMPRECISE', ageDays: null, missing: [] };
    this.finder.find(outcomesAfter(this.evaluation, [state]), into);
  }

  private outcomeIn(cell: number, column: Column): Outcome {
    return column.outcomeOf(cell * this.fact.cells.count + cell);
  }
}

/** How many rules some conjunctions decide. */
function countRules({ words, bits }: OpenWords, rulesOfDecision: readonly (readonly number[])[]): number {
  let count = 0;
  for (let at = 0; at < words.length; at += 1) {
    for (let rest = bits[at]!; rest !== 0; rest &= rest - 1) count += rulesOfDecision[slotOf(words[at]!, rest & -rest)]!.length;
  }
  return count;
}

/** What knowing that a fact lies in one of its cells would turn; worked out when read. */
export class CellEffect {
  constructor(
    private readonly trial: Trial,
    private readonly cell: number,
  ) {}

  /** The values of the cell that the fact may still have; no criterion tells them apart. */
  get possible(): Possible {
    return this.trial.valuesOf(this.cell);
  }

  /** The rules that turn, in the order in which they were compiled. */
  get turns(): RuleTurn[] {
    return this.trial.turnsIn(this.cell);
  }
}

/** A fact that is not known, and what knowing it alone would change. */
export interface RankedFact {
  readonly fact: string;
  /** 1 for the fact that can turn the most rules; facts that can turn equally many share a rank. */
  readonly rank: number;
  /** How many different rules some cell turns. */
  readonly canTurn: number;
  /** Every cell the fact may be in, in the order of the domain. */
  readonly cells: readonly CellEffect[];
}

/** A ranked fact whose cells are laid out when they are read: most readers want the first few facts only. */
class TriedFact implements RankedFact {
  /** Truly private, so that a copy of a ranked fact does not drag the whole evaluation along. */
  readonly #trial: Trial | null;

  constructor(
    readonly fact: string,
    readonly rank: number,
    readonly canTurn: number,
    trial: Trial | null,
  ) {
    this.#trial = trial;
  }

  get cells(): readonly CellEffect[] {
    const trial = this.#trial;
    return trial === null ? [] : trial.cells().map((cell) => new CellEffect(trial, cell));
  }
}

/**
 * The cells a fact may still be in, each cut down to the values that are possible. A fact that no rule reads has
 * one cell: everything possible.
 */
export function cellsOf(compiled: CompiledRules, fact: string, possible: Possible): Possible[] {
  const index = compiled.factIndex.get(fact);
  if (index === undefined) return [possible];
  const { cells, domain } = compiled.facts[index]!;
  return Array.from({ length: cells.count }, (_, cell) => intersect(cells.valuesOf(cell), possible, domain)).filter((values): values is Possible => values !== null);
}

/** Whether a value of the fact is too old for some criterion. */
function isAged({ compiled }: Evaluation, { columns }: ReadFact, state: FactState): boolean {
  return columns.some((column) => isStale(state, compiled.columns[column]!.maxAgeDays));
}

/** The facts that some criterion sees as more than one value (semantics 9.1); by name, in code unit order. */
export function missingFacts(evaluation: Evaluation): string[] {
  const missing: string[] = [];
  evaluation.compiled.facts.forEach((fact, index) => {
    const state = evaluation.states[index];
    const { single } = state === undefined || isAged(evaluation, fact, state) ? fact.whole : seenAs(fact, state, null);
    if (!single) missing.push(fact.name);
  });
  return missing.sort();
}

/** What a fact may turn out to be: of a value too old for some criterion nothing is left but the domain (semantics 9.2). */
function stillPossible(evaluation: Evaluation, index: number): Possible {
  const fact = evaluation.compiled.facts[index]!;
  const state = evaluation.states[index];
  const { possible } = state === undefined || isAged(evaluation, fact, state) ? fact.whole : seenAs(fact, state, null);
  return possible;
}

/**
 * Ranks facts by how many rules knowing each of them alone could turn in some cell (semantics 9).
 * @param facts those to rank; when left out, all that are missing. Facts that no rule reads turn nothing and come last.
 */
export function rankMissing(evaluation: Evaluation, facts: readonly string[] = missingFacts(evaluation)): RankedFact[] {
  const tried = [...new Set(facts)].sort().map((fact) => {
    const index = evaluation.compiled.factIndex.get(fact);
    const trial = index === undefined ? null : new Trial(evaluation, index, stillPossible(evaluation, index));
    return { fact, canTurn: trial?.countTurning() ?? 0, trial };
  });
  tried.sort((a, b) => b.canTurn - a.canTurn);
  let rank = 0;
  return tried.map(({ fact, canTurn, trial }, at) => {
    if (at === 0 || canTurn < tried[at - 1]!.canTurn) rank = at + 1;
    return new TriedFact(fact, rank, canTurn, trial);
  });
}
