import type { PreviewDesk } from '../board/preview-desk.js';
import { readCaseFolder, type ReadCase } from '../rulebook/cases/read-cases.js';
import { formatDefect } from '../rulebook/format-defect.js';
import type { Terminal } from './terminal.js';

/** The worked cases beside the rules; `undefined` after telling their defects. */
export function openCases(rulesFolder: string, desk: PreviewDesk, terminal: Terminal): readonly ReadCase[] | undefined {
  const { cases, defects } = readCaseFolder(rulesFolder, desk.shelf.active().ruleSet.content, desk.vocabulary);
  for (const defect of defects) terminal.note(formatDefect(defect));
  return defects.length === 0 ? cases : undefined;
}
