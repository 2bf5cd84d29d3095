import { jest } from '@jest/globals';
import { appendFileSync, chmodSync, readFileSync } from 'node:fs';
import { shippedRules } from '../cases/shipped-rules.js';
import type { RecordPlace } from '../../src/app/open-store.js';
import { createService, type Service } from '../../src/app/service.js';
import { serviceLog } from '../../src/app/service-log.js';
import { SYSTEM_CLOCK } from '../../src/app/system-clock.js';
import { RecordBroken } from '../../src/board/record-broken.js';
import { recordFolder, STARTING } from '../api/running-service.js';
import { RECORD_PLACES } from '../record/record-places.js';
import { backupOf } from './backup-of.js';

jest.setTimeout(STARTING);

const RECORD = 'mutation ($input: RecordAssessmentInput!) { recordAssessment(input: $input) { __typename ... on RecordedAssessment { id subject receipt { leafHash position } } } }';
const READ = 'query ($id: ID!) { assessment(id: $id) { __typename ... on RecordedAssessment { id subject receipt { leafHash position } } } }';

interface Started {
  readonly service: Service;
  ask(query: string, variables?: object, role?: string): Promise<Record<string, unknown>>;
}

/** Services that a failed test left open. */
const open = new Set<Service>();

async function started(place: RecordPlace): Promise<Started> {
  const service = await createService({ prepared: shippedRules(), clock: SYSTEM_CLOCK, log: serviceLog({ write: () => undefined }), place });
  open.add(service);
  const address = await service.listen('127.0.0.1', 0);
  return {
    service: { ...service, close: () => (open.delete(service), service.close()) },
    ask: async (query, variables = {}, role = 'BOARD') => {
      const answer = await fetch(`${address}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', 'consilium-role': role }, body: JSON.stringify({ query, variables }) });
      const { data, errors } = (await answer.json()) as { readonly data?: Record<string, unknown>; readonly errors?: unknown };
      expect(errors).toBeUndefined();
      return Object.values(data ?? {})[0] as Record<string, unknown>;
    },
  };
}

const input = (number: number): object => ({ input: { profile: { tumor: { diagnosis: { code: 'HCC' } } }, patientReference: `mrn-${number}`, idempotencyKey: `request-${number}` } });

afterEach(async () => {
  for (const service of open) await service.close();
  open.clear();
});

describe.each(RECORD_PLACES)('a restore, rehearsed on %s', (_database, newPlace) => {
  it('brings back what was recorded before the backup, says that it verifies, and is found out when it is older than what was published', async () => {
    const { place, remove } = await newPlace();
    const folder = recordFolder();
    // Who runs the database's server must be able to enter.
    chmodSync(folder.path, 0o755);
    try {
      const first = await started(place);
      const kept = [await first.ask(RECORD, input(1)), await first.ask(RECORD, input(2))];
      const backup = await backupOf(place, `${folder.path}/backup`);
      const lost = await first.ask(RECORD, input(3));
      await first.service.close();
      const restored = await backup.restore();
      try {
        const again = await started(restored.place);
        for (const each of kept) expect(await again.ask(READ, { id: each['id'] })).toEqual(each);
        expect(await again.ask(READ, { id: lost['id'] })).toEqual({ __typename: 'AssessmentUnknown' });
        expect(await again.ask('{ verifyAudit { ... on AuditVerification { verified } } }', {}, 'AUDITOR')).toEqual({ verified: true });
        // The keys are the ones of before: the patient is known again, and a repeated request gives its first receipt.
        expect(await again.ask(RECORD, input(1))).toEqual(kept[0]);
        expect(await again.ask(RECORD, input(4))).toMatchObject({ __typename: 'RecordedAssessment' });
        await again.service.close();

        // The heads that were shipped elsewhere know of an entry that the restored record does not hold.
        appendFileSync(restored.place.headFile, readFileSync(place.headFile));
        await expect(started(restored.place)).rejects.toThrow(RecordBroken);
      } finally {
        await restored.stop();
      }
    } finally {
      await remove();
      folder.remove();
    }
  });
});
