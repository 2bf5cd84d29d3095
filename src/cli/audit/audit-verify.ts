import type { RecordDesk } from '../../board/record-desk.js';
import { RecordUnavailable } from '../../board/record-unavailable.js';
import { verifyAudit } from '../../board/verify-audit.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import type { Terminal } from '../terminal.js';
import { operator } from './operator.js';

export interface AuditVerifyOptions {
  readonly from?: string;
  readonly to?: string;
}

/** `audit verify`: the log where it lies, whole or a stretch of it. */
export async function auditVerifyCommand(options: AuditVerifyOptions, desk: RecordDesk, terminal: Terminal): Promise<ExitCode> {
  const places = [options.from, options.to];
  if (places.some((text) => text !== undefined && !/^\d{1,15}$/.test(text))) {
    terminal.note('--from, --to: places of the log, whole numbers from 0');
    return EXIT.BAD_INPUT;
  }
  const [from, to] = places.map((text) => (text === undefined ? undefined : Number(text)));
  try {
    const outcome = await verifyAudit({ from, to }, operator(), desk);
    if (outcome.kind === 'no-such-range') {
      terminal.note(`--from, --to: there are no such entries; the log has ${outcome.size}`);
      return EXIT.BAD_INPUT;
    }
    const { first, entries, opened, erased, heads, clockStepsBack } = outcome.verdict;
    if (first === null) {
      terminal.out(`verified: entries ${outcome.from} to ${outcome.to - 1} (${entries}) under ${heads} signed heads; content recomputed ${opened}, erased ${erased}; clock set back ${clockStepsBack} times`);
      return EXIT.OK;
    }
    const where = first.lastIndex > first.index ? `entries ${first.index} to ${first.lastIndex}` : `entry ${first.index}`;
    terminal.out(`NOT VERIFIED: first bad place ${where}: ${first.code}: ${first.what}`);
    return EXIT.NOT_IN_ORDER;
  } catch (error) {
    if (!(error instanceof RecordUnavailable)) throw error;
    terminal.note(`the record cannot be read or written now (${error.reason})`);
    return EXIT.BAD_INPUT;
  }
}
