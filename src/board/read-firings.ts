import { letOthersRun } from './let-others-run.js';
import type { CountedFirings } from './ports/record-rows.js';
import type { RecordDesk } from './record-desk.js';

/** Assessments read at once; each row has a letter a rule. */
const CHUNK = 2_000;

/** Which assessments are counted; what is absent does not narrow. */
export interface CountedFilter {
  readonly ruleSet?: string | undefined;
  readonly actor?: string | undefined;
  /** Recorded then or later, RFC 3339 in UTC, or a day. */
  readonly from?: string | undefined;
  /** Recorded before then. */
  readonly to?: string | undefined;
}

/**
 * Firings of this house's assessments that are not erased, in the order of the log.
 * @throws RecordUnavailable when the record cannot be read
 */
export async function* readFirings(filter: CountedFilter, { reader, tenant }: Pick<RecordDesk, 'reader' | 'tenant'>): AsyncGenerator<CountedFirings> {
  let above = -1;
  for (;;) {
    const rows = await reader.firings({ ...filter, tenant }, above, CHUNK);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < CHUNK) return;
    above = last.index;
    await letOthersRun();
  }
}
