import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, renameSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A secret cannot be used as it lies there. */
export class SecretRefused extends Error {
  readonly code = 'SECRET_REFUSED';

  /** @param what names the file, never its content */
  constructor(what: string) {
    super(what);
    this.name = 'SecretRefused';
  }
}

/**
 * The text of a secret file, made at the first start. Of two processes that start together one makes it, and both read
 * the same. It is flushed before it is used: a key that is lost makes the record unreadable.
 *
 * @throws SecretRefused when others than its owner may read it
 */
export function secretFile(folder: string, name: string, make: () => string): string {
  const file = join(folder, name);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (statSync(file, { throwIfNoEntry: false }) === undefined) makeOnce(file, make());
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) {
    throw new SecretRefused(`${file}: others may read or change this key; chmod 600 it, and replace it when somebody did`);
  }
  return readFileSync(file, 'utf8');
}

/** Puts another text in the place of a secret file: whole or not at all, and flushed. */
export function replaceSecret(file: string, text: string): void {
  const draft = `${file}.${process.pid}.new`;
  writeFileSync(draft, text, { mode: 0o600 });
  flush(draft);
  renameSync(draft, file);
  flush(dirname(file));
}

function makeOnce(file: string, text: string): void {
  const draft = `${file}.${process.pid}.new`;
  writeFileSync(draft, text, { mode: 0o600 });
  flush(draft);
  try {
    // Unlike renaming, linking never replaces what another process put there.
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(draft);
  }
  flush(dirname(file));
}

function flush(path: string): void {
  const descriptor = openSync(path, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
