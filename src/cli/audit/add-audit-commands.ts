import { type Command, Option } from 'commander';
import { LOCAL_TENANT } from '../../board/actor.js';
import type { RecordDesk } from '../../board/record-desk.js';
import type { ExitCode } from '../exit-code.js';
import type { Terminal } from '../terminal.js';
import { auditExportCommand, type AuditExportOptions } from './audit-export.js';
import { auditVerifyCommand, type AuditVerifyOptions } from './audit-verify.js';

type WithRecord = (work: (desk: RecordDesk) => Promise<ExitCode>) => Promise<void>;

/** Adds `audit export` and `audit verify`: the same use cases over the record of the service, named by DATABASE_URL and KEY_FOLDER. */
export function addAuditCommands(program: Command, withRecord: WithRecord, terminal: Terminal): void {
  const audit = program.command('audit').description('export and verify the audit log of the record that DATABASE_URL and KEY_FOLDER name');
  audit
    .command('export <file>')
    .description('write the log to a new file, with proofs (ndjson), as a table (csv) or as FHIR AuditEvents (fhir); the export is an entry itself')
    .addOption(new Option('--format <format>', 'how').choices(['ndjson', 'csv', 'fhir']).default('ndjson'))
    .option('--kind <kind>', 'only entries of this kind')
    .option('--subject <pseudonym>', 'only entries of this patient')
    .option('--actor <account>', 'only entries of this account')
    .option('--from <time>', 'recorded then or later, such as 2026-11-21')
    .option('--to <time>', 'recorded before then')
    .option('--house <name>', 'house whose entries they are', LOCAL_TENANT)
    .option('--with-content', 'with everything that was recorded of patients; the whole log as ndjson only')
    .action((file: string, options: AuditExportOptions) => withRecord((desk) => auditExportCommand(file, options, desk, terminal)));
  audit
    .command('verify')
    .description('verify the log where it lies: content, hashes, signatures')
    .option('--from <place>', 'place of the first entry; default: the first of the log')
    .option('--to <place>', 'place after the last entry; default: the end')
    .action((options: AuditVerifyOptions) => withRecord((desk) => auditVerifyCommand(options, desk, terminal)));
}
