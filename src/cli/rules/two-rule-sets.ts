import { existsSync } from 'node:fs';
import { loadRules } from '../../app/load-rules.js';
import type { PreparedRuleSet } from '../../assessment/prepared-rule-set.js';
import type { Terminal } from '../terminal.js';

/** Two rule folders, loaded; `undefined` after telling what is wrong with them. */
export function twoRuleSets(before: string, after: string, terminal: Terminal): { readonly before: PreparedRuleSet; readonly after: PreparedRuleSet } | undefined {
  const [was, is] = [before, after].map((folder) => {
    if (!existsSync(folder)) {
      terminal.note(`${folder}: there is no such folder`);
      return undefined;
    }
    const rules = loadRules(folder);
    if (rules.kind === 'loaded') return rules.prepared;
    for (const defect of rules.defects) terminal.note(defect);
    return undefined;
  });
  return was === undefined || is === undefined ? undefined : { before: was, after: is };
}
