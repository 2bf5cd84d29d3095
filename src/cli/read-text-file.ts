import { readFileSync } from 'node:fs';

export type TextRead = { readonly kind: 'read'; readonly text: string } | { readonly kind: 'unreadable'; readonly message: string };

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'this user may not read it',
  EISDIR: 'it is a folder',
};

/** The text of a file in UTF-8, or why it can't be read. */
export function readTextFile(path: string): TextRead {
  try {
    return { kind: 'read', text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)) };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    return { kind: 'unreadable', message: `${path}: ${REASONS[code] ?? (error instanceof TypeError ? 'it is not text in UTF-8' : 'it cannot be read')}` };
  }
}
