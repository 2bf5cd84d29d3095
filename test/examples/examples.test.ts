import { execFile } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { jest } from '@jest/globals';
import { runningService, type RunningService } from '../api/running-service.js';

const run = promisify(execFile);
const FOLDER = new URL('../../examples/', import.meta.url);
const BUNDLES = new URL('./bundles/', FOLDER);

// An example starts a process of its own and asks several times; nothing is judged by how long it takes.
jest.setTimeout(240_000);

describe('the examples', () => {
  let running: RunningService;
  let address: string;
  beforeAll(async () => {
    running = await runningService();
    address = `http://127.0.0.1:${(running.service.server.address() as AddressInfo).port}`;
  });
  afterAll(() => running.service.close());

  const ran = async (command: string, ...args: readonly string[]): Promise<string> => (await run(command, [...args], { timeout: 200_000 })).stdout;
  const file = (name: string): string => fileURLToPath(new URL(name, FOLDER));

  it('apollo-client.mjs previews, records and repeats', async () => {
    const printed = await ran(process.execPath, file('apollo-client.mjs'), address);
    expect(printed).toMatch(/^source 000: UNDETERMINED$/m);
    expect(printed).toMatch(/^option RFA \+ sorafenib: UNDETERMINED\./m);
    expect(printed).toMatch(/^missing, first to get: \S/m);
    expect(printed).toMatch(/^recorded [0-9a-f]{32} at place \d+ of the log$/m);
    expect(printed).toMatch(/^repeated: the same receipt$/m);
  });

  it('assess.sh asks with curl', async () => {
    const printed = await ran('sh', file('assess.sh'), address);
    const answers = printed.split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as { status?: string; errors?: unknown; data?: Record<string, { sources?: unknown[]; profile?: { problems: { code: string }[] }; id?: string; receipt?: { position: number } }> });
    expect(answers).toHaveLength(5);
    const [ready, preview, unit, recorded, again] = answers;
    expect(ready?.status).toBe('ready');
    expect(answers.filter(({ errors }) => errors !== undefined)).toEqual([]);
    expect(preview?.data?.['previewAssessment']?.sources?.length).toBeGreaterThan(4);
    expect(unit?.data?.['previewAssessment']?.profile?.problems.map(({ code }) => code)).toEqual(['UNIT_NOT_ALLOWED']);
    expect(recorded?.data?.['recordFhirBundle']?.id).toMatch(/^[0-9a-f]{32}$/);
    expect(again?.data?.['recordFhirBundle']).toEqual(recorded?.data?.['recordFhirBundle']);
  });

  it.each(readdirSync(BUNDLES))('cds-hooks.mjs discovers, calls and gives feedback for %s', async (bundle) => {
    const printed = await ran(process.execPath, file('cds-hooks.mjs'), address, fileURLToPath(new URL(bundle, BUNDLES)));
    expect(printed).toMatch(/^service hcc-patient-view: /m);
    expect(printed).toMatch(/^without conditions: 412 send the prefetch conditions: Condition\?patient=/m);
    expect(printed).toMatch(/^\[info\] Evidence for HCC: /m);
    expect(printed).toMatch(/^feedback: 200$/m);
  });

  it('keep bundles that are the tested ones, byte for byte', () => {
    const names = readdirSync(BUNDLES);
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) expect([name, readFileSync(new URL(name, BUNDLES), 'utf8') === readFileSync(new URL(`../fhir/bundles/${name}`, import.meta.url), 'utf8')]).toEqual([name, true]);
  });

  it('log nothing of the patients in them', () => {
    // A time of day holds any short number sooner or later.
    const log = running.logged.join('').replaceAll(/"time":"[^"]*"/g, '');
    expect(log).toContain('/cds-services/hcc-patient-view');
    for (const value of ['example-patient-1', '7.2', 'assess-sh-']) expect(log).not.toContain(value);
  });
});
