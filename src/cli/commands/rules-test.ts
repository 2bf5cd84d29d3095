import { previewAssessment } from '../../board/preview-assessment.js';
import type { PreviewDesk } from '../../board/preview-desk.js';
import { caseMismatches } from '../../rulebook/cases/case-mismatches.js';
import type { ReadCase } from '../../rulebook/cases/read-cases.js';
import { expandShorthand } from '../../vocabulary/shorthand.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { counted } from '../page/lines.js';
import { TERMINAL_ASKER } from '../terminal-asker.js';
import type { Terminal } from '../terminal.js';

/** `rules test`: assesses every worked case and tells where the answer is not the one it expects. */
export function rulesTestCommand(cases: readonly ReadCase[], desk: PreviewDesk, terminal: Terminal): ExitCode {
  let failed = 0;
  for (const { file, worked } of cases) {
    const outcome = previewAssessment({ profile: expandShorthand(worked.profile, desk.vocabulary), asOf: worked.asOf }, TERMINAL_ASKER, desk);
    if (outcome.kind === 'rule-set-unknown') throw new Error('the active rule set is not on its shelf');
    const mismatches = caseMismatches(worked, outcome);
    if (mismatches.length > 0) failed += 1;
    for (const { of, expected, found } of mismatches) terminal.out(`${file}: ${of}: expected ${expected}, found ${found}`);
  }
  terminal.out(`${counted(cases.length, 'case')}, ${failed} failed`);
  return failed === 0 ? EXIT.OK : EXIT.NOT_IN_ORDER;
}
