import { decideProfile } from '../../assessment/decide-profile.js';
import type { PreviewDesk } from '../../board/preview-desk.js';
import type { ReadCase } from '../../rulebook/cases/read-cases.js';
import { coverageOf, formatUnseen } from '../../rulebook/coverage.js';
import { readProfile } from '../../vocabulary/read-profile.js';
import { expandShorthand } from '../../vocabulary/shorthand.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import type { Terminal } from '../terminal.js';

/** `rules coverage`: which test of which rule no case has shown to hold, to fail or to be unknown, and what would show it. */
export function rulesCoverageCommand(cases: readonly ReadCase[], desk: PreviewDesk, terminal: Terminal): ExitCode {
  const { vocabulary } = desk;
  const prepared = desk.shelf.active();
  const evaluations = cases.flatMap(({ worked }) => {
    const read = readProfile(expandShorthand(worked.profile, vocabulary), worked.asOf, vocabulary);
    return read.refused ? [] : [decideProfile(read, prepared, vocabulary).evaluation];
  });
  const { total, seen, unseen } = coverageOf(prepared.ruleSet.content, vocabulary, evaluations);
  for (const each of unseen) terminal.out(formatUnseen(each));
  terminal.out(`${seen} of ${total} seen by ${cases.length} cases`);
  return unseen.length === 0 ? EXIT.OK : EXIT.NOT_IN_ORDER;
}
