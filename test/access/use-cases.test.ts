import { jest } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { activateRuleSet } from '../../src/board/activate-rule-set.js';
import { admitted } from '../../src/board/admitted.js';
import type { Asker } from '../../src/board/asker.js';
import { eraseCase } from '../../src/board/erase-case.js';
import { exportRecord } from '../../src/board/export-record.js';
import { Forbidden } from '../../src/board/forbidden.js';
import { PERMISSIONS, roleMay, type Permission } from '../../src/board/permission.js';
import { previewAssessment } from '../../src/board/preview-assessment.js';
import { previewChanges } from '../../src/board/preview-changes.js';
import { previewFhirBundle } from '../../src/board/preview-fhir-bundle.js';
import type { RecordStore } from '../../src/board/ports/record-store.js';
import { readAssessment } from '../../src/board/read-assessment.js';
import { readTrace } from '../../src/board/read-trace.js';
import { recordAssessment } from '../../src/board/record-assessment.js';
import { recordBoardDecision } from '../../src/board/record-board-decision.js';
import { recordCardFeedback } from '../../src/board/record-card-feedback.js';
import type { RecordDesk } from '../../src/board/record-desk.js';
import { recordFhirBundle } from '../../src/board/record-fhir-bundle.js';
import { replayAssessment } from '../../src/board/replay-assessment.js';
import { RequestGivenUp } from '../../src/board/request-given-up.js';
import { ROLES } from '../../src/board/role.js';
import { startRuleSetImpact } from '../../src/board/start-rule-set-impact.js';
import { verifyAudit } from '../../src/board/verify-audit.js';
import { withdrawBoardDecision } from '../../src/board/withdraw-board-decision.js';
import { openSqliteStore } from '../../src/persistence/sqlite-store.js';
import { recordFolder, STARTING } from '../api/running-service.js';
import { askerNamed, testDesk } from '../persistence/test-desk.js';
import { testKeys } from '../persistence/test-record.js';

jest.setTimeout(STARTING);

type UseCase = (asker: Asker, desk: RecordDesk) => unknown;

const choice = { option: 'tace-alone' };
const decision = { idempotencyKey: 'k', assessment: 'none', leafHash: '0'.repeat(64), choice, class: 'CONCORDANT', preference: 'NOT_ASKED', participants: [] };

/** Every use case that an asker reaches with a desk that was not yet opened to them, called past every resolver. */
const USE_CASES: Readonly<Record<string, readonly [needs: Permission, call: UseCase]>> = {
  previewAssessment: ['preview-assessment', (asker, desk) => previewAssessment({ profile: {} }, asker, desk)],
  previewChanges: ['preview-assessment', (asker, desk) => previewChanges({ profile: {} }, {}, asker, desk)],
  previewFhirBundle: ['preview-assessment', (asker, desk) => previewFhirBundle({ bundle: {} } as never, asker, desk)],
  recordAssessment: ['record-assessment', (asker, desk) => recordAssessment({ profile: {}, idempotencyKey: `k-${asker.actor.role}` }, asker, desk)],
  recordFhirBundle: ['record-assessment', (asker, desk) => recordFhirBundle({ bundle: {}, idempotencyKey: `b-${asker.actor.role}` } as never, asker, desk)],
  readAssessment: ['read-assessment', (asker, desk) => readAssessment('none', asker, desk)],
  replayAssessment: ['replay-assessment', (asker, desk) => replayAssessment('none', undefined, asker, desk)],
  eraseCase: ['erase-case', (asker, desk) => eraseCase({ assessment: 'none' }, 'PATIENT_REQUEST', asker, desk)],
  exportRecord: ['export-record', (asker, desk) => exportRecord({ format: 'ndjson', filter: {} }, asker, desk)],
  recordBoardDecision: ['record-decision', (asker, desk) => recordBoardDecision(decision as never, asker, desk)],
  withdrawBoardDecision: ['record-decision', (asker, desk) => withdrawBoardDecision({ idempotencyKey: 'w', decision: 'none', reason: 'OTHER_REASON' }, asker, desk)],
  recordCardFeedback: ['give-feedback', (asker, desk) => recordCardFeedback([], [], asker, desk)],
  readTrace: ['read-audit', (asker, desk) => readTrace('none', asker, desk)],
  verifyAudit: ['read-audit', (asker, desk) => verifyAudit({}, asker, desk)],
  activateRuleSet: ['activate-rule-set', (asker, desk) => activateRuleSet({ digest: '0'.repeat(64), reason: 'a reason that is long enough' }, asker, desk)],
  startRuleSetImpact: ['rule-set-impact', (asker, desk) => startRuleSetImpact({ from: 'a', to: 'b' }, asker, desk)],
};

/** Written only when somebody else was refused, or asked with what an admission gave. */
const NO_USE_CASE = ['recordForbidden', 'admitted'];

describe('use cases, whatever door a request came through', () => {
  const folder = recordFolder();
  let store: RecordStore;
  let desk: RecordDesk;
  beforeAll(async () => {
    store = await openSqliteStore(`${folder.path}/record.sqlite`);
    desk = await testDesk(store, testKeys());
  });
  afterAll(async () => {
    await store.close();
    folder.remove();
  });

  it('are all here: whoever takes an asker and an open desk is tried', () => {
    const board = new URL('../../src/board/', import.meta.url);
    const texts = readdirSync(board).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts')).map((name) => readFileSync(new URL(name, board), 'utf8'));
    const taking = texts.flatMap((text) => [...text.matchAll(/^export (?:async )?function\*? (\w+)(?:<[^(]*>)?\(([^)]*)\)/gm)]).filter(([, , parameters = '']) => /: Asker\b/.test(parameters) && /: (?:RecordDesk|PreviewDesk|Pick<RecordDesk)/.test(parameters)).map(([, name = '']) => name);
    expect(taking.filter((name) => !NO_USE_CASE.includes(name)).sort()).toEqual(Object.keys(USE_CASES).sort());
  });

  it.each(Object.entries(USE_CASES).map(([name, [needs, call]]) => [name, needs, call] as const))('%s is refused to each role without the permission %s, and to no other', async (_name, needs, call) => {
    for (const role of ROLES) {
      const refused = await Promise.resolve()
        .then(() => call(askerNamed('somebody', role), desk))
        .then(() => false, (error: unknown) => error instanceof Forbidden);
      expect([role, refused]).toEqual([role, !roleMay(role, needs)]);
    }
  });

  it.each(Object.keys(PERMISSIONS) as Permission[])('what needs an admission to %s cannot be asked without one', (permission) => {
    for (const role of ROLES) {
      if (roleMay(role, permission)) expect(admitted(askerNamed('somebody', role), permission, desk).admittedTo).toBe(permission);
      else expect(() => admitted(askerNamed('somebody', role), permission, desk)).toThrow(Forbidden);
    }
    expect(() => admitted({ actor: { ...askerNamed('service').actor, role: 'SERVICE' }, correlationId: 'none' }, permission, desk)).toThrow(Forbidden);
  });

  it('begin to write nothing for a request that was given up', async () => {
    const before = (await store.reader.tail()).size;
    const asker = { ...askerNamed('somebody'), signal: AbortSignal.abort() };
    await expect(recordAssessment({ profile: {}, idempotencyKey: 'given-up' }, asker, desk)).rejects.toThrow(RequestGivenUp);
    expect((await store.reader.tail()).size).toBe(before);
    expect(await recordAssessment({ profile: {}, idempotencyKey: 'given-up' }, askerNamed('somebody'), desk)).toMatchObject({ kind: 'recorded' });
  });
});
