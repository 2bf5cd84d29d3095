import { explainRule } from '../../authoring/explain/explain-rule.js';
import type { PreviewDesk } from '../../board/preview-desk.js';
import { didYouMean } from '../../rulebook/did-you-mean.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { wrap } from '../page/lines.js';
import type { Terminal } from '../terminal.js';

export interface RulesExplainOptions {
  readonly json?: true;
}

/** `rules explain RULE`: the rule as a paragraph for a clinician, and as a table of its tests. */
export function rulesExplainCommand(rule: string, options: RulesExplainOptions, desk: PreviewDesk, terminal: Terminal): ExitCode {
  const { ruleSet } = desk.shelf.active();
  const ids = ruleSet.compiled.rules.map(({ id }) => id);
  // "000/large-hcc" is what answers and pages call a criterion.
  const id = ids.find((each) => each === rule) ?? ids.find((each) => each.replace(/^[a-z]+:/u, '') === rule);
  const explained = id === undefined ? null : explainRule(id, ruleSet.content, desk.vocabulary);
  if (explained === null) {
    terminal.note(`no rule is called so; ${didYouMean(rule, ids) ?? 'rules are called source:000/<criterion>, finding:000/<finding>, course:000/<rule>, option:<code>, caution:<code>, scope'}`);
    return EXIT.BAD_INPUT;
  }
  if (options.json === true) {
    terminal.out(JSON.stringify(explained));
    return EXIT.OK;
  }
  const rows = explained.tests.map(({ fact, label, test, freshForDays }) => [label, test, freshForDays === null ? 'any age' : `${freshForDays} days`, fact]);
  const table = [['what', 'test', 'counts for', 'fact'], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  terminal.out([explained.rule, '', ...wrap(explained.paragraph), '', ...table.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd())].join('\n'));
  return EXIT.OK;
}
