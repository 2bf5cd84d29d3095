import type { Quote, Reading, WrittenExpression } from '../rulebook/content.js';

/** One rule of a rule set under its stable code, whatever it is a rule of. */
export interface ListedRule {
  /** "scope", "source:000/large-hcc", "finding:000/os-overall", "course:000/dose", "option:tace-alone", "caution:biloma". */
  readonly code: string;
  readonly kind: 'SCOPE' | 'CRITERION' | 'FINDING' | 'COURSE' | 'OPTION' | 'CAUTION' | 'GUIDANCE';
  /** Code of the source it stands in; `null` for scope and options. */
  readonly source: string | null;
  readonly says: string;
  /** What must hold; `null` when the rule excludes, or tests no fact. */
  readonly requires: WrittenExpression | null;
  /** What must not hold. */
  readonly excludes: WrittenExpression | null;
  readonly quote: Quote | null;
  readonly reading: Reading | null;
}
