import { runningService, recordFolder, STARTING, type Answered } from '../api/running-service.js';

const RECORD = 'mutation ($input: RecordAssessmentInput!) { recordAssessment(input: $input) { __typename ... on RecordedAssessment { id } } }';
const input = (key: string): object => ({ profile: { tumor: { diagnosis: { code: 'HCC' } } }, patientReference: key, idempotencyKey: key });

describe('a service that is told to stop', () => {
  it('answers and keeps what it had taken, says that it stopped, and takes nothing more', async () => {
    const folder = recordFolder();
    try {
      const running = await runningService(folder.path);
      const address = running.service.server.address() as { readonly port: number };
      const underWay: Promise<Answered>[] = ['a', 'b', 'c'].map((key) => running.ask(RECORD, { input: input(key) }));
      // Taken in: their heads were read, and they are being worked on.
      await new Promise((resolve) => running.service.server.once('request', resolve));
      await running.service.close();
      const answers = await Promise.allSettled(underWay);
      const ids = answers.flatMap((answer) => (answer.status === 'fulfilled' && answer.value.status === 200 ? [(answer.value.body.data?.['recordAssessment'] as { readonly id: string }).id] : []));
      expect(ids.length).toBeGreaterThan(0);
      await expect(fetch(`http://127.0.0.1:${address.port}/health/live`)).rejects.toThrow();

      const again = await runningService(folder.path);
      const { body } = await again.ask('{ verifyAudit { ... on AuditVerification { verified } } auditEntries(first: 2) { edges { node { kind } } } }', {}, 'AUDITOR');
      expect(body.data).toEqual({ verifyAudit: { verified: true }, auditEntries: { edges: [{ node: { kind: 'service-started' } }, { node: { kind: 'service-stopped' } }] } });
      for (const id of ids) expect((await again.ask('query ($id: ID!) { assessment(id: $id) { __typename } }', { id })).body.data).toEqual({ assessment: { __typename: 'RecordedAssessment' } });
      await again.service.close();
    } finally {
      folder.remove();
    }
  }, STARTING);
});
