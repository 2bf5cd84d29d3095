import type { Command } from 'commander';
import { SYSTEM_CLOCK } from '../../app/system-clock.js';
import type { PreviewDesk } from '../../board/preview-desk.js';
import type { ReadCase } from '../../rulebook/cases/read-cases.js';
import { rulesCanariesCommand, type RulesCanariesOptions } from './rules-canaries.js';
import { rulesCheckCommand, type RulesCheckOptions } from './rules-check.js';
import { rulesCoverageCommand, type RulesCoverageOptions } from './rules-coverage.js';
import { rulesTestCommand, type RulesTestOptions } from '../commands/rules-test.js';
import type { ExitCode } from '../exit-code.js';
import type { Terminal } from '../terminal.js';
import { placedRules } from './placed-rules.js';
import { rulesDiffCommand, type RulesDiffOptions } from './rules-diff.js';
import { rulesExplainCommand, type RulesExplainOptions } from './rules-explain.js';
import { rulesExportCommand, type RulesExportOptions } from './rules-export.js';
import { rulesImpactCommand, type RulesImpactOptions } from './rules-impact.js';
import { rulesNewSourceCommand, type RulesNewSourceOptions } from './rules-new-source.js';
import { rulesMutateCommand, type RulesMutateOptions } from './rules-mutate.js';

/** What the commands of the author's bench need of the command line. */
export interface RulesCommandLine {
  readonly terminal: Terminal;
  rulesFolder(): string;
  withDesk(work: (desk: PreviewDesk) => ExitCode | Promise<ExitCode>): Promise<void>;
  withCases(work: (cases: readonly ReadCase[], desk: PreviewDesk) => ExitCode | Promise<ExitCode>): Promise<void>;
  /** How the command ended. */
  end(code: ExitCode): void;
}

/** `consilium rules ...`: what an author of rules works with. */
export function addRulesCommands(program: Command, line: RulesCommandLine): void {
  const { terminal, withDesk, withCases, rulesFolder, end } = line;
  const rules = program.command('rules').description('the bench of a rule author: check, test, measure, compare and explain rules');
  rules
    .command('check [folder]')
    .description('print every defect of rules, cases and table maps with file, line and column')
    .option('--papers <folder>', 'texts of the sources, with which quotes are compared; default: SOURCES_DIR, else ../shared/sources')
    .option('--strict', 'print also what to look at again (review come due, attributes unknown, rules that overlap), and end with 1 when there is any')
    .option('--witnesses', 'print for each finding a patient whom it is about, or the proof that there is none')
    .option('--as-of <day>', 'day for which review dates are looked at, YYYY-MM-DD; default: today')
    .option('--json', 'print the result as data')
    .action((folder: string | undefined, options: RulesCheckOptions) => end(rulesCheckCommand(folder ?? rulesFolder(), options, SYSTEM_CLOCK.today(), terminal)));
  rules
    .command('new')
    .description('begin a file of the rule set')
    .command('source')
    .description('begin a source file from a short dialogue; what is left to write is told by rules check')
    .option('--answers <file>', 'YAML file with the answers, so that nothing is asked')
    .option('--answer <key=value>', 'an answer, such as "code=reflect"; repeatable', (each: string, all: readonly string[]) => [...all, each], [])
    .option('--json', 'print the result as data')
    .action(async (options: RulesNewSourceOptions) => end(await rulesNewSourceCommand(rulesFolder(), options, SYSTEM_CLOCK.today(), terminal)));
  rules
    .command('coverage')
    .description('print which test of which rule no case has seen to hold, to fail or to be unknown, and which threshold from both sides')
    .option('--rule <prefix>', 'only rules whose id begins so, such as source:000/')
    .option('--json', 'print the result as data')
    .action((options: RulesCoverageOptions) => withCases((cases, desk) => rulesCoverageCommand(cases, options, desk, terminal)));
  rules
    .command('test')
    .description('assess every worked case and print where the answer differs')
    .option('--json', 'print the result as data')
    .action((options: RulesTestOptions) => withCases((cases, desk) => rulesTestCommand(cases, options, desk, terminal)));
  rules
    .command('mutate')
    .description('change every rule in every small way and print the changes that no worked case notices')
    .option('--rule <prefix>', 'only rules whose id begins so, such as source:000/')
    .option('--rows', 'print rows of a case series that would notice what survived')
    .option('--json', 'print the result as data')
    .action((options: RulesMutateOptions) => withCases((cases, desk) => rulesMutateCommand(placedRules(rulesFolder()), cases, options, desk, terminal)));
  rules
    .command('canaries')
    .description('run the patients for whom each rule must fire, as the service does, and name the rules that none watches')
    .option('--json', 'print the result as data')
    .action((options: RulesCanariesOptions) => withCases((cases, desk) => rulesCanariesCommand(cases, options, desk, terminal)));
  rules
    .command('diff <before> <after>')
    .description('tell in sentences what changed in meaning between two rule folders')
    .option('--exit-code', 'end with 1 when they differ')
    .option('--json', 'print the result as data')
    .action((before: string, after: string, options: RulesDiffOptions) => end(rulesDiffCommand(before, after, options, terminal)));
  rules
    .command('impact <before> <after>')
    .description('print the worked cases whose answer changes between two rule folders, flips apart from changed reasons')
    .option('--exit-code', 'end with 1 when an answer flips')
    .option('--json', 'print the result as data')
    .action((before: string, after: string, options: RulesImpactOptions) => end(rulesImpactCommand(before, after, options, terminal)));
  rules
    .command('explain <rule>')
    .description('explain a rule, such as 000/large-hcc, as a paragraph for a clinician and as a table')
    .option('--json', 'print the result as data')
    .action((rule: string, options: RulesExplainOptions) => withDesk((desk) => rulesExplainCommand(rule, options, desk, terminal)));
  rules
    .command('export')
    .description('write the rule set in FHIR R5 (EvidenceVariable, Evidence, PlanDefinition) and a page to print for each source')
    .option('--out <folder>', 'folder that takes the files; default: the FHIR bundle is printed')
    .option('--source <code>', 'only the page of this source')
    .option('--json', 'print the result as data')
    .action((options: RulesExportOptions) => withDesk((desk) => rulesExportCommand(options, desk, terminal)));
}
