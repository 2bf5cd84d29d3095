import type { DecisionRow } from '../../src/board/ports/decision-store.js';
import type { RecordStore } from '../../src/board/ports/record-store.js';
import type { ContractDatabase } from './record-contract.js';

const ROW: DecisionRow = {
  id: 'd1',
  tenant: 't',
  assessment: 'a1',
  caseId: 'c1',
  subject: 's1',
  index: 10,
  ruleSet: 'r1',
  class: 'DEVIATING',
  option: 'tace-alone',
  other: null,
  recordedAt: '2026-11-21T08:00:00.000Z',
  actor: 'local',
  withdrawnIndex: null,
};
const OTHER: DecisionRow = { ...ROW, id: 'd2', assessment: 'a2', caseId: 'c2', subject: 's2', index: 11, class: 'CONDITIONAL', option: null, other: 'RESECTION', recordedAt: '2026-11-22T08:00:00.000Z' };
const FOREIGN: DecisionRow = { ...ROW, id: 'd3', tenant: 'elsewhere', assessment: 'a3', index: 12 };

/** What every database must do with board decisions. */
export function describeDecisionStore(name: string, newDatabase: () => Promise<ContractDatabase>): void {
  describe(`board decisions on ${name}`, () => {
    let database: ContractDatabase;
    let store: RecordStore;
    beforeAll(async () => {
      database = await newDatabase();
      store = await database.open();
      await store.transaction(async ({ decisions }) => {
        await decisions.add(ROW, ['COMORBIDITY', 'LIVER_FUNCTION']);
        await decisions.add(OTHER, []);
        await decisions.add(FOREIGN, ['COMORBIDITY']);
      });
    });
    afterAll(async () => {
      await store.close();
      await database.remove();
    });

    const ids = async (filter: object, below: number | null = null, count = 10): Promise<unknown> => {
      const { rows, total } = await store.reader.decisions.find({ tenant: 't', ...filter }, below, count);
      return [rows.map(({ id }) => id), total];
    };

    it('come back as they were', async () => {
      expect({ ...(await store.reader.decisions.withId('d1')) }).toEqual(ROW);
      expect({ ...(await store.reader.decisions.withId('d2')) }).toEqual(OTHER);
      expect(await store.reader.decisions.withId('d9')).toBeNull();
    });

    it('are listed newest first, page by page, and never those of another house', async () => {
      expect(await ids({})).toEqual([['d2', 'd1'], 2]);
      expect(await ids({}, null, 1)).toEqual([['d2'], 2]);
      expect(await ids({}, 11, 1)).toEqual([['d1'], 2]);
    });

    it.each<[string, object, unknown]>([
      ['assessment', { assessment: 'a1' }, [['d1'], 1]],
      ['patient', { subjects: ['s2', 's9'] }, [['d2'], 1]],
      ['no patient at all', { subjects: [] }, [[], 0]],
      ['option', { option: 'tace-alone' }, [['d1'], 1]],
      ['class', { class: 'CONDITIONAL' }, [['d2'], 1]],
      ['rule set', { ruleSet: 'r2' }, [[], 0]],
      ['first moment', { from: '2026-11-22' }, [['d2'], 1]],
      ['last moment', { to: '2026-11-22' }, [['d1'], 1]],
      ['period', { from: '2026-11-21', to: '2026-11-22' }, [['d1'], 1]],
      ['what stands', { withdrawn: false }, [['d2', 'd1'], 2]],
    ])('are found by %s', async (_by, filter, expected) => {
      expect(await ids(filter)).toEqual(expected);
    });

    it('are counted by choice, class and reason', async () => {
      const counts = [...(await store.reader.decisions.count({ tenant: 't' }))].sort((a, b) => a.class.localeCompare(b.class));
      expect(counts.map((count) => ({ ...count }))).toEqual([
        { option: null, other: 'RESECTION', class: 'CONDITIONAL', total: 1 },
        { option: 'tace-alone', other: null, class: 'DEVIATING', total: 1 },
      ]);
      const reasons = [...(await store.reader.decisions.countReasons({ tenant: 't' }))].sort((a, b) => a.reason.localeCompare(b.reason));
      expect(reasons).toEqual([{ reason: 'COMORBIDITY', total: 1 }, { reason: 'LIVER_FUNCTION', total: 1 }]);
      expect(await store.reader.decisions.countReasons({ tenant: 't', class: 'CONDITIONAL' })).toEqual([]);
    });

    it('no longer stand once they are withdrawn', async () => {
      expect((await store.reader.decisions.standing('a2'))?.id).toBe('d2');
      await store.transaction((rows) => rows.decisions.withdraw('d2', 20));
      expect(await store.reader.decisions.standing('a2')).toBeNull();
      expect((await store.reader.decisions.withId('d2'))?.withdrawnIndex).toBe(20);
      expect(await ids({ withdrawn: true })).toEqual([['d2'], 1]);
    });

    it('leave with their patient, reasons and all', async () => {
      await store.transaction((rows) => rows.erase('t', 's1', [10]));
      expect(await store.reader.decisions.withId('d1')).toBeNull();
      expect(await database.run('SELECT reason FROM board_decision_reasons WHERE log_index = 10')).toEqual([]);
      expect((await store.reader.decisions.withId('d2'))?.id).toBe('d2');
    });
  });
}
