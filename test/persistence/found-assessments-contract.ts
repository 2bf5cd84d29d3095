import { LOCAL_TENANT } from '../../src/board/actor.js';
import { eraseCase } from '../../src/board/erase-case.js';
import { firingOrder } from '../../src/board/firing-order.js';
import type { KeyRing } from '../../src/board/ports/key-ring.js';
import type { AssessmentFilter, EntryFilter, RecordStore } from '../../src/board/ports/record-store.js';
import type { ContractDatabase } from './record-contract.js';
import { shippedRules } from '../cases/shipped-rules.js';
import { askerNamed, recorded, testDesk, type TestClock } from './test-desk.js';
import { testKeys, writesOne } from './test-record.js';

const SMALL = { tumor: { largestDiameterBeforeTace: [{ value: '3', unit: 'cm' }] } };
const LARGE = { tumor: { largestDiameterBeforeTace: [{ value: '12', unit: 'cm' }] } };

/** What every database must find again of what was recorded. */
export function describeFoundAssessments(name: string, newDatabase: () => Promise<ContractDatabase>): void {
  describe(`what is found of recorded assessments on ${name}`, () => {
    let database: ContractDatabase;
    let store: RecordStore;
    let keys: KeyRing;
    const clock: TestClock = { now: '' };
    beforeEach(async () => {
      database = await newDatabase();
      store = await database.open();
      keys = testKeys();
      clock.now = '2026-11-21T08:00:00.000Z';
    });
    afterEach(async () => {
      await store.close();
      await database.remove();
    });

    const places = async (filter: AssessmentFilter): Promise<readonly number[]> => {
      const { rows, total } = await store.reader.findAssessments(filter, null, 100);
      expect(rows).toHaveLength(total);
      return rows.map(({ index }) => index);
    };
    const rowsLeft = async (): Promise<unknown> =>
      (await database.run('SELECT (SELECT count(*) FROM assessment_firings) AS firings, (SELECT count(DISTINCT log_index) FROM assessment_verdicts) AS verdicts, (SELECT count(*) FROM assessments) AS assessments')).map((row) =>
        Object.fromEntries(Object.entries(row).map(([column, count]) => [column, Number(count)])),
      );

    it('is narrowed by what they say of sources and options, each condition fitting', async () => {
      const desk = await testDesk(store, keys, clock);
      const small = await recorded(desk, 'p1', SMALL);
      const large = await recorded(desk, 'p2', LARGE);
      const stateOf = (of: typeof small, code: string): string => of.assessment.sources.find((source) => source.code === code)?.state ?? '';
      expect([stateOf(small, '000'), stateOf(large, '000')]).toEqual(['NOT_APPLICABLE', 'UNDETERMINED']);
      const [first, second] = [small.receipt.entry.index, large.receipt.entry.index];
      expect(await places({ verdicts: [{ kind: 'SOURCE', code: '000', state: 'NOT_APPLICABLE' }] })).toEqual([first]);
      expect(await places({ verdicts: [{ kind: 'SOURCE', code: '000' }] })).toEqual([second, first]);
      expect(await places({ verdicts: [{ kind: 'OPTION', code: '000' }] })).toEqual([]);
      expect(await places({ verdicts: [{ kind: 'SOURCE', state: 'APPLICABLE' }] })).toEqual([]);
      const option = large.assessment.options[0];
      const same = small.assessment.options.find(({ code }) => code === option?.code)?.state === option?.state;
      const both = { verdicts: [{ kind: 'SOURCE', code: '000', state: 'UNDETERMINED' }, { kind: 'OPTION', code: option?.code, state: option?.state }] } as const;
      expect(await places(both)).toEqual([second]);
      expect(await places({ verdicts: [both.verdicts[1]] })).toEqual(same ? [second, first] : [second]);
      expect((await store.reader.findAssessments({ verdicts: [{ kind: 'SOURCE', code: '000' }] }, second, 1)).rows.map(({ index }) => index)).toEqual([first]);
    });

    it('is narrowed by patient, account, rule set and time, the end excluded', async () => {
      const desk = await testDesk(store, keys, clock);
      const one = await recorded(desk, 'p1', SMALL, 'anna');
      clock.now = '2026-11-22T08:00:00.000Z';
      const two = await recorded(desk, 'p2', SMALL, 'berta');
      const [first, second] = [one.receipt.entry.index, two.receipt.entry.index];
      expect(await places({ subjects: [one.subject] })).toEqual([first]);
      expect(await places({ subjects: [one.subject, two.subject] })).toEqual([second, first]);
      expect(await places({ subjects: [] })).toEqual([]);
      expect(await places({ actor: 'berta' })).toEqual([second]);
      expect(await places({ tenant: 'another' })).toEqual([]);
      expect(await places({ ruleSet: one.payload.ruleSet })).toEqual([second, first]);
      expect(await places({ ruleSet: 'f'.repeat(64) })).toEqual([]);
      expect(await places({ from: '2026-11-22T08:00:00.000Z' })).toEqual([second]);
      expect(await places({ to: '2026-11-22T08:00:00.000Z' })).toEqual([first]);
      expect(await places({ from: '2026-11-21', to: '2026-11-22' })).toEqual([first]);
    });

    it('are the firings, oldest first, a stretch at a time, narrowed alike', async () => {
      const desk = await testDesk(store, keys, clock);
      const all = [await recorded(desk, 'p1', SMALL), await recorded(desk, 'p2', LARGE, 'berta'), await recorded(desk, 'p3', {})];
      const order = firingOrder(shippedRules().ruleSet.content).map(({ code }) => code);
      const rows = await store.reader.firings({ tenant: LOCAL_TENANT }, -1, 10);
      expect(rows.map(({ index }) => index)).toEqual(all.map(({ receipt }) => receipt.entry.index));
      expect(rows.map(({ truths }) => truths[order.indexOf('source:000/large-hcc')])).toEqual(['F', 'H', 'U']);
      expect(new Set(rows.map(({ truths }) => truths.length))).toEqual(new Set([order.length]));
      expect(rows[0]).toMatchObject({ ruleSet: shippedRules().ruleSet.digest, recordedAt: '2026-11-21T08:00:00.000Z' });
      expect(await store.reader.firings({}, rows[0]?.index ?? 0, 1)).toEqual([rows[1]]);
      expect(await store.reader.firings({ actor: 'berta', verdicts: [{ kind: 'SOURCE', code: '000', state: 'UNDETERMINED' }] }, -1, 10)).toEqual([rows[1]]);
    });

    it('is there or not together with the assessment', async () => {
      const desk = await testDesk(store, keys, clock);
      await recorded(desk, 'p1', SMALL);
      const failing = desk.book.write(async (page) => {
        page.addAssessment({ id: 'x', tenant: LOCAL_TENANT, caseId: 'c', subject: 's', index: 7, ruleSet: 'r', engine: 'e', asOf: 'd', recordedAt: 't', actor: 'a' });
        page.project({ firings: { index: 7, truths: 'H' }, verdicts: [{ index: 7, kind: 'SOURCE', code: '000', state: 'APPLICABLE' }] });
        await page.flush();
        throw new Error('own fault');
      });
      await expect(failing).rejects.toThrow('own fault');
      expect(await rowsLeft()).toEqual([{ firings: 1, verdicts: 1, assessments: 1 }]);
    });

    it('is gone for an erased patient, and stays for the others', async () => {
      const desk = await testDesk(store, keys, clock);
      const gone = await recorded(desk, 'p1', SMALL);
      const stays = await recorded(desk, 'p2', SMALL);
      await recorded(desk, 'p1', LARGE);
      // In one transaction with the erasure: what is on the page and not yet written belongs to the patient too.
      const inHouse = desk.book.inHouse.bind(desk.book);
      const isAsked = new Promise<void>((resolve) => {
        desk.book.inHouse = (tenant, signal) => {
          const book = inHouse(tenant, signal);
          const write = book.write.bind(book);
          book.write = (work) => {
            resolve();
            return write(work);
          };
          return book;
        };
      });
      const together = recorded(desk, 'p1', {});
      await isAsked;
      const erased = eraseCase({ patientReference: 'p1' }, 'PATIENT_REQUEST', askerNamed('local', 'ADMINISTRATOR'), desk);
      await Promise.all([together, erased]);
      expect(await rowsLeft()).toEqual([{ firings: 1, verdicts: 1, assessments: 4 }]);
      expect((await store.reader.firings({}, -1, 10)).map(({ index }) => index)).toEqual([stays.receipt.entry.index]);
      expect(await places({ verdicts: [{ kind: 'SOURCE', code: '000' }] })).toEqual([stays.receipt.entry.index]);
      expect(await places({ subjects: [gone.subject] })).toHaveLength(3);
    });

    it('is listed to its end without doubles and gaps while others write', async () => {
      const desk = await testDesk(store, keys, clock);
      for (let at = 0; at < 6; at += 1) await recorded(desk, `p${at}`, {});
      const before = await places({});
      const entriesBefore = (await store.reader.findEntries({ kind: 'assessment-recorded' }, null, 100)).total;
      const seen: number[] = [];
      const totals: number[] = [];
      const writing: Promise<unknown>[] = [];
      for (let below: number | null = null; ; below = seen.at(-1) ?? null) {
        writing.push(recorded(desk, 'later', {}), desk.book.write(writesOne('BETWEEN')));
        const page = await store.reader.findAssessments({}, below, 2);
        if (page.rows.length === 0) break;
        totals.push(page.total);
        seen.push(...page.rows.map(({ index }) => index));
      }
      await Promise.all(writing);
      // Pages after the first go down from its end, so what is written meanwhile is above them all.
      expect(seen.filter((index) => before.includes(index))).toEqual(before);
      expect(new Set(seen).size).toBe(seen.length);
      expect([...totals].sort((a, b) => a - b)).toEqual(totals);
      const { total, rows } = await store.reader.findAssessments({}, null, 100);
      expect(total).toBe(rows.length);
      expect((await store.reader.findEntries({ kind: 'assessment-recorded' }, null, 100)).total).toBe(total - before.length + entriesBefore);
    });
  });

  describe(`entries found on ${name}`, () => {
    it('fit kind, patients, account and time, newest first, with their total', async () => {
      const database = await newDatabase();
      const store = await database.open();
      try {
        const clock: TestClock = { now: '2026-11-21T08:00:00.000Z' };
        const desk = await testDesk(store, testKeys(), clock);
        const one = await recorded(desk, 'p1', {}, 'anna');
        await desk.book.write(writesOne('FIRST'));
        clock.now = '2026-11-22T08:00:00.000Z';
        await desk.book.write(writesOne('SECOND'));
        const found = async (filter: Parameters<typeof store.reader.findEntries>[0], below: number | null = null, count = 10): Promise<unknown> => {
          const { rows, total } = await store.reader.findEntries(filter, below, count);
          return [rows.map(({ index }) => index), total];
        };
        expect(await found({})).toEqual([[2, 1, 0], 3]);
        expect(await found({}, 2, 1)).toEqual([[1], 3]);
        expect(await found({ kind: 'request-refused' })).toEqual([[2, 1], 2]);
        expect(await found({ kind: 'no-such-kind' })).toEqual([[], 0]);
        expect(await found({ subjects: [one.subject] })).toEqual([[0], 1]);
        expect(await found({ subjects: [] })).toEqual([[], 0]);
        expect(await found({ actor: 'anna' })).toEqual([[0], 1]);
        expect(await found({ from: '2026-11-22' })).toEqual([[2], 1]);
        expect(await found({ kind: 'request-refused', to: '2026-11-22' })).toEqual([[1], 1]);
        const between = async (filter: EntryFilter, above: number, below: number, count: number): Promise<unknown> => (await store.reader.entriesBetween(filter, above, below, count)).map(({ index }) => index);
        expect(await between({}, -1, 3, 10)).toEqual([0, 1, 2]);
        expect(await between({}, 0, 2, 10)).toEqual([1]);
        expect(await between({}, -1, 3, 2)).toEqual([0, 1]);
        expect(await between({ kind: 'request-refused', from: '2026-11-22' }, -1, 3, 10)).toEqual([2]);
        expect([await store.reader.countEntries({}, 2), await store.reader.countEntries({ kind: 'request-refused' }, 2), await store.reader.countEntries({ subjects: [] }, 3)]).toEqual([2, 1, 0]);
      } finally {
        await store.close();
        await database.remove();
      }
    });
  });
}
