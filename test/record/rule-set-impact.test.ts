import { jest } from '@jest/globals';
import { openRecordService, type RecordService } from '../../src/app/record-service.js';
import { memoryShelf } from '../../src/app/memory-shelf.js';
import { prepareRuleSet, type PreparedRuleSet } from '../../src/assessment/prepared-rule-set.js';
import { LOCAL_ACTOR } from '../../src/board/actor.js';
import { admitted } from '../../src/board/admitted.js';
import type { Asker } from '../../src/board/asker.js';
import { eraseCase } from '../../src/board/erase-case.js';
import type { ImpactJobRow } from '../../src/board/ports/impact-store.js';
import { leafHashOf } from '../../src/board/receipt-file.js';
import { findRuleSetImpact, impactCase, listImpactCases, type ImpactCase } from '../../src/board/read-rule-set-impact.js';
import { recordAssessment } from '../../src/board/record-assessment.js';
import { recordBoardDecision } from '../../src/board/record-board-decision.js';
import type { RecordedAssessment } from '../../src/board/recorded-assessment.js';
import { startRuleSetImpact } from '../../src/board/start-rule-set-impact.js';
import { workOnRuleSetImpact } from '../../src/board/work-on-rule-set-impact.js';
import type { AuditEntry } from '../../src/ledger/entry.js';
import { DERIVATIONS } from '../../src/medicine/derivations.js';
import type { RuleSetContent } from '../../src/rulebook/content.js';
import { ruleSetOf } from '../../src/rulebook/rule-set.js';
import { expandShorthand } from '../../src/vocabulary/shorthand.js';
import { VOCABULARY } from '../../src/vocabulary/vocabulary.js';
import { STARTING } from '../api/running-service.js';
import { shippedCases, shippedRules } from '../cases/shipped-rules.js';
import { RECORD_PLACES, type TestPlace } from './record-places.js';

const BOARD: Asker = { actor: LOCAL_ACTOR, correlationId: 'none' };
const AUTHOR: Asker = { actor: { ...LOCAL_ACTOR, role: 'AUTHOR' }, correlationId: 'none' };
const ADMINISTRATOR: Asker = { actor: { ...LOCAL_ACTOR, role: 'ADMINISTRATOR' }, correlationId: 'none' };

/** Looks at a job; each is some tens of milliseconds, and a test that never ends would tell nothing. */
const MOST_LOOKS = 600;

jest.setTimeout(STARTING);

describe.each(RECORD_PLACES)('what other rules would change, computed on %s', (_name, newPlace) => {
  const shipped = shippedRules();
  const stricter = edition('"fact":"tumor.largestDiameterBeforeTace","atLeast":"5 cm"', '"fact":"tumor.largestDiameterBeforeTace","atLeast":"19 cm"');
  const profile = expandShorthand(shippedCases(shipped).find(({ file }) => file.endsWith('000-fits.yaml'))?.worked.profile, VOCABULARY);
  const pair = { from: shipped.ruleSet.digest, to: stricter.ruleSet.digest };
  let test: TestPlace;
  let service: RecordService;
  let keyCount = 0;
  let decided: RecordedAssessment;
  let decision: string;
  let newest: RecordedAssessment;
  let erasable: RecordedAssessment;
  beforeAll(async () => {
    test = await newPlace();
    service = await open(stricter);
    await service.close();
    service = await open(shipped);
    const opened = service.desk.shelf.all().map(({ ruleSet }) => ruleSet.digest);
    expect(opened.sort()).toEqual([pair.from, pair.to].sort());
    decided = await assessed('p-1', profile);
    decision = await decide(decided);
    await assessed('p-1', profile);
    newest = await assessed('p-1', profile);
    erasable = await assessed('p-2', profile);
    await assessed('p-3', {});
  });
  afterAll(async () => {
    await service.close();
    await test.remove();
  });

  function edition(from: string, to: string): PreparedRuleSet {
    const text = JSON.stringify(shipped.ruleSet.content);
    if (!text.includes(from)) throw new Error('the rules do not hold what shall be changed');
    return prepareRuleSet(ruleSetOf(JSON.parse(text.replace(from, to)) as RuleSetContent, VOCABULARY), DERIVATIONS);
  }

  function open(prepared: PreparedRuleSet): Promise<RecordService> {
    const clock = { today: () => '2026-11-21', now: () => '2026-11-21T08:00:00.000Z' };
    return openRecordService(test.place, { shelf: memoryShelf(prepared), clock, vocabulary: VOCABULARY, engineVersion: '9.9.9' }, () => undefined);
  }

  const nextKey = (): string => `key-${(keyCount += 1)}`;

  async function assessed(patientReference: string, of: unknown): Promise<RecordedAssessment> {
    const outcome = await recordAssessment({ profile: of, asOf: '2026-11-21', ruleSet: pair.from, patientReference, idempotencyKey: nextKey() }, BOARD, service.desk);
    if (outcome.kind !== 'recorded') throw new Error(outcome.kind);
    return outcome.recorded;
  }

  async function decide({ id, receipt }: RecordedAssessment): Promise<string> {
    const choice = { option: 'rfa-sorafenib', other: null };
    const asked = { idempotencyKey: nextKey(), assessment: id, leafHash: leafHashOf(receipt), choice, class: 'CONCORDANT', deviationReasons: [], conditions: [], dissent: [], preference: 'AGREES', followUpOn: null, firstChoice: null } as const;
    const outcome = await recordBoardDecision({ ...asked, participants: [{ specialty: 'SURGERY', staffCode: 's1' }] }, BOARD, service.desk);
    if (outcome.kind !== 'recorded') throw new Error(JSON.stringify(outcome));
    return outcome.recorded.id;
  }

  const desk = () => admitted(AUTHOR, 'rule-set-impact', service.desk);

  async function finished(): Promise<ImpactJobRow> {
    for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
      const job = await findRuleSetImpact(pair, desk());
      if (job?.state === 'DONE' || job?.state === 'FAILED') return job;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('the job did not end');
  }

  async function found(job: ImpactJobRow): Promise<readonly ImpactCase[]> {
    const { rows } = await listImpactCases(job, null, 100, desk());
    return Promise.all(rows.map((row) => impactCase(row, desk())));
  }

  it('compares the newest assessment of each case and those a decision rests on, with progress', async () => {
    const started = await startRuleSetImpact(pair, AUTHOR, service.desk);
    expect(started).toMatchObject({ kind: 'started', job: { state: 'QUEUED', done: 0, total: 4, requestedBy: 'local' } });
    const again = await startRuleSetImpact(pair, AUTHOR, service.desk);
    if (started.kind !== 'started' || again.kind !== 'started') throw new Error('not started');
    expect(again.job.id).toBe(started.job.id);
    const job = await finished();
    expect(job).toMatchObject({ id: started.job.id, state: 'DONE', done: 4, total: 4 });
    const cases = await found(job);
    expect(cases.map(({ assessment, decision: rests }) => [assessment, rests])).toEqual([[erasable.id, null], [newest.id, null], [decided.id, decision]]);
    expect(cases[0]?.flips).toEqual(
      expect.arrayContaining([
        { kind: 'SOURCE', code: '000', before: 'APPLICABLE', after: 'NOT_APPLICABLE' },
        { kind: 'CRITERION', code: '000/large-hcc', before: 'HOLDS', after: 'FAILS' },
        expect.objectContaining({ kind: 'OPTION', code: 'rfa-sorafenib', before: 'SUPPORTED' }),
      ]),
    );
    for (const { flips, reasonOnly } of cases) for (const { kind, code } of reasonOnly) expect(flips.some((flip) => flip.kind === kind && flip.code === code)).toBe(false);
    const { rows } = await service.desk.reader.findEntries({ kind: 'rule-set-impact-computed' }, null, 10);
    expect(rows.map(({ entry }) => (JSON.parse(entry) as AuditEntry).facts)).toEqual([{ job: job.id, ruleSet: pair.to, otherRuleSet: pair.from }]);
  });

  it('is forgotten of a patient who is erased', async () => {
    await eraseCase({ assessment: erasable.id }, 'PATIENT_REQUEST', ADMINISTRATOR, service.desk);
    const job = await finished();
    expect((await found(job)).map(({ assessment }) => assessment)).toEqual([newest.id, decided.id]);
  });

  it('goes on after a restart where it stopped', async () => {
    const before = await finished();
    const { size } = await service.desk.reader.tail();
    const half: ImpactJobRow = { ...before, id: 'half-done', state: 'RUNNING', upTo: size, cursor: decided.receipt.entry.index, done: 1, total: 3 };
    await service.desk.book.write((page) => page.rows.impacts.add(half));
    await service.close();
    service = await open(shipped);
    const job = await finished();
    expect(job).toMatchObject({ id: 'half-done', state: 'DONE', done: 3, total: 3 });
    expect((await found(job)).map(({ assessment }) => assessment)).toEqual([newest.id]);
  });

  it('writes a step once, although two processes work on it', async () => {
    const before = await finished();
    const { size } = await service.desk.reader.tail();
    await service.desk.book.write((page) => page.rows.impacts.add({ ...before, id: 'twice', state: 'QUEUED', upTo: size, cursor: -1, done: 0, total: 3 }));
    expect(await Promise.all([workOnRuleSetImpact('twice', service.desk), workOnRuleSetImpact('twice', service.desk)])).toEqual(['finished', 'finished']);
    expect(await service.desk.reader.impacts.withId('twice')).toMatchObject({ state: 'DONE', done: 3 });
    const { rows } = await service.desk.reader.findEntries({ kind: 'rule-set-impact-computed' }, null, 10);
    expect(rows.filter(({ entry }) => (JSON.parse(entry) as AuditEntry).facts['job'] === 'twice')).toHaveLength(1);
  });

  it('is refused for rules that are not kept, for one rule set, and to those who may not ask', async () => {
    expect(await startRuleSetImpact({ ...pair, to: 'f'.repeat(64) }, AUTHOR, service.desk)).toEqual({ kind: 'rule-set-unknown' });
    expect(await startRuleSetImpact({ ...pair, to: pair.from }, AUTHOR, service.desk)).toMatchObject({ kind: 'invalid', problems: [{ code: 'RULE_SETS_THE_SAME' }] });
    await expect(startRuleSetImpact(pair, BOARD, service.desk)).rejects.toMatchObject({ name: 'Forbidden' });
    expect(await workOnRuleSetImpact('nothing', service.desk)).toBe('finished');
  });

  it('belongs to one house: another sees nothing of it', async () => {
    const foreign: Asker = { ...AUTHOR, actor: { ...AUTHOR.actor, tenant: 'elsewhere' } };
    const job = await finished();
    const elsewhere = admitted(foreign, 'rule-set-impact', service.desk);
    expect(await findRuleSetImpact(pair, elsewhere)).toBeNull();
    expect(await listImpactCases(job, null, 10, elsewhere)).toEqual({ rows: [], total: 0 });
  });
});
