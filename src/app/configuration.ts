import type { ConfigurationProblem } from './configuration-problem.js';
import { readSecured, SECURED_SETTINGS, type SecuredConfiguration } from './secured-configuration.js';

/** What is set from outside. */
export interface Configuration {
  readonly host: string;
  /** 0: any free port, for tests. */
  readonly port: number;
  /** Where the record is kept; `null`: the SQLite file under data/. */
  readonly databaseUrl: string | null;
  /** Folder of the keys; `null`: beside the SQLite file, or data/keys. */
  readonly keyFolder: string | null;
  /** Sign-in; `null`: there is none, and only this machine may ask. */
  readonly secured: SecuredConfiguration | null;
}

export type ConfigurationRead =
  | { readonly kind: 'read'; readonly configuration: Configuration }
  | { readonly kind: 'refused'; readonly problems: readonly ConfigurationProblem[] };

type Environment = Readonly<Record<string, string | undefined>>;

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost']);
const DATABASES: ReadonlySet<string> = new Set(['postgres:', 'postgresql:', 'sqlite:']);

/** Whether people and systems must prove who they are. */
function isSecured(environment: Environment, problems: ConfigurationProblem[]): boolean {
  const text = environment['ACCESS_MODE'] ?? 'local';
  if (text !== 'local' && text !== 'secured') problems.push({ setting: 'ACCESS_MODE', message: 'local (no sign-in, this machine only) or secured' });
  if (text === 'local') {
    for (const setting of SECURED_SETTINGS) if (environment[setting] !== undefined) problems.push({ setting, message: 'means nothing without ACCESS_MODE=secured: nobody would have to sign in' });
  }
  return text === 'secured';
}

function host(environment: Environment, secured: boolean, problems: ConfigurationProblem[]): string {
  const text = environment['HOST'];
  if (text === undefined) return '127.0.0.1';
  // Without sign-in nothing but this machine may ask.
  if (!secured && !LOOPBACK.has(text)) problems.push({ setting: 'HOST', message: 'without sign-in the service listens on this machine only: 127.0.0.1, ::1 or localhost' });
  if (secured && text.trim() === '') problems.push({ setting: 'HOST', message: 'an address of this machine, or 0.0.0.0 for all of them' });
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
  const secured = isSecured(environment, problems);
  const configuration = {
    host: host(environment, secured, problems),
    port: port(environment, problems),
    databaseUrl: databaseUrl(environment, problems),
    keyFolder: keyFolder(environment, problems),
    secured: secured ? readSecured(environment, problems) : null,
  };
  return problems.length === 0 ? { kind: 'read', configuration } : { kind: 'refused', problems };
}
