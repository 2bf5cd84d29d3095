import chiSquareCdf from '@stdlib/stats-base-dists-chisquare-cdf';
import hypergeometricPmf from '@stdlib/stats-base-dists-hypergeometric-pmf';

/** One p and how it was computed. */
export interface RecomputedP {
  readonly test: 'chi-square' | 'chi-square with Yates correction' | 'Fisher';
  readonly p: number;
}

/**
 * The p values that a table of counts can have been given: Pearson's chi-square for any size; for two by two also with
 * Yates' correction (1934) and Fisher's exact test, two-sided by the sum of the tables that are no more probable.
 * Rows are categories, columns arms. Empty rows and columns are left out; a table that then has fewer than two of
 * either has no p.
 */
export function countTableP(table: readonly (readonly number[])[]): readonly RecomputedP[] {
  const rows = table.filter((row) => row.some((count) => count > 0));
  const kept = (rows[0] ?? []).map((_, column) => column).filter((column) => rows.some((row) => (row[column] ?? 0) > 0));
  const counts = rows.map((row) => kept.map((column) => row[column] ?? 0));
  if (counts.length < 2 || kept.length < 2) return [];
  const freedom = (counts.length - 1) * (kept.length - 1);
  const upperTail = (statistic: number): number => 1 - chiSquareCdf(statistic, freedom);
  const found: RecomputedP[] = [{ test: 'chi-square', p: upperTail(chiSquare(counts, 0)) }];
  if (counts.length === 2 && kept.length === 2) {
    found.push({ test: 'chi-square with Yates correction', p: upperTail(chiSquare(counts, 0.5)) });
    found.push({ test: 'Fisher', p: fisher(counts) });
  }
  return found;
}

function chiSquare(counts: readonly (readonly number[])[], correction: number): number {
  const rowSums = counts.map(sum);
  const columnSums = (counts[0] ?? []).map((_, column) => sum(counts.map((row) => row[column] ?? 0)));
  const total = sum(rowSums);
  let statistic = 0;
  for (const [r, row] of counts.entries()) {
    for (const [c, count] of row.entries()) {
      const expected = ((rowSums[r] ?? 0) * (columnSums[c] ?? 0)) / total;
      // Yates never turns a deviation round: the correction is at most the deviation itself.
      const deviation = Math.max(0, Math.abs(count - expected) - correction);
      statistic += deviation ** 2 / expected;
    }
  }
  return statistic;
}

function fisher(counts: readonly (readonly number[])[]): number {
  const [[a = 0, b = 0] = [], [c = 0, d = 0] = []] = counts;
  const total = a + b + c + d;
  const marked = a + c;
  const drawn = a + b;
  const observed = hypergeometricPmf(a, total, marked, drawn);
  let p = 0;
  for (let cell = Math.max(0, drawn - (total - marked)); cell <= Math.min(drawn, marked); cell += 1) {
    const each = hypergeometricPmf(cell, total, marked, drawn);
    // Relative allowance as in R's fisher.test: equal tables must not be told apart by rounding.
    if (each <= observed * (1 + 1e-7)) p += each;
  }
  return Math.min(1, p);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
