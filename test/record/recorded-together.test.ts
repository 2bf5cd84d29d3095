import { jest } from '@jest/globals';
import { memoryShelf } from '../../src/app/memory-shelf.js';
import { openRecordService, type RecordService } from '../../src/app/record-service.js';
import { LOCAL_ACTOR } from '../../src/board/actor.js';
import type { Asker } from '../../src/board/asker.js';
import { BookWriter } from '../../src/board/book-writer.js';
import { eraseCase } from '../../src/board/erase-case.js';
import { recordAssessment, type RecordOutcome } from '../../src/board/record-assessment.js';
import { verifyLog } from '../../src/board/verify-log.js';
import { canonicalText } from '../../src/ledger/canonical-text.js';
import { verifyReceipt } from '../../src/ledger/receipt.js';
import { VOCABULARY } from '../../src/vocabulary/vocabulary.js';
import { STARTING } from '../api/running-service.js';
import { shippedRules } from '../cases/shipped-rules.js';
import { RECORD_PLACES, type TestPlace } from './record-places.js';

const ASKER: Asker = { actor: LOCAL_ACTOR, correlationId: 'none' };
const ERASER: Asker = { actor: { ...LOCAL_ACTOR, role: 'ADMINISTRATOR' }, correlationId: 'none' };

jest.setTimeout(STARTING);

/** What shares a transaction is looked up before it begins, and must see what the others in it did all the same. */
describe.each(RECORD_PLACES)('requests that are recorded together, on %s', (_name, newPlace) => {
  let test: TestPlace;
  let service: RecordService;
  let keyCount = 0;
  beforeAll(async () => {
    test = await newPlace();
    const clock = { today: () => '2026-11-21', now: () => '2026-11-21T08:00:00.000Z' };
    service = await openRecordService(test.place, { shelf: memoryShelf(shippedRules()), clock, vocabulary: VOCABULARY, engineVersion: '9.9.9' }, () => undefined);
  });
  afterAll(async () => {
    await service.close();
    await test.remove();
  });

  const nextKey = (): string => `key-${(keyCount += 1)}`;
  const record = (patientReference: string, idempotencyKey: string, asOf = '2026-11-21'): Promise<RecordOutcome> => recordAssessment({ profile: {}, asOf, patientReference, idempotencyKey }, ASKER, service.desk);
  const size = (): number => service.desk.book.log.tree.size;

  /** Keeps the writer busy until everything that is asked waits for it, so that it shares one transaction. */
  async function together<T>(asked: readonly (() => Promise<T>)[]): Promise<readonly T[]> {
    let letGo = (): void => undefined;
    const released = new Promise<void>((resolve) => (letGo = resolve));
    let begun = (): void => undefined;
    const began = new Promise<void>((resolve) => (begun = resolve));
    const held = service.desk.book.write(() => {
      begun();
      return released;
    });
    await began;
    const writes = jest.spyOn(BookWriter.prototype, 'write');
    try {
      const all = Promise.all(asked.map((ask) => ask()));
      while (writes.mock.calls.length < asked.length) await new Promise((resolve) => setTimeout(resolve, 20));
      letGo();
      await held;
      return await all;
    } finally {
      letGo();
      writes.mockRestore();
    }
  }

  function ids(outcomes: readonly RecordOutcome[]): readonly { readonly id: string; readonly caseId: string; readonly place: number; readonly covered: boolean }[] {
    const trust = { origin: service.desk.keys.signing.verifier.name, keys: service.desk.keys.trusted };
    return outcomes.map((outcome) => {
      if (outcome.kind !== 'recorded') throw new Error(outcome.kind);
      const { id, caseId, receipt } = outcome.recorded;
      return { id, caseId, place: receipt.entry.index, covered: verifyReceipt(receipt, trust).ok };
    });
  }

  it('answers a request that is repeated at the same time once, with the same receipt', async () => {
    const before = size();
    const key = nextKey();
    const outcomes = await together(Array.from({ length: 5 }, () => () => record('same-key', key)));
    const [first, ...others] = ids(outcomes);
    expect(others).toEqual(Array.from({ length: 4 }, () => first));
    expect(first?.covered).toBe(true);
    expect(size()).toBe(before + 1);
    const receipts = outcomes.map((outcome) => (outcome.kind === 'recorded' ? outcome.recorded.receipt : null));
    expect(new Set(receipts.map(canonicalText)).size).toBe(1);
  });

  it('refuses another request with the same key at the same time', async () => {
    const key = nextKey();
    const kinds = (await together([() => record('conflict', key), () => record('conflict', key, '2026-11-20')])).map(({ kind }) => kind);
    expect([...kinds].sort()).toEqual(['idempotency-conflict', 'recorded']);
  });

  it('puts one patient into one case, and other patients into theirs', async () => {
    const found = ids(await together(['p', 'q', 'p', 'q', 'p'].map((patient) => () => record(patient, nextKey()))));
    expect(found.map(({ covered }) => covered)).toEqual([true, true, true, true, true]);
    const cases = found.map(({ caseId }) => caseId);
    expect(cases).toEqual([cases[0], cases[1], cases[0], cases[1], cases[0]]);
    expect(cases[0]).not.toBe(cases[1]);
    expect(new Set(found.map(({ id }) => id)).size).toBe(5);
  });

  it('opens another case after an erasure in between', async () => {
    const [before] = ids([await record('gone', nextKey())]);
    const asked = [(): Promise<unknown> => record('gone', nextKey()), (): Promise<unknown> => eraseCase({ patientReference: 'gone' }, 'PATIENT_REQUEST', ERASER, service.desk)];
    const [during, erased] = (await together(asked)) as readonly [RecordOutcome, Awaited<ReturnType<typeof eraseCase>>];
    const [after] = ids([await record('gone', nextKey())]);
    expect(erased.kind).toBe('erased');
    // Whichever came first, what was recorded before the erasure is in the erased case, and what came after is not.
    const places = erased.kind === 'erased' ? erased.erasures.flatMap(({ position }) => position) : [];
    const [meanwhile] = ids([during]);
    expect(meanwhile?.caseId === before?.caseId).toBe((meanwhile?.place ?? 0) < (places[0] ?? 0));
    expect(after?.caseId).not.toBe(before?.caseId);
  });

  it('leaves a log that verifies', async () => {
    expect(await verifyLog(service.desk.reader, service.desk.keys, [])).toMatchObject({ first: null });
  });
});
