import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readConfiguration } from '../../src/app/configuration.js';
import { SECURED_SETTINGS } from '../../src/app/secured-configuration.js';

const ROOT = new URL('../../', import.meta.url);
const textOf = (name: string): string => readFileSync(new URL(name, ROOT), 'utf8');
const PINNED = /^[a-z0-9./-]+:\d+\.\d+(\.\d+)?(-[a-z0-9.]+)*(@sha256:[0-9a-f]{64})?$/;
const SECRET = /(password|secret|token|key)\s*[:=]\s*["']?(?!\/|\$|\[|$)[A-Za-z0-9+/=]{6,}/im;

interface Composed {
  readonly services: Readonly<Record<string, { readonly image?: string; readonly build?: string; readonly ports?: readonly string[]; readonly environment?: Readonly<Record<string, string>>; readonly env_file?: readonly string[]; readonly healthcheck?: object; readonly privileged?: boolean; readonly user?: string; readonly secrets?: readonly string[]; readonly stop_grace_period?: string; readonly volumes?: readonly string[] }>>;
  readonly volumes: Readonly<Record<string, unknown>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
}

/** Instructions of the Dockerfile with what follows them, comments left out, continued lines joined. */
function instructions(): readonly (readonly [word: string, rest: string])[] {
  const lines = textOf('Dockerfile').replace(/\\\n/g, ' ').split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return lines.map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)] as const);
}

const all = (word: string): readonly string[] => instructions().filter(([each]) => each === word).map(([, rest]) => rest);
const scripts = (JSON.parse(textOf('package.json')) as { readonly scripts: Readonly<Record<string, string>>; readonly engines: { readonly node: string } }).scripts;

describe('the Dockerfile', () => {
  it('is built of instructions that there are, on pinned images of the Node that is asked for', () => {
    expect(instructions().filter(([word]) => !['FROM', 'WORKDIR', 'COPY', 'RUN', 'ENV', 'USER', 'VOLUME', 'EXPOSE', 'HEALTHCHECK', 'CMD'].includes(word))).toEqual([]);
    for (const from of all('FROM')) {
      const [image = ''] = from.split(' ');
      expect(image).toMatch(PINNED);
      expect(image).toMatch(/^node:20\./);
    }
  });

  it('runs commands that the package has, and starts what npm start starts', () => {
    const named = all('RUN').flatMap((run) => [...run.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name ?? ''));
    expect(named).toEqual(['build']);
    for (const name of named) expect(Object.keys(scripts)).toContain(name);
    const [command = '[]'] = all('CMD');
    expect(scripts['start']).toContain((JSON.parse(command) as readonly string[]).join(' '));
    expect(existsSync(new URL('src/main.ts', ROOT))).toBe(true);
    for (const copied of all('COPY').filter((copy) => copy.startsWith('--from'))) expect(copied).toMatch(/\/app\/(package\.json|node_modules|dist|rules) /);
  });

  it('runs as another user than root, and as that user from there on', () => {
    const words = instructions().map(([word]) => word);
    expect(all('USER')).toEqual(['node']);
    expect(words.slice(words.indexOf('USER') + 1)).toEqual(['VOLUME', 'EXPOSE', 'HEALTHCHECK', 'CMD']);
  });

  it('asks the service for its health at an address that there is', () => {
    const [check = ''] = all('HEALTHCHECK');
    const script = (JSON.parse(check.slice(check.indexOf('CMD ') + 4)) as readonly string[])[2] ?? '';
    expect(script).toContain('/health/ready');
    expect(() => new Function(script)).not.toThrow();
    expect(textOf('src/app/health-controller.ts')).toContain("@Get('ready')");
  });

  it('holds no secret, and leaves out what must not get into an image', () => {
    expect(textOf('Dockerfile')).not.toMatch(SECRET);
    const ignored = textOf('.dockerignore').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['.git', 'node_modules', 'data', '*.env', 'secrets']));
  });

  it('sets only what the service reads', () => {
    const set = Object.fromEntries(all('ENV').flatMap((line) => line.split(' ').map((pair) => pair.split('=') as [string, string])).filter(([name]) => name !== 'NODE_ENV'));
    expect(readConfiguration(set)).toMatchObject({ kind: 'read', configuration: { port: 3000, keyFolder: '/data/keys' } });
  });
});

describe('the compose file', () => {
  const composed = parse(textOf('compose.yaml')) as Composed;
  const services = Object.entries(composed.services);

  it('names pinned images, and ports of this machine only', () => {
    expect(services.map(([name]) => name)).toEqual(['consilium', 'database']);
    for (const [, { image = '', ports = [], privileged, user }] of services) {
      expect(image).toMatch(PINNED);
      for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:\d+:\d+$/);
      expect([privileged, user === 'root' || user === '0']).toEqual([undefined, false]);
    }
  });

  it('holds no secret: they come from files that are not committed', () => {
    expect(textOf('compose.yaml')).not.toMatch(SECRET);
    const kept = textOf('.gitignore').split('\n');
    expect(kept).toEqual(expect.arrayContaining(['*.env', 'secrets/']));
    for (const [, { env_file: files = [], secrets = [] }] of services) {
      for (const file of files) expect(file).toMatch(/\.env$/);
      for (const secret of secrets) expect(composed.secrets[secret]?.file).toMatch(/^secrets\//);
    }
  });

  it('knows when each service is well, waits longer than a deadline when it stops, and keeps what it records', () => {
    expect(composed.services['database']?.healthcheck).toBeDefined();
    expect(all('HEALTHCHECK')).toHaveLength(1);
    expect(Number.parseInt(composed.services['consilium']?.stop_grace_period ?? '0', 10)).toBeGreaterThan(30);
    const named = services.flatMap(([, { volumes = [] }]) => volumes.map((volume) => volume.split(':')[0]));
    expect(named.sort()).toEqual(Object.keys(composed.volumes).sort());
  });

  it('makes a configuration with sign-in that the service takes, once the settings that docs/deployment.md names are there', () => {
    const environment = { ...composed.services['consilium']?.environment };
    expect(environment['ACCESS_MODE']).toBe('secured');
    const block = /```sh\n# consilium\.env\n([\s\S]*?)```/.exec(textOf('docs/deployment.md'))?.[1] ?? '';
    const told = Object.fromEntries(block.split('\n').filter((line) => /^[A-Z_]+=/.test(line)).map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
    expect(Object.keys(told).length).toBeGreaterThanOrEqual(5);
    expect(readConfiguration({ ...environment, ...told })).toMatchObject({ kind: 'read', configuration: { host: '0.0.0.0', secured: { publicUrl: told['PUBLIC_URL'] } } });
  });

  it('leaves no setting unexplained', () => {
    const text = textOf('docs/deployment.md');
    for (const setting of ['ACCESS_MODE', 'HOST', 'PORT', 'DATABASE_URL', 'KEY_FOLDER', 'RULES_DIR', ...SECURED_SETTINGS]) expect([setting, text.includes(`\`${setting}\``)]).toEqual([setting, true]);
  });
});
