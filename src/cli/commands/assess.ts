import { previewAssessment } from '../../board/preview-assessment.js';
import { previewChanges } from '../../board/preview-changes.js';
import type { PreviewDesk } from '../../board/preview-desk.js';
import type { ProfileProblem } from '../../vocabulary/profile-problem.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { formatProblem } from '../format-problem.js';
import { assessmentPage } from '../page/assessment-page.js';
import { differencePage } from '../page/difference-page.js';
import { readCaseFile } from '../read-case-file.js';
import { readChanges } from '../read-changes.js';
import { TERMINAL_ASKER } from '../terminal-asker.js';
import type { Terminal } from '../terminal.js';

export interface AssessOptions {
  readonly asOf?: string;
  readonly whatIf?: readonly string[];
  readonly json?: boolean;
}

function refused(problems: readonly ProfileProblem[], terminal: Terminal): ExitCode {
  for (const problem of problems) terminal.note(formatProblem(problem));
  terminal.note('the profile is refused: nothing was assessed');
  return EXIT.BAD_INPUT;
}

/** `assess CASE`: one patient from a file, as a page or as data; with changes, the difference too. Writes nothing. */
export function assessCommand(path: string, options: AssessOptions, desk: PreviewDesk, terminal: Terminal): ExitCode {
  const read = readCaseFile(path, desk.vocabulary);
  const changes = readChanges(options.whatIf ?? [], desk.vocabulary);
  if (read.kind === 'unreadable' || changes.kind === 'unreadable') {
    for (const each of [read, changes]) if (each.kind === 'unreadable') each.messages.forEach((message) => terminal.note(message));
    return EXIT.BAD_INPUT;
  }
  const { profile, name, asOf } = read.file;
  const asked = { profile, asOf: options.asOf ?? asOf };
  const asData = (data: unknown): void => terminal.out(JSON.stringify(data, null, 2));
  if (options.whatIf === undefined || options.whatIf.length === 0) {
    const outcome = previewAssessment(asked, TERMINAL_ASKER, desk);
    if (outcome.kind === 'rule-set-unknown') throw new Error('the active rule set is not on its shelf');
    if (outcome.kind === 'refused') return refused(outcome.problems, terminal);
    if (options.json === true) asData(outcome.assessment);
    else terminal.out(assessmentPage(outcome.assessment, name));
    return EXIT.OK;
  }
  const outcome = previewChanges(asked, changes.changes, TERMINAL_ASKER, desk);
  if (outcome.kind === 'rule-set-unknown') throw new Error('the active rule set is not on its shelf');
  if (outcome.kind === 'refused') return refused(outcome.problems, terminal);
  if (options.json === true) asData({ before: outcome.before, after: outcome.after, difference: outcome.difference });
  else terminal.out(`${differencePage(outcome.difference)}\n\n${assessmentPage(outcome.after, name)}`);
  return EXIT.OK;
}
