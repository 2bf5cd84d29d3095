import { fileURLToPath } from 'node:url';
import { prepareRuleSet, type PreparedRuleSet } from '../assessment/prepared-rule-set.js';
import { DERIVATIONS } from '../medicine/derivations.js';
import { formatDefect } from '../rulebook/format-defect.js';
import { loadRuleSet } from '../rulebook/load-rule-set.js';
import { VOCABULARY } from '../vocabulary/vocabulary.js';

/** The rule files that ship with the service; the same place from src and from dist. */
export const RULES_FOLDER = fileURLToPath(new URL('../../rules/hcc', import.meta.url));

export type LoadedRules =
  | { readonly kind: 'loaded'; readonly prepared: PreparedRuleSet }
  /** One line a defect, with file, line and column. */
  | { readonly kind: 'broken'; readonly defects: readonly string[] };

/** Loads and prepares the rules of a folder. A broken rule set never answers: all defects are told, and there is no rule set. */
export function loadRules(folder: string = RULES_FOLDER): LoadedRules {
  const { ruleSet, defects } = loadRuleSet(folder, VOCABULARY);
  if (ruleSet === undefined) return { kind: 'broken', defects: defects.map(formatDefect) };
  return { kind: 'loaded', prepared: prepareRuleSet(ruleSet, DERIVATIONS) };
}
