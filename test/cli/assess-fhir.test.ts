import { fileURLToPath } from 'node:url';
import { EXIT } from '../../src/cli/exit-code.js';
import { run, type Ran } from './recording-terminal.js';

const bundle = (name: string): string => fileURLToPath(new URL(`../fhir/bundles/${name}`, import.meta.url));

const assess = (...words: readonly string[]): Promise<Ran> => run('assess-fhir', ...words, '--as-of', '2026-11-21');

describe('consilium assess-fhir', () => {
  it('prints what became of the bundle and the page of the patient', async () => {
    const { code, out } = await assess(bundle('source-001-applies.json'));
    expect(code).toBe(EXIT.OK);
    expect(out).toContain('used     entry 2 Observation/r3: performance.karnofsky (observation, loinc 89243-0)');
    expect(out).toContain('ignored  entry 5 Observation/r6: another statement about labs.bilirubin is newer');
    expect(out).toContain('SUPPORTED');
  }, 60_000);

  it('prints the whole answer as data', async () => {
    const { out } = await assess(bundle('breast-cancer.json'), '--json');
    expect(JSON.parse(out)).toMatchObject({ assessment: { asOf: '2026-11-21', profile: { problems: [{ code: 'OUT_OF_SCOPE' }] } }, reading: { profile: { tumor: { diagnosis: [{ code: 'OTHER' }] } } } });
  }, 60_000);

  it('refuses two patients, a missing file and what is no JSON, and says why', async () => {
    expect(await assess(bundle('two-patients.json'))).toMatchObject({ code: EXIT.BAD_INPUT, out: '', notes: expect.stringContaining('MIXED_PATIENTS') as unknown });
    expect(await assess(bundle('none.json'))).toMatchObject({ code: EXIT.BAD_INPUT, notes: expect.stringContaining('there is no such file') as unknown });
    expect(await assess(bundle('../bundle-of.ts'))).toMatchObject({ code: EXIT.BAD_INPUT, notes: expect.stringContaining('JSON_SYNTAX') as unknown });
  }, 60_000);
});
