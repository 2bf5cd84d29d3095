import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import Database from 'better-sqlite3';
import { keyFiles } from '../../src/app/key-files.js';
import { shippedRules } from '../cases/shipped-rules.js';
import { memoryShelf } from '../../src/app/memory-shelf.js';
import { recordPlace } from '../../src/app/open-store.js';
import { openRecordService, type RecordService } from '../../src/app/record-service.js';
import { rewrapRecord } from '../../src/app/rewrap-record.js';
import { type RotatedKey, rotateKey } from '../../src/app/rotate-keys.js';
import { LOCAL_ACTOR } from '../../src/board/actor.js';
import { recordAssessment } from '../../src/board/record-assessment.js';
import { storedAssessment } from '../../src/board/stored-assessment.js';
import { verifyLog } from '../../src/board/verify-log.js';
import { EnvelopeNotOpened } from '../../src/ledger/key-envelope.js';
import { verifyReceipt } from '../../src/ledger/receipt.js';
import { openHead } from '../../src/ledger/signed-head.js';
import { VOCABULARY } from '../../src/vocabulary/vocabulary.js';
import { recordFolder } from '../api/running-service.js';

jest.setTimeout(300_000);

const ASKER = { actor: LOCAL_ACTOR, correlationId: 'none' };

const prepared = shippedRules();

describe('a key that is rotated', () => {
  let folder: ReturnType<typeof recordFolder>;
  let keyFolder: string;
  let service: RecordService;
  const place = () => recordPlace({ databaseUrl: `sqlite://${folder.path}/record.sqlite`, keyFolder });

  beforeEach(async () => {
    folder = recordFolder();
    keyFolder = join(folder.path, 'keys');
    service = await opened();
  });
  afterEach(async () => {
    await service.close();
    folder.remove();
  });

  function opened(): Promise<RecordService> {
    const clock = { today: () => '2026-11-21', now: () => '2026-11-21T08:00:00.000Z' };
    return openRecordService(place(), { shelf: memoryShelf(prepared), clock, vocabulary: VOCABULARY, engineVersion: '9.9.9' }, () => undefined);
  }

  async function restarted(rotated: RotatedKey): Promise<string> {
    await service.close();
    const id = rotateKey(keyFolder, rotated);
    service = await opened();
    return id;
  }

  async function recorded(patientReference: string, idempotencyKey: string) {
    const outcome = await recordAssessment({ profile: {}, patientReference, idempotencyKey }, ASKER, service.desk);
    if (outcome.kind !== 'recorded') throw new Error(outcome.kind);
    return outcome.recorded;
  }

  const verdict = () => verifyLog(service.desk.reader, service.desk.keys, []);

  it('for signing: old heads and receipts stay believed, the change is an entry, and who lacks the old key refuses', async () => {
    const before = await recorded('p', 'before');
    const former = service.desk.keys.signing.verifier;
    const id = await restarted('signing');
    expect(id).not.toBe(former.id);
    const { keys, reader } = service.desk;
    expect(keys.trusted.map((key) => key.id)).toEqual([id, former.id]);
    const { total, rows } = await reader.findEntries({ kind: 'signing-key-changed' }, null, 10);
    expect(total).toBe(1);
    expect((JSON.parse(rows[0]?.entry ?? '') as { facts: unknown }).facts).toEqual({ key: id, previousKey: former.id });
    const after = await recorded('p', 'after');
    const trust = { origin: former.name, keys: keys.trusted };
    for (const { receipt } of [before, after]) expect(verifyReceipt(receipt, trust)).toMatchObject({ ok: true });
    expect([before, after].map(({ receipt }) => openHead(receipt.head, trust))).toMatchObject([{ keyId: former.id }, { keyId: id }]);
    expect(await verdict()).toMatchObject({ first: null });

    await service.close();
    const trusted = join(keyFolder, 'trusted-keys.txt');
    const text = readFileSync(trusted, 'utf8');
    writeFileSync(trusted, '');
    // The stored heads of before are not believed any more.
    service = await opened();
    expect((await verdict()).first).toMatchObject({ code: 'NOTE_KEY_UNKNOWN', index: 0 });
    writeFileSync(trusted, text);
  });

  it('for signing is not written down when nothing was changed', async () => {
    await service.close();
    service = await opened();
    expect(await service.desk.reader.findEntries({ kind: 'signing-key-changed' }, null, 10)).toMatchObject({ total: 0 });
  });

  it('for pseudonyms: the patient of before is found, a new one gets the new pseudonym, and without the old key the link is cut', async () => {
    const before = await recorded('known', 'before');
    const former = before.subject.split('.')[0];
    const id = await restarted('pseudonym');
    const again = await recorded('known', 'again');
    expect([again.caseId, again.subject]).toEqual([before.caseId, before.subject]);
    // A repeated request is known by the former key, too.
    expect((await recorded('known', 'before')).id).toBe(before.id);
    const fresh = await recorded('new', 'new');
    expect(fresh.subject.split('.')[0]).toBe(id);
    expect(former).not.toBe(id);

    await service.close();
    const file = join(keyFolder, 'pseudonym-keys.json');
    writeFileSync(file, JSON.stringify((JSON.parse(readFileSync(file, 'utf8')) as unknown[]).slice(0, 1)), { mode: 0o600 });
    service = await opened();
    expect((await recorded('known', 'later')).caseId).not.toBe(before.caseId);
    expect(await verdict()).toMatchObject({ first: null });
  });

  it('for wrapping: everything opens with both keys, and after rewrapping with the new one alone', async () => {
    const before = await recorded('p', 'before');
    const former = service.desk.keys.master;
    const id = await restarted('master');
    expect(service.desk.keys.master.id).toBe(id);
    const after = await recorded('q', 'after');
    expect(await verdict()).toMatchObject({ first: null });

    const { cases, openings } = await rewrapRecord(place());
    expect(cases).toBe(1);
    expect(openings).toBeGreaterThan(1);
    expect(await rewrapRecord(place())).toEqual({ cases: 0, openings: 0 });
    // The running service goes on.
    await recorded('p', 'meanwhile');
    await service.close();
    rmSync(join(keyFolder, 'former-master-keys.json'));
    service = await opened();
    const total = await verdict();
    expect(total).toMatchObject({ first: null, erased: 0 });
    expect(total.opened).toBe(total.entries);
    for (const { id: assessment, payload } of [before, after]) {
      const row = await service.desk.reader.assessment(assessment);
      if (row === null) throw new Error('the assessment is gone');
      expect(await storedAssessment(row, service.desk.reader, service.desk)).toMatchObject({ payload });
    }
    // The former key opens nothing any more.
    const row = await service.desk.reader.assessment(before.id);
    if (row === null) throw new Error('the assessment is gone');
    await expect(storedAssessment(row, service.desk.reader, { ...service.desk, keys: { ...service.desk.keys, master: former } })).rejects.toThrow(EnvelopeNotOpened);
    const database = new Database(join(folder.path, 'record.sqlite'), { readonly: true });
    expect(database.prepare('SELECT (SELECT count(*) FROM cases WHERE wrapped_key LIKE ?) + (SELECT count(*) FROM audit_openings WHERE sealed LIKE ?) AS left').get(`%"${former.id}"%`, `%"${former.id}"%`)).toEqual({ left: 0 });
    database.close();
  });

  it('leaves files that only their owner reads, and refuses a folder that is not in order', async () => {
    for (const rotated of ['signing', 'master', 'pseudonym'] as const) await restarted(rotated);
    for (const name of ['signing-key.json', 'master-key.json', 'former-master-keys.json', 'pseudonym-keys.json']) expect(statSync(join(keyFolder, name)).mode & 0o077).toBe(0);
    expect(keyFiles(keyFolder)).toMatchObject({ trusted: { length: 2 }, formerMasters: { length: 1 }, pseudonyms: { length: 2 } });
    await service.close();
    const file = join(keyFolder, 'master-key.json');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, '{');
    expect(() => rotateKey(keyFolder, 'signing')).toThrow(expect.objectContaining({ code: 'SECRET_REFUSED' }));
    writeFileSync(file, text);
    service = await opened();
  });
});
