import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { admitted } from '../../src/board/admitted.js';
import { previewAssessment } from '../../src/board/preview-assessment.js';
import { prepareAnswer, type PreparedAnswer } from '../../src/board/prepared-answer.js';
import { type AnswerToRecord, recordAnswer, recordAssessment, recordPreparedAnswer } from '../../src/board/record-assessment.js';
import type { RecordDesk } from '../../src/board/record-desk.js';
import { expandShorthand } from '../../src/vocabulary/shorthand.js';
import { VOCABULARY } from '../../src/vocabulary/vocabulary.js';
import { askerNamed, testDesk } from '../../test/persistence/test-desk.js';
import { refusalEntry, testKeys } from '../../test/persistence/test-record.js';
import type { BareRow, BenchDatabase } from './bench-database.js';
import { pressWriters, type Pressed } from './press-writers.js';

/** Names of what is measured. */
export const ROWS = {
  bareEntry: 'bare insert of the row of a small entry',
  entry: 'small entry (a refused request) appended',
  bareAssessment: 'bare insert of the row of an assessment',
  prepared: 'assessment appended, made, written out and packed before',
  answer: 'assessment appended, only made before: written out, hashed and packed here',
  assessment: 'assessment made and appended: everything that a request waits for behind the door',
} as const;

export type RowName = keyof typeof ROWS;

/** How many of each one round takes, and by how many writers at once. */
export interface RecordBenchSize {
  readonly entries: number;
  readonly assessments: number;
  readonly writers: number;
  readonly rounds: number;
}

export interface RecordBenchResult {
  readonly database: string;
  /** Bytes of what the bare inserts write. */
  readonly bytes: Readonly<Record<'entry' | 'assessment' | 'text', number>>;
  readonly measured: Readonly<Record<RowName, Pressed>>;
}

const CASE = new URL('../../rules/hcc/cases/001-figure-4.yaml', import.meta.url);

interface Work {
  readonly name: RowName;
  readonly count: number;
  /** Done before the clock starts. */
  before?(count: number): Promise<void>;
  /** @param turn from 1 */
  write(turn: number): Promise<unknown>;
}

/** The row of an entry as the store keeps it, to be inserted bare. */
async function storedRow(desk: RecordDesk, index: number): Promise<BareRow> {
  const [row] = await desk.reader.entries(index, 1);
  if (row?.opening === null || row === undefined) throw new Error('nothing was stored');
  return [row.entry, row.opening.sealed];
}

/** Measures recording on one database beside bare inserts, in turns. */
export async function benchRecord(database: BenchDatabase, size: RecordBenchSize): Promise<RecordBenchResult> {
  const open = await testDesk(database.store, testKeys());
  const asker = askerNamed('bench');
  const desk = admitted(asker, 'record-assessment', open);
  const { asOf, profile: written } = parse(readFileSync(CASE, 'utf8')) as { readonly asOf: string; readonly profile: unknown };
  const profile = expandShorthand(written, VOCABULARY);
  const made = previewAssessment({ profile, asOf }, asker, desk);
  if (made.kind !== 'assessed') throw new Error('the case is refused');
  let requests = 0;
  const fresh = () => ({ patientReference: `patient-${(requests += 1)}`, idempotencyKey: `request-${requests}` });
  const entry = () => open.book.write((page) => Promise.resolve(page.append(refusalEntry('REFUSED')).entry.index));
  const asked = (): AnswerToRecord => ({ operation: 'recordAssessment', request: { profile, asOf }, profile, made, ...fresh() });
  const answer = () => recordAnswer(asked(), asker, desk);
  let ready: { readonly asked: AnswerToRecord; readonly prepared: PreparedAnswer }[] = [];
  const prepare = async (count: number): Promise<void> => {
    ready = [];
    for (let at = 0; at < count; at += 1) {
      const own = asked();
      ready.push({ asked: own, prepared: await prepareAnswer({ ...own, assessment: made.assessment }, desk) });
    }
  };
  const entryRow = await storedRow(open, await entry());
  const first = await answer();
  if (first.kind !== 'recorded') throw new Error(first.kind);
  const assessmentRow = await storedRow(open, first.recorded.receipt.entry.index);
  const works: readonly Work[] = [
    { name: 'bareEntry', count: size.entries, write: () => database.insert(entryRow) },
    { name: 'entry', count: size.entries, write: entry },
    { name: 'bareAssessment', count: size.assessments, write: () => database.insert(assessmentRow) },
    { name: 'prepared', count: size.assessments, before: prepare, write: (turn) => recordPreparedAnswer(ready[turn - 1]!.asked, ready[turn - 1]!.prepared, asker, desk) },
    { name: 'answer', count: size.assessments, write: answer },
    { name: 'assessment', count: size.assessments, write: () => recordAssessment({ profile, asOf, ...fresh() }, asker, open) },
  ];
  const found = new Map<RowName, Pressed[]>(works.map(({ name }) => [name, []]));
  // One round before is for warming up.
  for (let round = -1; round < size.rounds; round += 1) {
    for (const { name, before, write, count: whole } of works) {
      const count = round < 0 ? Math.ceil(whole / 4) : whole;
      await before?.(count);
      const pressed = await pressWriters(write, size.writers, count);
      if (round >= 0) found.get(name)!.push(pressed);
    }
  }
  const bytesOf = (row: BareRow): number => row.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return {
    database: database.name,
    bytes: { entry: bytesOf(entryRow), assessment: bytesOf(assessmentRow), text: Buffer.byteLength(first.recorded.payload.assessment) },
    measured: Object.fromEntries([...found].map(([name, all]) => [name, { perSecond: median(all.map(({ perSecond }) => perSecond)), p99: median(all.map(({ p99 }) => p99)), cpu: median(all.map(({ cpu }) => cpu)) }])) as Record<RowName, Pressed>,
  };
}

function median(values: readonly number[]): number {
  const ascending = [...values].sort((a, b) => a - b);
  return ascending[ascending.length >> 1]!;
}
