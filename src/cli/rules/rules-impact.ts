import { assess } from '../../assessment/assess.js';
import type { Assessment } from '../../assessment/assessment.js';
import type { PreparedRuleSet } from '../../assessment/prepared-rule-set.js';
import { compareVerdicts, type VerdictDifference } from '../../board/compare-verdicts.js';
import { engineVersion } from '../../app/engine-version.js';
import { readCaseFolder, type ReadCase } from '../../rulebook/cases/read-cases.js';
import { expandShorthand } from '../../vocabulary/shorthand.js';
import { VOCABULARY } from '../../vocabulary/vocabulary.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { counted } from '../page/lines.js';
import type { Terminal } from '../terminal.js';
import { twoRuleSets } from './two-rule-sets.js';

export interface RulesImpactOptions {
  readonly json?: true;
  /** End with 1 when an answer flips, as a gate wants it. */
  readonly exitCode?: true;
}

interface CaseImpact extends VerdictDifference {
  readonly case: string;
}

/**
 * `rules impact A B`: the worked cases of either folder whose answer changes, verdicts that flip apart from verdicts that stand
 * for another reason. Recorded assessments are compared by the service (`startRuleSetImpact`), which may see them.
 */
export function rulesImpactCommand(before: string, after: string, options: RulesImpactOptions, terminal: Terminal): ExitCode {
  const both = twoRuleSets(before, after, terminal);
  if (both === undefined) return EXIT.BROKEN_RULES;
  const cases = casesOf([
    [before, both.before],
    [after, both.after],
  ]);
  const impacts = cases.flatMap((worked): readonly CaseImpact[] => {
    const [was, is] = [answer(worked, both.before), answer(worked, both.after)];
    // A profile is read by the vocabulary alone, so that both rule sets refuse it or neither.
    if (was === undefined || is === undefined) return [];
    const { flips, reasons } = compareVerdicts(was, is);
    return flips.length + reasons.length === 0 ? [] : [{ case: worked.worked.case, flips, reasons }];
  });
  const flipped = impacts.filter(({ flips }) => flips.length > 0);
  if (options.json === true) {
    terminal.out(JSON.stringify({ before: both.before.ruleSet.digest, after: both.after.ruleSet.digest, cases: cases.length, flipped: flipped.length, impacts }));
  } else {
    for (const { case: name, flips } of flipped) {
      terminal.out(`${name}:`);
      for (const flip of flips) terminal.out(`  ${flip.kind.toLowerCase()} ${flip.code}: ${flip.before ?? 'not there'} -> ${flip.after ?? 'not there'}`);
    }
    for (const { case: name, reasons } of impacts) {
      if (reasons.length > 0) terminal.out(`${name}: the same for another reason: ${reasons.map(({ kind, code, verdict }) => `${kind.toLowerCase()} ${code} ${verdict}`).join(', ')}`);
    }
    terminal.out(`${counted(cases.length, 'case')}: ${flipped.length} flip, ${impacts.length - flipped.length} stand for another reason, ${cases.length - impacts.length} unchanged`);
  }
  return options.exitCode === true && flipped.length > 0 ? EXIT.NOT_IN_ORDER : EXIT.OK;
}

/** The cases of all folders, each name once; those of the later folder win. */
function casesOf(folders: readonly (readonly [string, PreparedRuleSet])[]): readonly ReadCase[] {
  const named = folders.flatMap(([folder, { ruleSet }]) => readCaseFolder(folder, ruleSet.content, VOCABULARY).cases.map((read) => [read.worked.case, read] as const));
  return [...new Map(named).values()];
}

function answer({ worked }: ReadCase, prepared: PreparedRuleSet): Assessment | undefined {
  const outcome = assess({ profile: expandShorthand(worked.profile, VOCABULARY), asOf: worked.asOf }, { prepared, vocabulary: VOCABULARY, engineVersion: engineVersion() });
  return outcome.kind === 'assessed' ? outcome.assessment : undefined;
}
