/** A choice as chapter 15 sees it: the codes it may still be, and why they are several. */
export interface KnownCodes {
  readonly codes: readonly string[];
  /** Null exactly when one code is left. */
  readonly reason: string | null;
}

/** One given statement: its codes, and the first and last day it may be from; null when undated. */
export interface GivenCodes {
  readonly codes: readonly string[];
  readonly days: { readonly first: number; readonly last: number } | null;
}

function inCommon(domain: readonly string[], sets: readonly (readonly string[])[]): string[] {
  return domain.filter((code) => sets.every((set) => set.includes(code)));
}

/** Clause 15.4. */
export function knownFromStatements(domain: readonly string[], statements: readonly GivenCodes[]): KnownCodes {
  const newest = statements.filter(({ days }) => days === null || !statements.some((other) => other.days !== null && other.days.first > days.last));
  const codes = inCommon(domain, newest.map((statement) => statement.codes));
  if (codes.length === 0) return { codes: domain, reason: 'CONFLICTING' };
  return { codes, reason: codes.length === 1 ? null : 'IMPRECISE' };
}

/** Clauses 15.1 and 15.3; `given` is current and tells something, or is CONFLICTING. Which reason several common codes have is not told apart. */
export function knownFromBoth(
  domain: readonly string[],
  given: KnownCodes,
  derived: readonly string[],
  rule: 'definition' | 'convention',
): KnownCodes & { readonly contradiction: boolean } {
  if (given.reason === 'CONFLICTING') return { ...given, contradiction: false };
  const codes = inCommon(domain, [given.codes, derived]);
  if (codes.length === 0) return { ...(rule === 'definition' ? { codes: domain, reason: 'CONFLICTING' } : given), contradiction: true };
  return { codes, reason: codes.length === 1 ? null : 'SEVERAL', contradiction: false };
}
