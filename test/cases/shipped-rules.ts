import type { PreparedRuleSet } from '../../src/assessment/prepared-rule-set.js';
import { loadRules, RULES_FOLDER } from '../../src/app/load-rules.js';
import { readCaseFolder, type ReadCase } from '../../src/rulebook/cases/read-cases.js';
import { formatDefect } from '../../src/rulebook/format-defect.js';
import { VOCABULARY } from '../../src/vocabulary/vocabulary.js';

/** The rules that ship, ready to answer. */
export function shippedRules(): PreparedRuleSet {
  const rules = loadRules();
  if (rules.kind === 'broken') throw new Error(rules.defects.join('\n'));
  return rules.prepared;
}

/** The worked cases that ship with them. */
export function shippedCases(prepared: PreparedRuleSet): readonly ReadCase[] {
  const { cases, defects } = readCaseFolder(RULES_FOLDER, prepared.ruleSet.content, VOCABULARY);
  if (defects.length > 0) throw new Error(defects.map(formatDefect).join('\n'));
  return cases;
}
