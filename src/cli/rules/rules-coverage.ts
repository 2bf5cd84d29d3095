import { uncoveredRows } from '../../authoring/uncovered-rows.js';
import { decideProfile } from '../../assessment/decide-profile.js';
import type { PreviewDesk } from '../../board/preview-desk.js';
import type { ReadCase } from '../../rulebook/cases/read-cases.js';
import { coverageOf, formatUnseen } from '../../rulebook/coverage.js';
import { formatUnseenSide, thresholdCoverage } from '../../rulebook/threshold-coverage.js';
import { readProfile } from '../../vocabulary/read-profile.js';
import { expandShorthand } from '../../vocabulary/shorthand.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import type { Terminal } from '../terminal.js';

export interface RulesCoverageOptions {
  readonly json?: true;
  /** Only rules whose id begins with this. */
  readonly rule?: string;
}

/**
 * `rules coverage`: which test of which rule no case has shown to hold, to fail or to be unknown, and which threshold has no
 * case within a step on either side; with rows of a case series that would show it.
 */
export function rulesCoverageCommand(cases: readonly ReadCase[], options: RulesCoverageOptions, desk: PreviewDesk, terminal: Terminal): ExitCode {
  const { vocabulary } = desk;
  const prepared = desk.shelf.active();
  const { content } = prepared.ruleSet;
  const evaluations = cases.flatMap(({ worked }) => {
    const read = readProfile(expandShorthand(worked.profile, vocabulary), worked.asOf, vocabulary);
    return read.refused ? [] : [decideProfile(read, prepared, vocabulary).evaluation];
  });
  const only = (rule: string): boolean => options.rule === undefined || rule.startsWith(options.rule);
  const truths = coverageOf(content, vocabulary, evaluations, only);
  const sides = thresholdCoverage(content, vocabulary, evaluations, only);
  const rows = uncoveredRows(truths.unseen, sides.unseen, prepared, vocabulary, cases[0]?.worked.asOf ?? desk.clock.today());
  if (options.json === true) {
    const told = sides.unseen.map((side) => ({ rule: side.rule, test: side.leaf + 1, fact: side.fact, threshold: side.threshold, side: side.side }));
    terminal.out(JSON.stringify({ cases: cases.length, truths: { ...truths, unseen: truths.unseen.map(({ leaf, ...rest }) => ({ ...rest, test: leaf + 1 })) }, thresholds: { total: sides.total, seen: sides.seen, unseen: told }, rows: rows.map(({ yaml }) => yaml) }));
  } else {
    for (const each of truths.unseen) terminal.out(formatUnseen(each));
    for (const each of sides.unseen) terminal.out(formatUnseenSide(each));
    if (rows.length > 0) terminal.out(['rows of a case series that would show it, with what the rules say today:', ...rows.map(({ yaml }) => yaml)].join('\n'));
    terminal.out(`${sides.seen} of ${sides.total} sides of thresholds seen within one step`);
    terminal.out(`${truths.seen} of ${truths.total} seen by ${cases.length} cases`);
  }
  return truths.unseen.length + sides.unseen.length === 0 ? EXIT.OK : EXIT.NOT_IN_ORDER;
}
