import { existsSync } from 'node:fs';
import { engineVersion } from '../app/engine-version.js';
import { loadRules } from '../app/load-rules.js';
import { memoryShelf } from '../app/memory-shelf.js';
import { SYSTEM_CLOCK } from '../app/system-clock.js';
import type { PreparedRuleSet } from '../assessment/prepared-rule-set.js';
import type { PreviewDesk } from '../board/preview-desk.js';
import { VOCABULARY } from '../vocabulary/vocabulary.js';
import type { Terminal } from './terminal.js';

/** The desk of the service without the service: the same use cases answer in a terminal. */
export function deskOf(prepared: PreparedRuleSet): PreviewDesk {
  return { shelf: memoryShelf(prepared), clock: SYSTEM_CLOCK, vocabulary: VOCABULARY, engineVersion: engineVersion() };
}

/** The desk over a folder of rules; `undefined` after telling every defect, because a broken rule set answers nothing. */
export function openDesk(rulesFolder: string, terminal: Terminal): PreviewDesk | undefined {
  if (!existsSync(rulesFolder)) {
    terminal.note(`${rulesFolder}: there is no such folder`);
    return undefined;
  }
  const rules = (terminal.loadRules ?? loadRules)(rulesFolder);
  if (rules.kind === 'loaded') return deskOf(rules.prepared);
  for (const defect of rules.defects) terminal.note(defect);
  terminal.note(`${rules.defects.length} ${rules.defects.length === 1 ? 'defect' : 'defects'} in the rules: a broken rule set answers nothing`);
  return undefined;
}
