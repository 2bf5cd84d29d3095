import type { KeyObject } from 'node:crypto';
import { isInstant } from './entry-shape.js';
import { HASH_BYTES } from './merkle-hash.js';
import { type NoteRefusal, openNote, signNote } from './signed-note.js';
import { isTreeSize } from './tree-size.js';
import type { VerifierKey } from './verifier-key.js';

/** What a signed head states: at that time this log had that many entries and that root. */
export interface TreeHead {
  /** The log's name, in every head, so that a head of another log can't be passed off. */
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
  /** UTC with milliseconds. */
  readonly time: string;
}

export type HeadRefusal = NoteRefusal | 'HEAD_MALFORMED' | 'HEAD_ORIGIN_MISMATCH';

export type OpenedHead =
  | { readonly ok: true; readonly head: TreeHead; readonly keyId: string }
  | { readonly ok: false; readonly code: HeadRefusal };

/** Whom a verifier believes: the log's name and the keys that may sign its heads (old ones too after a rotation). */
export interface HeadTrust {
  readonly origin: string;
  readonly keys: readonly VerifierKey[];
}

/**
 * The checkpoint text (C2SP tlog-checkpoint): origin, size in decimal, root in base64, one extension line with the
 * time; each line ends with a newline.
 */
export function checkpointText(head: TreeHead): string {
  return `${head.origin}\n${head.size}\n${head.root.toString('base64')}\ntime ${head.time}\n`;
}

/**
 * Signs a head with Ed25519.
 * @throws RangeError when the key's name is not the head's origin, or a member of the head is out of its range
 */
export function signHead(head: TreeHead, key: VerifierKey, privateKey: KeyObject): string {
  if (key.name !== head.origin) throw new RangeError('the key of a log is named for its origin');
  if (readCheckpoint(checkpointText(head)) === null) throw new RangeError('not a tree head');
  return signNote(checkpointText(head), key, privateKey);
}

/** Opens a signed head: refused unless a trusted key of this very log signed it and it is of this log. */
export function openHead(note: string, trust: HeadTrust): OpenedHead {
  const opened = openNote(note, trust.keys.filter((key) => key.name === trust.origin));
  if (!opened.ok) {
    // Says "of another log" rather than "unknown key" when that is what the text itself says.
    const foreign = opened.code === 'NOTE_KEY_UNKNOWN' && !note.startsWith(`${trust.origin}\n`);
    return { ok: false, code: foreign ? 'HEAD_ORIGIN_MISMATCH' : opened.code };
  }
  const head = readCheckpoint(opened.text);
  if (head === null) return { ok: false, code: 'HEAD_MALFORMED' };
  if (head.origin !== trust.origin) return { ok: false, code: 'HEAD_ORIGIN_MISMATCH' };
  return { ok: true, head, keyId: opened.signedBy[0]?.id ?? '' };
}

function readCheckpoint(text: string): TreeHead | null {
  const [origin, size, root, time, end, ...more] = text.split('\n');
  if (origin === undefined || origin === '' || end !== '' || more.length > 0) return null;
  const bytes = Buffer.from(root ?? '', 'base64');
  const instant = time?.startsWith('time ') === true ? time.slice('time '.length) : '';
  if (!isTreeSize(Number(size)) || bytes.length !== HASH_BYTES || !isInstant(instant)) return null;
  const head: TreeHead = { origin, size: Number(size), root: bytes, time: instant };
  // One text for one head: leading zeros, exponents and loose base64 don't come back as they were.
  return checkpointText(head) === text ? head : null;
}
