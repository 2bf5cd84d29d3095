import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { shippedCases, shippedRules } from '../../cases/shipped-rules.js';
import { recordFolder } from '../../api/running-service.js';
import { compiledProgram } from '../../crash/compiled-program.js';

interface Surroundings {
  readonly timeZone: string;
  readonly locale: string;
  readonly written: string;
}

const KIRIBATI = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
const LOS_ANGELES = { TZ: 'America/Los_Angeles', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' };

function run<T>(program: string, folder: string, surroundings: Readonly<Record<string, string>>, { args = [], input = '' }: { readonly args?: readonly string[]; readonly input?: string }): Promise<T & Surroundings> {
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, [program, folder, ...args], { env: { ...process.env, ...surroundings }, maxBuffer: 2 ** 26 }, (error, stdout) => (error === null ? resolve(JSON.parse(stdout) as T & Surroundings) : reject(error)));
    child.stdin?.end(input);
  });
}

/**
 * Records worked cases, restarts the service, and replays them to the same bytes in other time zones and locales.
 * @param every 1 for all of them, 4 for every fourth
 */
export async function expectSameBytesElsewhere(every: number): Promise<void> {
  const folder = recordFolder();
  try {
    const build = compiledProgram(folder.path);
    const program = (name: string): string => join(build, `test/record/restarts/${name}.js`);
    const recorded = await run<{ readonly outcomes: readonly { readonly name: string; readonly id: string | null }[] }>(program('record-cases'), folder.path, KIRIBATI, { args: [String(every)] });
    // The processes really ran elsewhere: local hour of the first moment of 1970, decimal comma; Arabic digits further below.
    expect(recorded).toMatchObject({ timeZone: 'Pacific/Kiritimati', locale: 'tr-TR', written: '13 1.234,5' });

    const cases = shippedCases(shippedRules()).filter((_, place) => place % every === 0);
    expect(recorded.outcomes.map(({ name }) => name)).toEqual(cases.map(({ worked }) => worked.case));
    const ids = recorded.outcomes.flatMap(({ id }) => (id === null ? [] : [id]));
    // Some are worked to show what is refused; they hold no answer to replay.
    const refused = recorded.outcomes.filter(({ id }) => id === null).map(({ name }) => name);
    expect(cases.filter(({ worked }) => refused.includes(worked.case)).filter(({ worked }) => worked.expect.problems === undefined)).toEqual([]);
    expect(ids.length).toBeGreaterThanOrEqual(100);
    expect(ids.length + refused.length).toBe(cases.length);

    // One service after the other: each is a restart, and each writes its replays into the log. All are replayed where
    // zone and locale are not those of the recording; where they are, some, after that.
    const elsewhere: (readonly { readonly id: string; readonly outcome: string; readonly digest: string }[])[] = [];
    for (const [surroundings, written, asked] of [[LOS_ANGELES, '16 ١٬٢٣٤٫٥', ids], [KIRIBATI, '13 1.234,5', ids.slice(0, 10)]] as const) {
      const replayed = await run<{ readonly replays: (typeof elsewhere)[number] }>(program('replay-cases'), folder.path, surroundings, { input: JSON.stringify(asked) });
      expect(replayed).toMatchObject({ timeZone: surroundings.TZ, locale: surroundings.LANG.slice(0, 5).replace('_', '-'), written });
      expect(replayed.replays.filter(({ outcome }) => outcome !== 'IDENTICAL')).toEqual([]);
      expect(replayed.replays.map(({ id }) => id)).toEqual(asked);
      elsewhere.push(replayed.replays);
    }
    expect(elsewhere[1]).toEqual(elsewhere[0]?.slice(0, 10));
  } finally {
    folder.remove();
  }
}
