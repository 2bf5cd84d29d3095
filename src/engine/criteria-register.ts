import { ChoiceCells, divideCodes } from './choice-cells.js';
import type { CutRange } from './cut.js';
import type { Criterion } from './expression.js';
import type { FactCells, Region } from './fact-cells.js';
import { cutsWithin, divideNumbers, NumericCells } from './numeric-cells.js';
import { isSingle, wholeDomain, type Domain, type Interval, type Possible } from './possible.js';

interface Draft {
  readonly criterion: Criterion;
  readonly column: number;
  /** What the criterion asks within the domain: cuts, or codes in the order of the domain. */
  readonly asks: CutRange | readonly string[] | null;
}

/** A fact that some rule reads. */
export interface ReadFact {
  readonly name: string;
  readonly domain: Domain;
  /** Every value of the domain, and whether that is only one. */
  readonly whole: { readonly possible: Possible; readonly single: boolean };
  readonly cells: FactCells;
  /** Columns of this fact: one for every age that its criteria accept. */
  readonly columns: readonly number[];
}

function asInterval(domain: Domain): Interval {
  if (domain.kind === 'choice') throw new TypeError('a choice domain has no numbers');
  return { kind: 'interval', low: domain.low, high: domain.high };
}

function describeCuts(range: CutRange | null): string {
  if (range === null) return 'never';
  const [low, high] = [range.low, range.high].map((cut) => (cut === null ? '' : `${cut.at.numerator}/${cut.at.denominator}:${cut.side}`));
  return `${low} ${high}`;
}

/**
 * Gathers the criteria of all rules and gives those that mean the same one number (semantics 3.4): what counts
 * is which values of the domain satisfy a criterion, not how it is written.
 */
export class CriteriaRegister {
  readonly drafts: Draft[] = [];
  /** Fact and accepted age of every column. */
  readonly columns: { readonly fact: string; readonly maxAgeDays: number | null }[] = [];
  private readonly leafByMeaning = new Map<string, number>();
  private readonly columnByKey = new Map<string, number>();

  constructor(private readonly domains: ReadonlyMap<string, Domain>) {}

  /**
   * The number of the leaf that stands for the criterion.
   * @throws Error when the criterion does not fit the domains: the rule loader must have refused it
   */
  leafOf(criterion: Criterion): number {
    const domain = this.domains.get(criterion.fact);
    if (domain === undefined) throw new Error(`no domain for the fact \`${criterion.fact}\``);
    const asks = this.asksOf(criterion, domain);
    const column = this.columnOf(criterion);
    const meaning = asks === null || 'low' in asks ? describeCuts(asks) : JSON.stringify(asks);
    const key = `${column} ${meaning}`;
    const known = this.leafByMeaning.get(key);
    if (known !== undefined) return known;
    this.leafByMeaning.set(key, this.drafts.length);
    this.drafts.push({ criterion, column, asks });
    return this.drafts.length - 1;
  }

  private asksOf(criterion: Criterion, domain: Domain): Draft['asks'] {
    if (criterion.kind === 'oneOf') {
      if (domain.kind !== 'choice') throw new TypeError(`\`${criterion.fact}\` is a number, not one of some codes`);
      const stranger = criterion.codes.find((code) => !domain.codes.includes(code));
      if (stranger !== undefined) throw new Error(`\`${criterion.fact}\` has no code \`${stranger}\``);
      return domain.codes.filter((code) => criterion.codes.includes(code));
    }
    if (domain.kind === 'choice') throw new TypeError(`\`${criterion.fact}\` is one of some codes, not a number`);
    return cutsWithin(asInterval(domain), domain.kind === 'integer', { kind: 'interval', low: criterion.low, high: criterion.high });
  }

  private columnOf(criterion: Criterion): number {
    const key = JSON.stringify([criterion.fact, criterion.maxAgeDays]);
    const known = this.columnByKey.get(key);
    if (known !== undefined) return known;
    this.columnByKey.set(key, this.columns.length);
    this.columns.push({ fact: criterion.fact, maxAgeDays: criterion.maxAgeDays });
    return this.columns.length - 1;
  }

  /** The facts read, in the order in which they were first met, each divided into its cells. */
  divideFacts(): ReadFact[] {
    const columnsOf = new Map<string, number[]>();
    this.columns.forEach(({ fact }, column) => columnsOf.set(fact, [...(columnsOf.get(fact) ?? []), column]));
    const asksOf = new Map<string, Draft['asks'][]>();
    for (const { criterion, asks } of this.drafts) {
      const asked = asksOf.get(criterion.fact);
      if (asked === undefined) asksOf.set(criterion.fact, [asks]);
      else asked.push(asks);
    }
    return [...columnsOf].map(([name, columns]) => {
      const domain = this.domains.get(name)!;
      const asks = asksOf.get(name)!;
      const cells =
        domain.kind === 'choice'
          ? divideCodes(domain.codes, asks as (readonly string[])[])
          : divideNumbers(asInterval(domain), domain.kind === 'integer', asks as (CutRange | null)[]);
      const possible = wholeDomain(domain);
      return { name, domain, whole: { possible, single: isSingle(possible, domain) }, cells, columns };
    });
  }

  /** Where a draft holds among the cells of its fact. */
  regionOf(draft: Draft, cells: FactCells): Region {
    if (cells instanceof ChoiceCells) return cells.regionOf(draft.asks as readonly string[]);
    if (cells instanceof NumericCells) return cells.regionOf(draft.asks as CutRange | null);
    throw new TypeError('cells of an unknown kind');
  }
}
