import { sign, verify, type KeyObject } from 'node:crypto';
import type { VerifierKey } from './verifier-key.js';

/** Why a note was refused. */
export type NoteRefusal = 'NOTE_MALFORMED' | 'NOTE_UNSIGNED' | 'NOTE_KEY_UNKNOWN' | 'NOTE_SIGNATURE_INVALID';

export type OpenedNote =
  | { readonly ok: true; readonly text: string; readonly signedBy: readonly VerifierKey[] }
  | { readonly ok: false; readonly code: NoteRefusal };

const SIGNATURE_LINE = /^\u2014 ([^\s+]+) ([A-Za-z0-9+/]+=*)$/;

/**
 * Signs a text in the C2SP signed-note form: the text, an empty line, and one line for the signature, so that outside
 * witnesses can cosign the same bytes.
 *
 * @param text ends with a newline and holds no other control characters
 * @throws RangeError for a text that can't be a note
 */
export function signNote(text: string, key: VerifierKey, privateKey: KeyObject): string {
  if (!isNoteText(text)) throw new RangeError('a note ends with a newline and has no other control characters');
  const signature = sign(null, Buffer.from(text, 'utf8'), privateKey);
  if (!verify(null, Buffer.from(text, 'utf8'), key.publicKey, signature)) {
    throw new RangeError('private key and verifier key are not a pair');
  }
  return `${text}\n\u2014 ${key.name} ${Buffer.concat([Buffer.from(key.id, 'hex'), signature]).toString('base64')}\n`;
}

/**
 * Opens a note: the text, if at least one trusted key signed it and no line that claims a trusted key is false.
 * Lines of other keys (witnesses unknown to us) are passed over. Missing and empty signatures are refused.
 */
export function openNote(note: string, trusted: readonly VerifierKey[]): OpenedNote {
  const split = note.lastIndexOf('\n\n');
  if (split < 0 || !note.endsWith('\n') || !isNoteText(note.slice(0, split + 1))) return refused('NOTE_MALFORMED');
  const text = note.slice(0, split + 1);
  const lines = note.slice(split + 2).split('\n').slice(0, -1);
  if (lines.length === 0) return refused('NOTE_UNSIGNED');

  const signedBy: VerifierKey[] = [];
  for (const line of lines) {
    const [, name, base64] = SIGNATURE_LINE.exec(line) ?? [];
    if (name === undefined || base64 === undefined) return refused('NOTE_MALFORMED');
    const bytes = Buffer.from(base64, 'base64');
    if (bytes.length < 5 || bytes.toString('base64') !== base64) return refused('NOTE_MALFORMED');
    const id = bytes.subarray(0, 4).toString('hex');
    for (const key of trusted.filter((candidate) => candidate.name === name && candidate.id === id)) {
      const signature = bytes.subarray(4);
      if (signature.length !== 64 || !verify(null, Buffer.from(text, 'utf8'), key.publicKey, signature)) {
        return refused('NOTE_SIGNATURE_INVALID');
      }
      signedBy.push(key);
    }
  }
  return signedBy.length === 0 ? refused('NOTE_KEY_UNKNOWN') : { ok: true, text, signedBy };
}

function isNoteText(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- the format forbids exactly these
  return text.endsWith('\n') && !/[\u0000-\u0009\u000b-\u001f\u007f]|\p{Surrogate}/u.test(text);
}

function refused(code: NoteRefusal): OpenedNote {
  return { ok: false, code };
}
