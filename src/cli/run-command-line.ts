import { relative } from 'node:path';
import { Command, CommanderError } from 'commander';
import type { PreviewDesk } from '../board/preview-desk.js';
import type { RecordDesk } from '../board/record-desk.js';
import { engineVersion } from '../app/engine-version.js';
import { RULES_FOLDER } from '../app/load-rules.js';
import { addAuditCommands } from './audit/add-audit-commands.js';
import { openRecordDesk } from './audit/open-record-desk.js';
import { assessFhirCommand, type AssessFhirOptions } from './commands/assess-fhir.js';
import { assessTableCommand, type AssessTableOptions } from './commands/assess-table.js';
import { assessCommand, type AssessOptions } from './commands/assess.js';
import { sourceCommand } from './commands/source.js';
import { sourcesCommand } from './commands/sources.js';
import { vocabularyCommand } from './commands/vocabulary.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { addKeysCommands } from './keys/add-keys-commands.js';
import { openCases } from './open-cases.js';
import { openDesk } from './preview-desk.js';
import { addRulesCommands } from './rules/add-rules-commands.js';
import type { Terminal } from './terminal.js';
import type { ReadCase } from '../rulebook/cases/read-cases.js';
import { VOCABULARY } from '../vocabulary/vocabulary.js';

/**
 * The command line: the use cases of the service in a terminal, without a service. Only `audit` opens the record.
 * @param words what stands behind the name of the program
 */
export async function runCommandLine(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = EXIT.OK;
  const program = new Command('consilium')
    .description('Published evidence for one patient: what applies, what speaks for and against, what is not known, and why.')
    .version(engineVersion())
    .option('--rules <folder>', 'folder of rules; default: those that ship')
    .exitOverride()
    .configureOutput({ writeOut: (text) => terminal.out(text.trimEnd()), writeErr: (text) => terminal.note(text.trimEnd()) });
  // Defects name files as people find them from where they stand.
  const rulesFolder = (): string => program.opts<{ rules?: string }>().rules ?? relative('', RULES_FOLDER);
  const withDesk = async (work: (desk: PreviewDesk) => ExitCode | Promise<ExitCode>): Promise<void> => {
    const desk = openDesk(rulesFolder(), terminal);
    code = desk === undefined ? EXIT.BROKEN_RULES : await work(desk);
  };
  const withRecord = (work: (desk: RecordDesk) => Promise<ExitCode>): Promise<void> =>
    withDesk(async (preview) => {
      const opened = await openRecordDesk(preview, terminal);
      if (opened === undefined) return EXIT.BAD_INPUT;
      return work(opened.desk).finally(() => opened.close());
    });
  const withCases = (work: (cases: readonly ReadCase[], desk: PreviewDesk) => ExitCode | Promise<ExitCode>): Promise<void> =>
    withDesk((desk) => {
      const cases = openCases(rulesFolder(), desk, terminal);
      return cases === undefined ? EXIT.NOT_IN_ORDER : work(cases, desk);
    });

  program
    .command('assess <case>')
    .description('assess a patient from a file (a worked case or a bare profile, YAML or JSON) and print a page')
    .option('--as-of <day>', 'day of the assessment, YYYY-MM-DD; default: that of the case, else today')
    .option('--what-if <path=value>', 'a change to try, such as "tumor.number=3"; nothing behind the sign takes the fact away; repeatable', (each: string, all: readonly string[]) => [...all, each], [])
    .option('--json', 'print the whole answer as data')
    .action((path: string, options: AssessOptions) => withDesk((desk) => assessCommand(path, options, desk, terminal)));
  program
    .command('assess-table <file>')
    .description('assess every row of a registry export (CSV): one line of JSON a row, and a summary')
    .requiredOption('--map <map>', 'which column speaks about which fact, such as rules/hcc/maps/sysucc-hcc.yaml')
    .option('--out <file>', 'write the lines there and print the summary')
    .option('--as-of <day>', 'day of the assessment, YYYY-MM-DD; default: the day of each row')
    .action((path: string, options: AssessTableOptions) => withDesk((desk) => assessTableCommand(path, options, desk, terminal)));
  program
    .command('assess-fhir <file>')
    .description('assess the patient of a FHIR bundle (JSON; R4 or R4B, plain or mCODE) and tell what became of every resource')
    .option('--as-of <day>', 'day of the assessment, YYYY-MM-DD; default: today')
    .option('--json', 'print the whole answer as data')
    .action((path: string, options: AssessFhirOptions) => withDesk((desk) => assessFhirCommand(path, options, desk, terminal)));
  program.command('sources').description('list the sources of the rule set').action(() => withDesk((desk) => sourcesCommand(desk, terminal)));
  program.command('source <code>').description('print everything the rule set holds of one source').action((each: string) => withDesk((desk) => sourceCommand(each, desk, terminal)));
  program.command('vocabulary').description('list every fact with its values and units').action(() => {
    code = vocabularyCommand(VOCABULARY, terminal);
  });
  addAuditCommands(program, withRecord, terminal);
  addKeysCommands(program, terminal, (ended) => (code = ended));
  addRulesCommands(program, { terminal, rulesFolder, withDesk, withCases, end: (ended) => (code = ended) });

  try {
    await program.parseAsync(words, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT.OK : EXIT.BAD_INPUT;
  }
  return code;
}
