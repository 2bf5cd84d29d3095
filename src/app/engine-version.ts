import { readFileSync } from 'node:fs';

/** Version of this software, as package.json states it; part of every answer. */
export function engineVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { readonly version: string };
  return version;
}
