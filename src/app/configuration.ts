/** What is set from outside. */
export interface Configuration {
  readonly host: string;
  /** 0: any free port, for tests. */
  readonly port: number;
  /** Where the record is kept; `null`: the SQLite file under data/. */
  readonly databaseUrl: string | null;
  /** Folder of the keys; `null`: beside the SQLite file, or data/keys. */
  readonly keyFolder: string | null;
}

export interface ConfigurationProblem {
  readonly setting: string;
  readonly message: string;
}

export type ConfigurationRead =
  | { readonly kind: 'read'; readonly configuration: Configuration }
  | { readonly kind: 'refused'; readonly problems: readonly ConfigurationProblem[] };

type Environment = Readonly<Record<string, string | undefined>>;

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost']);
const DATABASES: ReadonlySet<string> = new Set(['postgres:', 'postgresql:', 'sqlite:']);

function host(environment: Environment, problems: ConfigurationProblem[]): string {
  const text = environment['HOST'];
  if (text === undefined) return '127.0.0.1';
  // There is no sign-in yet, so nothing but this machine may ask.
  if (!LOOPBACK.has(text)) problems.push({ setting: 'HOST', message: 'without sign-in the service listens on this machine only: 127.0.0.1, ::1 or localhost' });
  return text;
}

function port(environment: Environment, problems: ConfigurationProblem[]): number {
  const text = environment['PORT'];
  if (text === undefined) return 3000;
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) problems.push({ setting: 'PORT', message: 'a whole number from 0 to 65535' });
  return Number(text);
}

function databaseUrl(environment: Environment, problems: ConfigurationProblem[]): string | null {
  const text = environment['DATABASE_URL'];
  if (text === undefined) return null;
  // INVARIANT (no secret in a log): the address may hold a password, so the message never repeats it.
  if (!URL.canParse(text) || !DATABASES.has(new URL(text).protocol)) problems.push({ setting: 'DATABASE_URL', message: 'an address like postgres://user:password@host:5432/name or sqlite:data/consilium.sqlite' });
  return text;
}

function keyFolder(environment: Environment, problems: ConfigurationProblem[]): string | null {
  const text = environment['KEY_FOLDER'];
  if (text === undefined) return null;
  if (text.trim() === '' || text.includes('\0')) problems.push({ setting: 'KEY_FOLDER', message: 'a folder that only the service may read' });
  return text;
}

/** Reads the configuration; everything that is wrong is told at once, and nothing is guessed. */
export function readConfiguration(environment: Environment): ConfigurationRead {
  const problems: ConfigurationProblem[] = [];
  const configuration = { host: host(environment, problems), port: port(environment, problems), databaseUrl: databaseUrl(environment, problems), keyFolder: keyFolder(environment, problems) };
  return problems.length === 0 ? { kind: 'read', configuration } : { kind: 'refused', problems };
}
