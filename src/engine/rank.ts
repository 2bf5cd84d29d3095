import type { CompiledRules } from './compiled-rules.js';
import { unpackTruth, type Evaluation } from './evaluation.js';
import type { FactState } from './fact-state.js';
import { intersect, wholeDomain, type Possible } from './possible.js';
import { outcomesAfter, type RuleTurn } from './reevaluate.js';
import { isStale, seenAs } from './seen.js';

/** What knowing that a fact lies in one of its cells would turn. Kept packed; `turns` renders when read. */
export class CellEffect {
  constructor(
    private readonly compiled: CompiledRules,
    /** The values of the cell that the fact may still have; no criterion tells them apart. */
    readonly possible: Possible,
    /** Number of the rule times 9, plus 3 times the packed truth before, plus the packed truth after. */
    private readonly packed: readonly number[],
  ) {}

  /** Numbers of the rules that turn; no rule twice. */
  get ruleNumbers(): number[] {
    return this.packed.map((code) => Math.floor(code / 9));
  }

  /** In the order in which the rules were compiled. */
  get turns(): RuleTurn[] {
    return [...this.packed]
      .sort((a, b) => a - b)
      .map((code) => ({ rule: this.compiled.rules[Math.floor(code / 9)]!.id, before: unpackTruth(Math.floor((code % 9) / 3)), after: unpackTruth(code % 3) }));
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

/** The facts read by some rule that are not a single value, or too old for some criterion; by name, in code unit order. */
export function missingFacts(evaluation: Evaluation): string[] {
  const { compiled, states } = evaluation;
  return compiled.facts
    .filter((fact, index) => fact.columns.some((column) => !seenAs(fact, states[index], compiled.columns[column]!.maxAgeDays).single))
    .map(({ name }) => name)
    .sort();
}

/** What a fact may turn out to be: of a value too old for some criterion nothing is left but the domain (semantics 9.2). */
function stillPossible(evaluation: Evaluation, index: number): Possible {
  const { compiled, states } = evaluation;
  const fact = compiled.facts[index]!;
  const aged = fact.columns.some((column) => isStale(states[index], compiled.columns[column]!.maxAgeDays));
  return aged ? wholeDomain(fact.domain) : seenAs(fact, states[index], null).possible;
}

function effectsOf(evaluation: Evaluation, index: number): CellEffect[] {
  const { compiled } = evaluation;
  const { name, cells, columns } = compiled.facts[index]!;
  const finder = evaluation.turns();
  // With one column a known value only narrows what the column saw; with several, a fresh value may replace an old one.
  const only = columns.length === 1 ? compiled.columns[columns[0]!]! : null;
  const candidates = only === null ? [] : finder.openThrough(only.index);
  return cellsOf(compiled, name, stillPossible(evaluation, index)).map((possible) => {
    const packed: number[] = [];
    const sink = (rule: number, before: number, after: number): void => void packed.push(rule * 9 + before * 3 + after);
    if (only !== null) {
      finder.findNarrowed(only.index, only.outcomeOf(cells.select(possible)), candidates, sink);
    } else {
      const state: FactState = { fact: name, possible, reason: 'IMPRECISE', ageDays: null, missing: [] };
      finder.find(outcomesAfter(evaluation, [state]), sink);
    }
    return new CellEffect(compiled, possible, packed);
  });
}

/**
 * Ranks facts by how many rules knowing each of them alone could turn, found by trying every cell (semantics 9).
 * @param facts those to rank; when left out, all that are missing. Facts that no rule reads turn nothing and come last.
 */
export function rankMissing(evaluation: Evaluation, facts: readonly string[] = missingFacts(evaluation)): RankedFact[] {
  const { compiled } = evaluation;
  const tried = [...new Set(facts)].sort().map((fact) => {
    const index = compiled.factIndex.get(fact);
    const cells = index === undefined ? [] : effectsOf(evaluation, index);
    return { fact, cells, canTurn: new Set(cells.flatMap(({ ruleNumbers }) => ruleNumbers)).size };
  });
  const ordered = tried.sort((a, b) => b.canTurn - a.canTurn);
  return ordered.map((entry) => ({ ...entry, rank: 1 + ordered.filter(({ canTurn }) => canTurn > entry.canTurn).length }));
}
