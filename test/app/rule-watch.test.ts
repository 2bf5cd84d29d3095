import { jest } from '@jest/globals';
import request from 'supertest';
import { RULES_FOLDER } from '../../src/app/load-rules.js';
import { canaryWatch } from '../../src/app/canary-watch.js';
import { recordPlace } from '../../src/app/open-store.js';
import { createService } from '../../src/app/service.js';
import { serviceLog } from '../../src/app/service-log.js';
import { shippedCanaries } from '../../src/app/shipped-canaries.js';
import { silentRules } from '../../src/app/silent-rules.js';
import { memoryShelf } from '../../src/app/memory-shelf.js';
import type { Canaries } from '../../src/authoring/canaries/canaries-of.js';
import { firingOrder } from '../../src/board/firing-order.js';
import type { CountedFirings } from '../../src/board/ports/record-rows.js';
import type { RecordDesk } from '../../src/board/record-desk.js';
import { VOCABULARY } from '../../src/vocabulary/vocabulary.js';
import { recordFolder } from '../api/running-service.js';
import { shippedRules } from '../cases/shipped-rules.js';

jest.setTimeout(120_000);

const prepared = shippedRules();
const { canaries, defects } = shippedCanaries(prepared, RULES_FOLDER);
const [first] = canaries.canaries;
if (first === undefined) throw new Error('no canary');
/** The first canary with a patient for whom nothing is known, so that nothing fires. */
const dead: Canaries = { ...canaries, canaries: canaries.canaries.map((canary) => (canary === first ? { ...canary, worked: { ...canary.worked, profile: {} } } : canary)) };

interface Written {
  readonly kind: string;
  readonly facts: Readonly<Record<string, string>>;
}

/** A desk that only keeps what is written, and may refuse to. */
function deskKeeping(written: Written[], refuse: () => boolean = () => false): RecordDesk {
  const book = {
    write: async (work: (page: unknown) => Promise<unknown>) => {
      if (refuse()) throw new Error('gone');
      return work({ append: (entry: Written) => written.push(entry) });
    },
  };
  return { book, shelf: memoryShelf(prepared), clock: { now: () => '2026-11-21T08:00:00.000Z', today: () => '2026-11-21' }, vocabulary: VOCABULARY } as unknown as RecordDesk;
}

describe('the canaries that ship', () => {
  it('watch the rules, and all of them fire', async () => {
    expect(defects).toEqual([]);
    const written: Written[] = [];
    const state = await canaryWatch(canaries, deskKeeping(written), () => undefined).run();
    expect(state).toMatchObject({ status: 'FIRING', failures: [], at: '2026-11-21T08:00:00.000Z' });
    expect(state.checked).toBeGreaterThan(200);
    expect(written).toEqual([]);
  });
});

describe('a canary that does not fire', () => {
  it('is written down once when it begins and once when it is over', async () => {
    const written: Written[] = [];
    const failures: string[] = [];
    const alive = [...canaries.canaries];
    const changing = { ...canaries, canaries: [...dead.canaries] };
    const watch = canaryWatch(changing, deskKeeping(written), (code) => failures.push(code));
    const state = await watch.run();
    expect(state.status).toBe('FAILING');
    const begun = written.length;
    expect(begun).toBe(state.failures.length);
    expect(written[0]).toMatchObject({ kind: 'canary-failed', facts: { canary: first.name, ruleSet: prepared.ruleSet.digest, code: 'DID_NOT_FIRE' } });
    await watch.run();
    expect([written.length, failures]).toEqual([begun, ['CANARY_FAILED']]);
    changing.canaries.splice(0, changing.canaries.length, ...alive);
    expect((await watch.run()).status).toBe('FIRING');
    expect(written.slice(begun).map(({ kind }) => kind)).toEqual(Array.from({ length: begun }, () => 'canary-recovered'));
  });

  it('is tried again when it could not be written down', async () => {
    const written: Written[] = [];
    let isGone = true;
    const watch = canaryWatch(dead, deskKeeping(written, () => isGone), () => undefined);
    await expect(watch.run()).rejects.toThrow('gone');
    isGone = false;
    await watch.run();
    expect(written[0]?.kind).toBe('canary-failed');
  });

  it('raises an alarm in the health of the running service and stands in its log', async () => {
    const folder = recordFolder();
    const service = await createService({ prepared, canaries: dead, clock: { today: () => '2026-11-21', now: () => '2026-11-21T08:00:00.000Z' }, log: serviceLog(), place: recordPlace({ databaseUrl: `sqlite://${folder.path}/consilium.sqlite`, keyFolder: null }) });
    try {
      await service.listen('127.0.0.1', 0);
      const ready = await request(service.server).get('/health/ready');
      expect(ready.status).toBe(200);
      expect(ready.body).toMatchObject({ status: 'ready', canaries: { status: 'FAILING', failures: expect.arrayContaining([{ canary: first.name, rule: first.rules.at(-1)?.id, code: 'DID_NOT_FIRE' }]) as unknown }, silentRules: [] });
      const query = '{ auditEntries(first: 100, filter: { kind: "canary-failed" }) { edges { node { kind facts { name value } } } } }';
      const asked = await request(service.server).post('/graphql').set({ 'consilium-role': 'AUDITOR' }).send({ query });
      const { data } = asked.body as { data: { auditEntries: { edges: readonly { node: { facts: readonly { name: string; value: string }[] } }[] } } };
      expect(data.auditEntries.edges[0]?.node.facts).toContainEqual({ name: 'canary', value: first.name });
    } finally {
      await service.close();
      folder.remove();
    }
  });
});

describe('the firings', () => {
  const order = firingOrder(prepared.ruleSet.content).map(({ code }) => code);
  const row = (index: number, day: string, letter: string): CountedFirings => ({ index, ruleSet: prepared.ruleSet.digest, recordedAt: `${day}T08:00:00.000Z`, truths: letter.padEnd(order.length, 'H') });
  const silent = (rows: readonly CountedFirings[]): Promise<readonly string[]> => {
    const reader = {
      firings: (_filter: unknown, above: number, count: number) => Promise.resolve(rows.filter(({ index }) => index > above).slice(0, count)),
      findAssessments: () => Promise.resolve({ rows: rows.slice(-1), total: 0 }),
      ruleSets: () => Promise.resolve([]),
    };
    const desk = { ...deskKeeping([]), reader, book: { inHouse: () => ({}) }, tenant: 'consilium' };
    return silentRules(desk as unknown as RecordDesk);
  };
  const days = (count: number, from: number, letter: string): readonly CountedFirings[] => Array.from({ length: count }, (_, at) => row(from + at, from === 0 ? '2026-09-01' : '2026-11-20', letter));

  it('name a rule that held often and stopped', async () => {
    expect(await silent([...days(30, 0, 'H'), ...days(30, 30, 'F')])).toEqual([order[0]]);
  });

  it('name none while too few patients were assessed to say so, or while it still fires', async () => {
    expect(await silent([...days(10, 0, 'H'), ...days(10, 10, 'F')])).toEqual([]);
    expect(await silent([...days(30, 0, 'H'), ...days(29, 30, 'F'), row(59, '2026-11-20', 'H')])).toEqual([]);
  });
});
