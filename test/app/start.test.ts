import { jest } from '@jest/globals';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RULES_FOLDER } from '../../src/app/load-rules.js';
import { start } from '../../src/app/start.js';
import { recordFolder } from '../api/running-service.js';

const record = recordFolder();
afterAll(() => record.remove());
const DATABASE_URL = `sqlite://${record.path}/consilium.sqlite`;

async function startPrinting(environment: Record<string, string>): Promise<{ readonly kind: string; readonly printed: readonly string[] }> {
  const printed: string[] = [];
  const started = await start({ environment: { DATABASE_URL, ...environment }, print: (line) => printed.push(line) });
  if (started.kind === 'started') await started.service.close();
  return { kind: started.kind, printed };
}

// Starting compiles the rules and builds the schema; a busy machine may need long, and nothing is judged by it.
jest.setTimeout(120_000);

describe('the service', () => {
  it('starts with nothing set but a port, answers, and stops', async () => {
    const started = await start({ environment: { PORT: '0', DATABASE_URL }, print: () => undefined });
    if (started.kind === 'not-started') throw new Error('not started');
    const { address, service } = started;
    try {
      expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
      const answer = await fetch(`${address}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: '{ about { name } }' }) });
      expect(await answer.json()).toEqual({ data: { about: { name: 'Consilium' } } });
    } finally {
      await service.close();
    }
    await expect(fetch(`${address}/health/live`)).rejects.toThrow();
  });

  it('does not start with a broken rule set, and says every defect with its place', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'consilium-rules-'));
    try {
      cpSync(RULES_FOLDER, folder, { recursive: true });
      const source = join(folder, 'sources', '000.yaml');
      writeFileSync(source, readFileSync(source, 'utf8').replace('fact: tumor.diagnosis', 'fact: tumor.diagnosys'));
      writeFileSync(join(folder, 'policy.yaml'), 'significance: 0.05\n');
      const { kind, printed } = await startPrinting({ PORT: '0', RULES_DIR: folder });
      expect(kind).toBe('not-started');
      expect(printed.filter((line) => /sources\/000\.yaml:\d+:\d+ FACT_NOT_IN_VOCABULARY: .*did you mean.*tumor\.diagnosis/.test(line))).toHaveLength(1);
      expect(printed.some((line) => /policy\.yaml:1:\d+ /.test(line))).toBe(true);
      expect(printed.at(-1)).toMatch(/^\d+ defects in the rules: the service does not start with a broken rule set$/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('does not start with nonsense in its configuration, and says all of it', async () => {
    const { kind, printed } = await startPrinting({ PORT: 'x', HOST: '0.0.0.0' });
    expect(kind).toBe('not-started');
    expect(printed).toEqual([expect.stringMatching(/^HOST: /) as unknown, expect.stringMatching(/^PORT: /) as unknown]);
  });

  it('does not start where something else listens, and says so in a sentence', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    try {
      const { kind, printed } = await startPrinting({ PORT: String((taken.address() as AddressInfo).port) });
      expect([kind, printed]).toEqual(['not-started', ['PORT: something else listens there already; set another one']]);
    } finally {
      await new Promise((resolve) => taken.close(resolve));
    }
  });
});
