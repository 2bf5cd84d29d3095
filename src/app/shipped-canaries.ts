import { canariesOf, type Canaries } from '../authoring/canaries/canaries-of.js';
import type { PreparedRuleSet } from '../assessment/prepared-rule-set.js';
import { readCaseFolder } from '../rulebook/cases/read-cases.js';
import { formatDefect } from '../rulebook/format-defect.js';
import { VOCABULARY } from '../vocabulary/vocabulary.js';
import { RULES_FOLDER } from './load-rules.js';

/** The canaries among the worked cases beside the rules, and what is wrong with those cases. A broken case watches nothing. */
export function shippedCanaries(prepared: PreparedRuleSet, folder: string = RULES_FOLDER): { readonly canaries: Canaries; readonly defects: readonly string[] } {
  const { cases, defects } = readCaseFolder(folder, prepared.ruleSet.content, VOCABULARY);
  return { canaries: canariesOf(prepared.ruleSet.content, cases), defects: defects.map(formatDefect) };
}
