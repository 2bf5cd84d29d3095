import { existsSync } from 'node:fs';
import { readCaseFolder } from '../../rulebook/cases/read-cases.js';
import { formatDefect } from '../../rulebook/format-defect.js';
import { loadRuleSet } from '../../rulebook/load-rule-set.js';
import { VOCABULARY } from '../../vocabulary/vocabulary.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { counted } from '../page/lines.js';
import { tableMapDefects } from '../table/table-map-folder.js';
import type { Terminal } from '../terminal.js';

export interface RulesCheckOptions {
  /** Folder of the texts that quotes are compared with. */
  readonly papers?: string;
}

/** `rules check`: every defect of the rule files, their cases and their table maps, with file, line and column. */
export function rulesCheckCommand(folder: string, { papers }: RulesCheckOptions, terminal: Terminal): ExitCode {
  if (!existsSync(folder)) {
    terminal.note(`${folder}: there is no such folder`);
    return EXIT.BAD_INPUT;
  }
  const { ruleSet, defects, skipped } = loadRuleSet(folder, VOCABULARY, papers ?? terminal.environment['SOURCES_DIR'] ?? '../shared/sources');
  for (const message of skipped) terminal.note(message);
  const cases = ruleSet === undefined ? undefined : readCaseFolder(folder, ruleSet.content, VOCABULARY);
  const all = [...defects, ...(cases?.defects ?? []), ...tableMapDefects(folder, VOCABULARY)];
  for (const defect of all) terminal.out(formatDefect(defect));
  if (cases === undefined) terminal.note('cases are not checked while the rules have defects');
  terminal.out(ruleSet === undefined ? counted(all.length, 'defect') : `${counted(all.length, 'defect')}, ${counted(cases?.cases.length ?? 0, 'case')}, rule set ${ruleSet.digest}`);
  if (ruleSet === undefined) return EXIT.BROKEN_RULES;
  return all.length === 0 ? EXIT.OK : EXIT.NOT_IN_ORDER;
}
