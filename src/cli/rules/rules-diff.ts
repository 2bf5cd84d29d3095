import { ruleSetDifference } from '../../rulebook/rule-set-difference.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { counted } from '../page/lines.js';
import type { Terminal } from '../terminal.js';
import { twoRuleSets } from './two-rule-sets.js';

export interface RulesDiffOptions {
  readonly json?: true;
  /** End with 1 when they differ, as a gate wants it. */
  readonly exitCode?: true;
}

/** `rules diff A B`: what changed in meaning between two rule folders, as sentences. */
export function rulesDiffCommand(before: string, after: string, options: RulesDiffOptions, terminal: Terminal): ExitCode {
  const both = twoRuleSets(before, after, terminal);
  if (both === undefined) return EXIT.BROKEN_RULES;
  const difference = ruleSetDifference(both.before.ruleSet.content, both.after.ruleSet.content);
  const { sentences, removed, added, changed } = difference;
  if (options.json === true) {
    terminal.out(JSON.stringify({ before: both.before.ruleSet.digest, after: both.after.ruleSet.digest, ...difference }));
  } else {
    for (const sentence of sentences) terminal.out(`- ${sentence}`);
    terminal.out(sentences.length === 0 ? 'the two rule sets say the same' : `${removed.length} removed, ${added.length} added, ${counted(changed.length, 'change')}`);
  }
  return options.exitCode === true && sentences.length > 0 ? EXIT.NOT_IN_ORDER : EXIT.OK;
}
