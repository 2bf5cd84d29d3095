import type { RuleDefect } from './rule-defect.js';

/** One line as compilers print it: `rules/hcc/sources/000.yaml:12:5 FACT_NOT_IN_VOCABULARY: no fact is called ... (did you mean ...?)`. */
export function formatDefect(defect: RuleDefect): string {
  const { file, line, column } = defect.at;
  const hint = defect.hint === undefined ? '' : ` (${defect.hint})`;
  return `${file}:${line}:${column} ${defect.code}: ${defect.message}${hint}`;
}
