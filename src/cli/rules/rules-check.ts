import { existsSync } from 'node:fs';
import { noticesOf } from '../../authoring/notices/notices.js';
import { witnessesOfFindings, type FindingWitness } from '../../authoring/witness-of-finding.js';
import { readCaseFolder } from '../../rulebook/cases/read-cases.js';
import { checkedRules } from '../../rulebook/load-rule-set.js';
import { formatDefect } from '../../rulebook/format-defect.js';
import type { RuleDefect } from '../../rulebook/rule-defect.js';
import { VOCABULARY } from '../../vocabulary/vocabulary.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { counted } from '../page/lines.js';
import { tableMapDefects } from '../table/table-map-folder.js';
import type { Terminal } from '../terminal.js';

export interface RulesCheckOptions {
  /** Folder of the texts that quotes are compared with. */
  readonly papers?: string;
  readonly json?: true;
  /** Print what to look at again, and end with 1 when there is any. */
  readonly strict?: true;
  /** Print a patient for each finding. */
  readonly witnesses?: true;
  /** Day for which review dates are looked at; absent: today. */
  readonly asOf?: string;
}

/** `rules check`: every defect of the rule files, their cases and their table maps, with file, line and column. */
export function rulesCheckCommand(folder: string, options: RulesCheckOptions, today: string, terminal: Terminal): ExitCode {
  if (!existsSync(folder)) {
    terminal.note(`${folder}: there is no such folder`);
    return EXIT.BAD_INPUT;
  }
  const { ruleSet, defects, skipped, book } = checkedRules(folder, VOCABULARY, options.papers ?? terminal.environment['SOURCES_DIR'] ?? '../shared/sources');
  const cases = ruleSet === undefined ? undefined : readCaseFolder(folder, ruleSet.content, VOCABULARY);
  const all = [...defects, ...(cases?.defects ?? []), ...tableMapDefects(folder, VOCABULARY)];
  const asOf = options.asOf ?? today;
  const notices = noticesOf(book, asOf);
  const witnesses = options.witnesses === true && ruleSet !== undefined ? witnessesOfFindings(ruleSet.content, VOCABULARY, asOf) : undefined;
  if (options.json === true) {
    const flat = ({ at, ...rest }: Pick<RuleDefect, 'at'>): object => ({ ...rest, ...at });
    terminal.out(JSON.stringify({ ruleSet: ruleSet?.digest ?? null, cases: cases?.cases.length ?? null, defects: all.map(flat), notices: notices.map(flat), skipped, ...(witnesses === undefined ? {} : { witnesses }) }));
  } else {
    for (const message of skipped) terminal.note(message);
    for (const defect of all) terminal.out(formatDefect(defect));
    if (options.strict === true) for (const { code, at, message } of notices) terminal.out(`${at.file}:${at.line}:${at.column} ${code}: ${message}`);
    for (const witness of witnesses ?? []) terminal.out(inWords(witness));
    if (cases === undefined) terminal.note('cases are not checked while the rules have defects');
    const again = notices.length === 0 ? '' : `, ${notices.length} to look at again${options.strict === true ? '' : ' (--strict)'}`;
    terminal.out(`${counted(all.length, 'defect')}${again}${ruleSet === undefined ? '' : `, ${counted(cases?.cases.length ?? 0, 'case')}, rule set ${ruleSet.digest}`}`);
  }
  if (ruleSet === undefined) return EXIT.BROKEN_RULES;
  return all.length === 0 && (options.strict !== true || notices.length === 0) ? EXIT.OK : EXIT.NOT_IN_ORDER;
}

function inWords({ finding, witness, proof }: FindingWitness): string {
  if (witness !== null) return `${finding} can match: ${Object.entries(witness).map(([fact, value]) => `${fact} ${value}`).join(', ') || 'everybody'}`;
  return proof === null ? `${finding}: too many combinations to tell` : `${finding} matches nobody: all ${proof.tried} combinations of ${proof.facts.join(', ')} were tried`;
}
