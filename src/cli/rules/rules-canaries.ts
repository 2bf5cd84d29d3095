import { canariesOf } from '../../authoring/canaries/canaries-of.js';
import { rowsThatFire } from '../../authoring/canaries/rows-that-fire.js';
import { runCanaries } from '../../authoring/canaries/run-canaries.js';
import type { PreviewDesk } from '../../board/preview-desk.js';
import type { ReadCase } from '../../rulebook/cases/read-cases.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import type { Terminal } from '../terminal.js';

export interface RulesCanariesOptions {
  readonly json?: true;
}

/** `rules canaries`: runs the patients for whom each rule must fire, and names the rules that none watches. */
export async function rulesCanariesCommand(cases: readonly ReadCase[], options: RulesCanariesOptions, desk: PreviewDesk, terminal: Terminal): Promise<ExitCode> {
  const { vocabulary } = desk;
  const prepared = desk.shelf.active();
  const { content } = prepared.ruleSet;
  const { canaries, unwatched } = canariesOf(content, cases);
  const { checked, failures } = await runCanaries(canaries, prepared, vocabulary, () => Promise.resolve());
  const rows = rowsThatFire(unwatched, prepared, vocabulary, cases[0]?.worked.asOf ?? desk.clock.today());
  if (options.json === true) {
    terminal.out(JSON.stringify({ canaries: canaries.length, checked, failures, unwatched, rows: rows.map(({ yaml }) => yaml) }));
  } else {
    for (const { canary, rule, code } of failures) terminal.out(`${rule} ${code}: ${canary}`);
    for (const rule of unwatched) terminal.out(`${rule} is watched by no case that says it must hold`);
    if (rows.length > 0) terminal.out(['rows of a case series that would watch them:', ...rows.map(({ yaml }) => yaml)].join('\n'));
    terminal.out(`${checked - failures.length} of ${checked + unwatched.length} rules fire for ${canaries.length} canaries, ${unwatched.length} unwatched`);
  }
  return failures.length + unwatched.length === 0 ? EXIT.OK : EXIT.NOT_IN_ORDER;
}
