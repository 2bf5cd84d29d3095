import { previewAssessment } from '../../board/preview-assessment.js';
import type { PreviewDesk } from '../../board/preview-desk.js';
import { caseMismatches, type Mismatch } from '../../rulebook/cases/case-mismatches.js';
import type { ReadCase } from '../../rulebook/cases/read-cases.js';
import { expandShorthand } from '../../vocabulary/shorthand.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { counted } from '../page/lines.js';
import { TERMINAL_ASKER } from '../terminal-asker.js';
import type { Terminal } from '../terminal.js';

export interface RulesTestOptions {
  readonly json?: true;
}

interface FailedCase {
  readonly file: string;
  readonly case: string;
  readonly mismatches: readonly Mismatch[];
}

/** `rules test`: assesses every worked case and tells where the answer is not the one it expects. */
export function rulesTestCommand(cases: readonly ReadCase[], options: RulesTestOptions, desk: PreviewDesk, terminal: Terminal): ExitCode {
  const failed = cases.flatMap(({ file, worked }): readonly FailedCase[] => {
    const outcome = previewAssessment({ profile: expandShorthand(worked.profile, desk.vocabulary), asOf: worked.asOf }, TERMINAL_ASKER, desk);
    if (outcome.kind === 'rule-set-unknown') throw new Error('the active rule set is not on its shelf');
    const mismatches = caseMismatches(worked, outcome);
    return mismatches.length === 0 ? [] : [{ file, case: worked.case, mismatches }];
  });
  if (options.json === true) terminal.out(JSON.stringify({ cases: cases.length, failed }));
  else {
    for (const { file, mismatches } of failed) for (const { of, expected, found } of mismatches) terminal.out(`${file}: ${of}: expected ${expected}, found ${found}`);
    terminal.out(`${counted(cases.length, 'case')}, ${failed.length} failed`);
  }
  return failed.length === 0 ? EXIT.OK : EXIT.NOT_IN_ORDER;
}
