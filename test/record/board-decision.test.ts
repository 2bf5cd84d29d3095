import { jest } from '@jest/globals';
import { openRecordService, type RecordService } from '../../src/app/record-service.js';
import { memoryShelf } from '../../src/app/memory-shelf.js';
import { LOCAL_ACTOR } from '../../src/board/actor.js';
import { admitted } from '../../src/board/admitted.js';
import type { Asker } from '../../src/board/asker.js';
import { eraseCase } from '../../src/board/erase-case.js';
import { findBoardDecisions, readBoardDecisions } from '../../src/board/list-board-decisions.js';
import { leafHashOf } from '../../src/board/receipt-file.js';
import { recordAssessment } from '../../src/board/record-assessment.js';
import { recordBoardDecision, type DecisionOutcome } from '../../src/board/record-board-decision.js';
import { summarizeDecisions } from '../../src/board/summarize-decisions.js';
import { verifyLog } from '../../src/board/verify-log.js';
import { withdrawBoardDecision } from '../../src/board/withdraw-board-decision.js';
import type { RecordedAssessment } from '../../src/board/recorded-assessment.js';
import type { DecisionToRecord } from '../../src/board/decision-to-record.js';
import type { AuditEntry } from '../../src/ledger/entry.js';
import { verifyReceipt } from '../../src/ledger/receipt.js';
import { expandShorthand } from '../../src/vocabulary/shorthand.js';
import { VOCABULARY } from '../../src/vocabulary/vocabulary.js';
import { STARTING } from '../api/running-service.js';
import { shippedCases, shippedRules } from '../cases/shipped-rules.js';
import { RECORD_PLACES, type TestPlace } from './record-places.js';

const ASKER = { actor: LOCAL_ACTOR, correlationId: 'none' };
const ERASER: Asker = { actor: { ...LOCAL_ACTOR, role: 'ADMINISTRATOR' }, correlationId: 'none' };

jest.setTimeout(STARTING);

describe.each(RECORD_PLACES)('board decisions, recorded on %s', (_name, newPlace) => {
  const prepared = shippedRules();
  const fitting = shippedCases(prepared).find(({ file }) => file.endsWith('000-fits.yaml'));
  const profile = expandShorthand(fitting?.worked.profile, VOCABULARY);
  let test: TestPlace;
  let service: RecordService;
  let keyCount = 0;
  beforeAll(async () => {
    test = await newPlace();
    service = await open();
  });
  afterAll(async () => {
    await service.close();
    await test.remove();
  });

  function open(): Promise<RecordService> {
    const clock = { today: () => '2026-11-21', now: () => '2026-11-21T08:00:00.000Z' };
    return openRecordService(test.place, { shelf: memoryShelf(prepared), clock, vocabulary: VOCABULARY, engineVersion: '9.9.9' }, () => undefined);
  }

  const nextKey = (): string => `key-${(keyCount += 1)}`;

  async function assessed(patientReference: string): Promise<RecordedAssessment> {
    const outcome = await recordAssessment({ profile, asOf: '2026-11-21', patientReference, idempotencyKey: nextKey() }, ASKER, service.desk);
    if (outcome.kind !== 'recorded') throw new Error(outcome.kind);
    return outcome.recorded;
  }

  function asked({ id, receipt }: RecordedAssessment, change: Partial<DecisionToRecord> = {}): DecisionToRecord {
    return {
      idempotencyKey: nextKey(),
      assessment: id,
      leafHash: leafHashOf(receipt),
      choice: { option: 'rfa-sorafenib', other: null },
      class: 'CONCORDANT',
      deviationReasons: [],
      conditions: [],
      dissent: [],
      preference: 'AGREES',
      participants: [{ specialty: 'HEPATOLOGY', staffCode: 'qzx-staff-1' }],
      followUpOn: null,
      firstChoice: null,
      ...change,
    };
  }

  const decide = (decision: DecisionToRecord): Promise<DecisionOutcome> => recordBoardDecision(decision, ASKER, service.desk);

  async function decided(decision: DecisionToRecord): Promise<Extract<DecisionOutcome, { kind: 'recorded' }>['recorded']> {
    const outcome = await decide(decision);
    if (outcome.kind !== 'recorded') throw new Error(JSON.stringify(outcome));
    return outcome.recorded;
  }

  async function lastEntry(): Promise<AuditEntry> {
    const { size } = await service.desk.reader.tail();
    const [stored] = await service.desk.reader.entries(size - 1, 1);
    return JSON.parse(String(stored?.entry)) as AuditEntry;
  }

  it('are in the log with a receipt that proves their content', async () => {
    const assessment = await assessed('p-receipt');
    const recorded = await decided(asked(assessment));
    expect(await lastEntry()).toMatchObject({ kind: 'board-decision-recorded', subject: assessment.subject, facts: { decision: recorded.id, assessment: assessment.id, class: 'CONCORDANT' } });
    const { signing, trusted } = service.desk.keys;
    expect(verifyReceipt(recorded.receipt, { origin: signing.verifier.name, keys: trusted })).toMatchObject({ ok: true });
    expect(recorded.receipt.opening.payload).toEqual(recorded.payload);
    expect(recorded.payload).toMatchObject({ leafHash: leafHashOf(assessment.receipt), ruleSet: prepared.ruleSet.digest });
  });

  it('name who took part by pseudonyms, the same one each time', async () => {
    const [first, second] = [await decided(asked(await assessed('p-staff-1'))), await decided(asked(await assessed('p-staff-2')))];
    expect(JSON.stringify(first)).not.toContain('qzx-staff');
    expect(first.payload.participants).toEqual(second.payload.participants);
  });

  it('are given again for the same key and request, and refused for another', async () => {
    const decision = asked(await assessed('p-again'));
    const first = await decided(decision);
    const { size } = await service.desk.reader.tail();
    expect(await decided(decision)).toEqual(first);
    expect(await service.desk.reader.tail()).toMatchObject({ size });
    expect(await decide({ ...decision, preference: 'UNDECIDED' })).toEqual({ kind: 'idempotency-conflict' });
    expect(await lastEntry()).toMatchObject({ kind: 'request-refused', facts: { operation: 'recordBoardDecision', code: 'IDEMPOTENCY_CONFLICT' } });
  });

  it('come once of requests that come at once, under one key or several', async () => {
    const one = asked(await assessed('p-one-key'));
    const same = await Promise.all(Array.from({ length: 6 }, () => decided(one)));
    expect(new Set(same.map(({ id }) => id)).size).toBe(1);
    const assessment = await assessed('p-many-keys');
    const many = await Promise.all(Array.from({ length: 6 }, () => decide(asked(assessment))));
    expect(many.map(({ kind }) => kind).sort()).toEqual(['exists', 'exists', 'exists', 'exists', 'exists', 'recorded']);
  });

  it('are refused when the case was assessed again since', async () => {
    const old = await assessed('p-newer');
    const newest = await assessed('p-newer');
    expect(await decide(asked(old))).toEqual({ kind: 'superseded', newest: newest.id });
    expect(await lastEntry()).toMatchObject({ kind: 'request-refused', facts: { code: 'DECISION_SUPERSEDED' } });
    expect(await decide(asked(newest))).toMatchObject({ kind: 'recorded' });
  });

  it('are refused with everything that is wrong, of which the log keeps codes and places', async () => {
    const outcome = await decide(asked(await assessed('p-wrong'), { class: 'DEVIATING', participants: [], leafHash: 'f'.repeat(64) }));
    expect(outcome).toMatchObject({ kind: 'invalid', problems: [{ code: 'DEVIATION_REASON_MISSING' }, { code: 'PARTICIPANTS_MISSING' }, { code: 'RECEIPT_MISMATCH' }] });
    expect(await lastEntry()).toMatchObject({ kind: 'request-refused', subject: null, facts: { code: 'INPUT_INVALID' } });
    expect(await decide(asked(await assessed('p-torn'), { choice: { option: '\ud800', other: null } }))).toMatchObject({ kind: 'invalid', problems: [{ code: 'TEXT_UNREADABLE' }] });
  });

  it('are refused on an assessment that is not there, or is erased', async () => {
    const assessment = await assessed('p-gone');
    expect(await decide(asked(assessment, { assessment: 'nothing' }))).toEqual({ kind: 'assessment-unknown' });
    await eraseCase({ assessment: assessment.id }, 'RECORDED_IN_ERROR', ERASER, service.desk);
    expect(await decide(asked(assessment))).toEqual({ kind: 'erased' });
    expect(await lastEntry()).toMatchObject({ kind: 'request-refused', facts: { code: 'CASE_ERASED' } });
  });

  it('can be withdrawn once, and then decided anew; both stay in the log', async () => {
    const assessment = await assessed('p-withdrawn');
    const first = await decided(asked(assessment));
    expect(await decide(asked(assessment))).toEqual({ kind: 'exists', decision: first.id });
    const withdrawal = { idempotencyKey: nextKey(), decision: first.id, reason: 'NEW_INFORMATION' } as const;
    const withdrawn = await withdrawBoardDecision(withdrawal, ASKER, service.desk);
    expect(withdrawn).toMatchObject({ kind: 'recorded', recorded: { id: first.id, payload: first.payload, withdrawn: { reason: 'NEW_INFORMATION' } } });
    expect(await lastEntry()).toMatchObject({ kind: 'board-decision-withdrawn', subject: assessment.subject, facts: { decision: first.id, assessment: assessment.id } });
    expect(await withdrawBoardDecision(withdrawal, ASKER, service.desk)).toEqual(withdrawn);
    expect(await withdrawBoardDecision({ ...withdrawal, reason: 'OTHER_REASON' }, ASKER, service.desk)).toEqual({ kind: 'idempotency-conflict' });
    expect(await withdrawBoardDecision({ ...withdrawal, idempotencyKey: nextKey() }, ASKER, service.desk)).toEqual({ kind: 'withdrawn' });
    expect(await withdrawBoardDecision({ ...withdrawal, decision: 'nothing', idempotencyKey: nextKey() }, ASKER, service.desk)).toEqual({ kind: 'unknown' });
    const second = await decided(asked(assessment));
    const { rows } = await findBoardDecisions({ assessment: assessment.id }, null, 10, admitted(ASKER, 'read-decisions', service.desk));
    const read = await readBoardDecisions(rows, ASKER, admitted(ASKER, 'read-decisions', service.desk));
    expect(read.map(({ id, withdrawn: is }) => [id, is?.reason])).toEqual([[second.id, undefined], [first.id, 'NEW_INFORMATION']]);
    expect(await lastEntry()).toMatchObject({ kind: 'case-read', subject: assessment.subject, facts: { assessment: assessment.id, operation: 'boardDecisions' } });
  });

  it('leave with their patient, and the log still verifies', async () => {
    const assessment = await assessed('p-erased');
    const decision = asked(assessment, { class: 'DEVIATING', deviationReasons: ['COST_OR_COVERAGE'] });
    const recorded = await decided(decision);
    const before = await summarizeDecisions({}, admitted(ASKER, 'read-decisions', service.desk));
    await eraseCase({ patientReference: 'p-erased' }, 'PATIENT_REQUEST', ERASER, service.desk);
    expect(await findBoardDecisions({ assessment: assessment.id }, null, 10, admitted(ASKER, 'read-decisions', service.desk))).toEqual({ rows: [], total: 0 });
    const after = await summarizeDecisions({}, admitted(ASKER, 'read-decisions', service.desk));
    expect([after.total, after.deviating]).toEqual([before.total - 1, before.deviating - 1]);
    const [stored] = await service.desk.reader.entries(recorded.receipt.entry.index, 1);
    expect(stored?.opening).toBeNull();
    expect(await decide(decision)).toEqual({ kind: 'erased' });
    expect(await verifyLog(service.desk.reader, service.desk.keys, [])).toMatchObject({ first: null });
  });

  it('are counted by class, choice and reason, withdrawn ones apart', async () => {
    const before = await summarizeDecisions({ class: 'DEVIATING' }, admitted(ASKER, 'read-decisions', service.desk));
    const deviating = { class: 'DEVIATING', choice: { option: null, other: 'RESECTION' } } as const;
    await decided(asked(await assessed('p-count-1'), { ...deviating, deviationReasons: ['PATIENT_PREFERENCE', 'COMORBIDITY'] }));
    const withdrawn = await decided(asked(await assessed('p-count-2'), { ...deviating, deviationReasons: ['COMORBIDITY'] }));
    await withdrawBoardDecision({ idempotencyKey: nextKey(), decision: withdrawn.id, reason: 'ENTERED_IN_ERROR' }, ASKER, service.desk);
    expect(before).toMatchObject({ total: 0, withdrawn: 0 });
    expect(await summarizeDecisions({ class: 'DEVIATING' }, admitted(ASKER, 'read-decisions', service.desk))).toEqual({
      total: 1,
      concordant: 0,
      conditional: 0,
      deviating: 1,
      withdrawn: 1,
      byOption: [{ option: null, other: 'RESECTION', total: 1, concordant: 0, conditional: 0, deviating: 1 }],
      byReason: [{ reason: 'COMORBIDITY', total: 1 }, { reason: 'PATIENT_PREFERENCE', total: 1 }],
    });
  });

  it('are the same after a restart', async () => {
    const recorded = await decided(asked(await assessed('p-restart')));
    await service.close();
    service = await open();
    const { rows } = await findBoardDecisions({ patientReference: 'p-restart' }, null, 10, admitted(ASKER, 'read-decisions', service.desk));
    expect(await readBoardDecisions(rows, ASKER, admitted(ASKER, 'read-decisions', service.desk))).toEqual([recorded]);
  });
});
