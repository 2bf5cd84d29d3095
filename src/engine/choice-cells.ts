import { FAILS, HOLDS, OUTSIDE, UNKNOWN, type FactCells, type Region, type Selection } from './fact-cells.js';
import type { Possible } from './possible.js';

/** Cells of a choice fact: codes that no criterion tells apart share a cell. Cells are numbered by their first code. */
export class ChoiceCells implements FactCells {
  readonly count: number;
  private readonly cellOfCode: ReadonlyMap<string, number>;

  constructor(private readonly cells: readonly (readonly string[])[]) {
    this.count = cells.length;
    this.cellOfCode = new Map(cells.flatMap((codes, cell) => codes.map((code) => [code, cell] as const)));
  }

  regionOf(codes: readonly string[]): Region {
    const inside = Uint8Array.from(this.cells, (cell) => (codes.includes(cell[0]!) ? 1 : 0));
    return { from: 0, to: 0, inside };
  }

  select(possible: Possible): Selection {
    if (possible.kind !== 'subset') throw new TypeError('a choice fact cannot lie in an interval');
    if (possible.codes.length === 1) {
      const cell = this.cellOfCode.get(possible.codes[0]!);
      return cell === undefined ? OUTSIDE : cell * this.count + cell;
    }
    const found = new Uint8Array(this.count);
    for (const code of possible.codes) {
      const cell = this.cellOfCode.get(code);
      if (cell !== undefined) found[cell] = 1;
    }
    return this.keyOf(found);
  }

  /** A run of neighboring cells has a number as its key, so that one cell and all cells always have the same key. */
  private keyOf(found: Uint8Array): Selection {
    const low = found.indexOf(1);
    if (low < 0) return OUTSIDE;
    const high = found.lastIndexOf(1);
    const chosen: number[] = [];
    for (let cell = low; cell <= high; cell += 1) if (found[cell] === 1) chosen.push(cell);
    return chosen.length === high - low + 1 ? low * this.count + high : chosen.join(',');
  }

  cellsIn(selection: Selection): number[] {
    if (typeof selection === 'string') return selection.split(',').map(Number);
    const low = Math.floor(selection / this.count);
    const high = selection % this.count;
    return Array.from({ length: high - low + 1 }, (_, at) => low + at);
  }

  valuesOf(cell: number): Possible {
    return { kind: 'subset', codes: this.cells[cell] ?? [] };
  }

  truthOf(region: Region, selection: Selection): number {
    const chosen = this.cellsIn(selection);
    const inside = chosen.filter((cell) => region.inside?.[cell] === 1).length;
    if (inside === 0) return FAILS;
    return inside === chosen.length ? HOLDS : UNKNOWN;
  }
}

/** Puts codes into one cell when every criterion (a list of codes) treats them alike. */
export function divideCodes(codes: readonly string[], criteria: readonly (readonly string[])[]): ChoiceCells {
  if (codes.length === 0) throw new RangeError('a domain holds at least one value');
  const members = criteria.map((listed) => new Set(listed));
  const cells = new Map<string, string[]>();
  for (const code of codes) {
    const treatment = members.map((listed) => (listed.has(code) ? '1' : '0')).join('');
    const cell = cells.get(treatment);
    if (cell === undefined) cells.set(treatment, [code]);
    else cell.push(code);
  }
  return new ChoiceCells([...cells.values()]);
}
