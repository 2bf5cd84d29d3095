import type { PreviewDesk } from '../../board/preview-desk.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { sourcePage } from '../page/source-page.js';
import type { Terminal } from '../terminal.js';

/** `source CODE`: everything the rule set holds of one source. */
export function sourceCommand(code: string, desk: PreviewDesk, terminal: Terminal): ExitCode {
  const { sources } = desk.shelf.active().ruleSet.content;
  const source = sources.find((each) => each.code === code);
  if (source === undefined) {
    terminal.note(`the rule set has no source of this code; it has ${sources.map((each) => each.code).join(', ')}`);
    return EXIT.BAD_INPUT;
  }
  terminal.out(sourcePage(source));
  return EXIT.OK;
}
