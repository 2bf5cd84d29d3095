import type { RuleDefect } from './rule-defect.js';

/** By place, then code: the same files give the same list on every machine. */
export function sortDefects(defects: readonly RuleDefect[]): RuleDefect[] {
  return [...defects].sort(
    (a, b) =>
      byCodeUnit(a.at.file, b.at.file) ||
      a.at.line - b.at.line ||
      a.at.column - b.at.column ||
      byCodeUnit(a.code, b.code) ||
      byCodeUnit(a.message, b.message),
  );
}

// Not localeCompare: the order must not depend on the machine's language.
function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
