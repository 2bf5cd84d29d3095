#!/usr/bin/env node
// Verifies a Consilium audit receipt or export offline: no server, no database, no decryption key, no package.
//
//   node verify-audit.mjs receipt RECEIPT.json  --key KEY [--head HEADS]
//   node verify-audit.mjs export  EXPORT.ndjson --key KEY [--head HEADS] [--content-withheld]
//
//   --key KEY            verifier key `origin+id+base64`, or a file that holds one in each line; may be repeated
//                        (all keys must be of one log: the part before the first + is its origin)
//   --head HEADS         a head that was published elsewhere: a checkpoint, or NDJSON of {"line":"head","note":...};
//                        may be repeated. Only this shows a log that was rolled back or cut short as a whole.
//   --content-withheld   accept an export whose payloads were left out on purpose
//
// Exit 0: verified, with a summary. Exit 1: the first bad place is printed. Exit 2: wrong use.
// The format is described in docs/audit-format.md. Written apart from src/ledger so that a mistake in one shows
// against the other; it shares no line with it.
import { createHash, createPublicKey, verify as verifySignature } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// ---- canonical JSON (RFC 8785) ------------------------------------------------------------------------------------

class NoCanonicalText extends Error {}

const ESCAPES = { '\b': '\\b', '\t': '\\t', '\n': '\\n', '\f': '\\f', '\r': '\\r', '"': '\\"', '\\': '\\\\' };

function quoted(string) {
  let out = '"';
  for (const character of string) {
    const code = character.codePointAt(0);
    if (code >= 0xd800 && code <= 0xdfff) throw new NoCanonicalText('lone surrogate');
    if (ESCAPES[character] !== undefined) out += ESCAPES[character];
    else if (code < 0x20) out += `\\u${code.toString(16).padStart(4, '0')}`;
    else out += character;
  }
  return `${out}"`;
}

const byCodeUnit = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** The RFC 8785 text of a value that JSON.parse returned. Arrays and objects nest 256 deep at most. */
export function canonical(value, depth = 0) {
  if (value === null || value === true || value === false) return String(value);
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new NoCanonicalText('number out of range');
    return Object.is(value, -0) ? '0' : String(value);
  }
  if (typeof value !== 'object') throw new NoCanonicalText(typeof value);
  if (depth >= 256) throw new NoCanonicalText('nested too deep');
  if (Array.isArray(value)) return `[${value.map((element) => canonical(element, depth + 1)).join(',')}]`;
  const members = Object.keys(value).sort(byCodeUnit);
  return `{${members.map((key) => `${quoted(key)}:${canonical(value[key], depth + 1)}`).join(',')}}`;
}

// ---- hashes -------------------------------------------------------------------------------------------------------

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const nodeHash = (left, right) => sha256(Uint8Array.of(1), left, right);
const leafHashOf = (entry) => sha256(Uint8Array.of(0), canonical(entry));
const isHex32 = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const isCount = (value) => Number.isSafeInteger(value) && value >= 0;
const isRecord = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
const hasExactly = (value, ...names) =>
  isRecord(value) && Object.keys(value).length === names.length && names.every((name) => Object.hasOwn(value, name));

function commitmentHolds(opening, commitment) {
  try {
    return sha256(Uint8Array.of(2), Buffer.from(opening.salt, 'hex'), canonical(opening.payload)).toString('hex') === commitment;
  } catch (error) {
    if (error instanceof NoCanonicalText) return false;
    throw error;
  }
}

/** Roots while leaves come in: a stack of complete subtrees, each with its number of leaves. */
class GrowingTree {
  #stack = [];

  push(leafHash) {
    this.#stack.push({ leaves: 1, hash: leafHash });
    while (this.#stack.length > 1 && this.#stack.at(-1).leaves === this.#stack.at(-2).leaves) {
      const right = this.#stack.pop();
      const left = this.#stack.pop();
      this.#stack.push({ leaves: left.leaves + right.leaves, hash: nodeHash(left.hash, right.hash) });
    }
  }

  root() {
    if (this.#stack.length === 0) return sha256();
    return this.#stack.map(({ hash }) => hash).reduceRight((right, left) => nodeHash(left, right));
  }
}

/** The root an inclusion proof leads to (RFC 9162 2.1.3), by walking down the same splits the tree makes; or null. */
function rootFromInclusion(index, size, leafHash, proof) {
  if (index >= size) return null;
  const turns = [];
  let place = index;
  let width = size;
  while (width > 1) {
    let half = 1;
    while (half * 2 < width) half *= 2;
    const goesRight = place >= half;
    turns.unshift(goesRight);
    if (goesRight) place -= half;
    width = goesRight ? width - half : half;
  }
  if (turns.length !== proof.length) return null;
  return turns.reduce((hash, goesRight, step) => {
    const sibling = Buffer.from(proof[step], 'hex');
    return goesRight ? nodeHash(sibling, hash) : nodeHash(hash, sibling);
  }, leafHash);
}

// ---- signed heads (C2SP signed note with a checkpoint) --------------------------------------------------------------

/** Reads `origin+id+base64`; null when it is malformed or its id is not the one of its key. */
export function readKey(text) {
  const [name, id, ...rest] = text.trim().split('+');
  const base64 = rest.join('+');
  const bytes = Buffer.from(base64, 'base64');
  if (!/^[\x21-\x7e]{1,200}$/.test(name) || bytes.length !== 33 || bytes[0] !== 1 || bytes.toString('base64') !== base64) return null;
  if (sha256(name, '\n', bytes).toString('hex').slice(0, 8) !== id) return null;
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: bytes.subarray(1).toString('base64url') };
  return { name, id, publicKey: createPublicKey({ key: jwk, format: 'jwk' }) };
}

function isTime(value) {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value)) return false;
  const date = new Date(value);
  return Number.isFinite(date.getTime()) && date.toISOString() === value;
}

/** `{ size, root, time }` of a signed head, or `{ code }` when it is refused. */
export function openHead(note, keys) {
  const origin = keys[0].name;
  const cut = note.lastIndexOf('\n\n') + 1;
  const text = note.slice(0, cut);
  // eslint-disable-next-line no-control-regex -- the format forbids exactly these
  if (cut === 0 || !note.endsWith('\n') || /[\x00-\x09\x0b-\x1f\x7f]|\p{Surrogate}/u.test(text)) return { code: 'NOTE_MALFORMED' };
  const signatureLines = note.slice(cut + 1).split('\n');
  signatureLines.pop();
  if (signatureLines.length === 0) return { code: 'NOTE_UNSIGNED' };
  let signed = false;
  for (const line of signatureLines) {
    const words = line.split(' ');
    const blob = Buffer.from(words[2] ?? '', 'base64');
    const wellFormed =
      words.length === 3 && words[0] === '\u2014' && /^[^\s+]+$/.test(words[1]) && blob.length >= 5 && blob.toString('base64') === words[2];
    if (!wellFormed) return { code: 'NOTE_MALFORMED' };
    const id = blob.subarray(0, 4).toString('hex');
    for (const key of keys) {
      if (key.name !== words[1] || key.id !== id) continue;
      const signature = blob.subarray(4);
      if (signature.length !== 64 || !verifySignature(null, Buffer.from(text), key.publicKey, signature)) {
        return { code: 'NOTE_SIGNATURE_INVALID' };
      }
      signed = true;
    }
  }
  if (!signed) return { code: note.split('\n')[0] === origin ? 'NOTE_KEY_UNKNOWN' : 'HEAD_ORIGIN_MISMATCH' };
  const lines = text.split('\n');
  const root = Buffer.from(lines[2] ?? '', 'base64');
  const wellFormed =
    lines.length === 5 &&
    lines[0] !== '' &&
    /^(0|[1-9]\d{0,15})$/.test(lines[1]) &&
    isCount(Number(lines[1])) &&
    root.length === 32 &&
    root.toString('base64') === lines[2] &&
    lines[3].startsWith('time ') &&
    isTime(lines[3].slice(5));
  if (!wellFormed) return { code: 'HEAD_MALFORMED' };
  if (lines[0] !== origin) return { code: 'HEAD_ORIGIN_MISMATCH' };
  return { size: Number(lines[1]), root, time: lines[3].slice(5) };
}

// ---- entries --------------------------------------------------------------------------------------------------------

const isName = (value) => typeof value === 'string' && /^[\x20-\x7e]{1,200}$/.test(value);

function isEntry(entry) {
  return (
    hasExactly(entry, 'format', 'index', 'tenant', 'recordedAt', 'kind', 'actor', 'subject', 'facts', 'erases', 'commitment') &&
    entry.format === 1 &&
    isCount(entry.index) &&
    isName(entry.tenant) &&
    isTime(entry.recordedAt) &&
    typeof entry.kind === 'string' &&
    /^[a-z]+(-[a-z]+)*$/.test(entry.kind) &&
    hasExactly(entry.actor, 'id', 'role') &&
    isName(entry.actor.id) &&
    isName(entry.actor.role) &&
    (entry.subject === null || isName(entry.subject)) &&
    isRecord(entry.facts) &&
    Object.keys(entry.facts).every((key) => isName(key) && isName(entry.facts[key])) &&
    Array.isArray(entry.erases) &&
    entry.erases.every((index, at) => isCount(index) && (at === 0 || entry.erases[at - 1] < index)) &&
    (entry.kind === 'erasure' ? entry.erases.length > 0 : entry.erases.length === 0) &&
    isHex32(entry.commitment)
  );
}

const isOpening = (opening) => hasExactly(opening, 'payload', 'salt') && isHex32(opening.salt);

/** Verifies a parsed receipt: `{ first }` is null when all is well. */
export function verifyReceipt(receipt, { keys, publishedHeads = [] }) {
  const bad = (code, what, index = 0) => ({ first: { code, index, lastIndex: index, what } });
  const wellFormed =
    hasExactly(receipt, 'format', 'entry', 'opening', 'inclusion', 'head') &&
    receipt.format === 'consilium-receipt/1' &&
    typeof receipt.head === 'string' &&
    Array.isArray(receipt.inclusion) &&
    receipt.inclusion.every(isHex32) &&
    isOpening(receipt.opening) &&
    isEntry(receipt.entry);
  if (!wellFormed) return bad('RECEIPT_MALFORMED', 'this is not a receipt');
  const { entry } = receipt;
  if (!commitmentHolds(receipt.opening, entry.commitment)) {
    return bad('COMMITMENT_MISMATCH', 'the content is not the one that was recorded', entry.index);
  }
  const head = openHead(receipt.head, keys);
  if (head.code !== undefined) return bad(head.code, 'the signed head is refused', entry.index);
  const root = rootFromInclusion(entry.index, head.size, leafHashOf(entry), receipt.inclusion);
  if (root === null || !root.equals(head.root)) {
    return bad('INCLUSION_INVALID', 'the entry is not in the tree of the signed head', entry.index);
  }
  if (publishedHeads.some((other) => other.size === head.size && !other.root.equals(head.root))) {
    return bad('ROOT_MISMATCH', 'a published head of the same size has another root', entry.index);
  }
  return { first: null, entry, head };
}

// ---- exports --------------------------------------------------------------------------------------------------------

/** Verifies an export line by line: `line(text)` for each, then `finish()`, whose `first` is null when all is well. */
export class ExportCheck {
  #keys;
  #published;
  #contentMayLack;
  #headerSeen = false;
  #header = null;
  #headerFault = null;
  #first = null;
  #complete = true;
  #withheldExport = false;
  #tree = new GrowingTree();
  #treeLost = false;
  #selectionHead = null;
  #entries = 0;
  #provenSize = 0;
  #headedSize = 0;
  #heads = 0;
  #lastIndex = -1;
  #lastTime = '';
  #clockStepsBack = 0;
  #opened = 0;
  #erased = 0;
  #withheld = 0;
  #gone = new Map();
  #present = [];

  constructor({ keys, publishedHeads = [], contentMayLack = false }) {
    this.#keys = keys;
    this.#published = publishedHeads.toSorted((a, b) => a.size - b.size);
    this.#contentMayLack = contentMayLack;
  }

  line(text) {
    const value = valueOfLine(text);
    if (!this.#headerSeen) this.#takeHeader(value);
    else if (value?.line === 'head' && hasExactly(value, 'line', 'note') && typeof value.note === 'string') this.#takeHead(value.note);
    else if (value?.line === 'entry' && this.#complete && hasExactly(value, 'line', 'entry', 'leafHash', 'opening')) this.#takeEntry(value);
    else if (value?.line === 'entry' && !this.#complete && hasExactly(value, 'line', 'entry', 'leafHash', 'opening', 'inclusion')) {
      this.#takeSelected(value);
    } else if (this.#complete) this.#lose('EXPORT_MALFORMED', this.#entries, 'a line is neither an entry nor a head in its canonical text');
    else this.#fault('EXPORT_MALFORMED', Math.max(this.#lastIndex, 0), 'a line is neither an entry nor a head in its canonical text');
  }

  finish() {
    if (this.#complete) this.#finishComplete();
    else if (this.#selectionHead === null) this.#fault('NO_SIGNED_HEAD', 0, 'no signed head covers this selection');
    for (const index of this.#gone.keys()) this.#fault('PAYLOAD_MISSING', index, 'the content is gone and no erasure names this entry');
    let first = this.#headerFault ?? this.#first;
    if (this.#header === null) first = place('EXPORT_MALFORMED', 0, 'the header line is missing');
    else if (first === null && this.#header.size !== this.#provenSize) {
      first = place('EXPORT_SIZE_MISMATCH', Math.min(this.#header.size, this.#provenSize), 'the header announces another size');
    }
    return {
      first,
      entries: this.#entries,
      opened: this.#opened,
      erased: this.#erased,
      withheld: this.#withheld,
      heads: this.#heads,
      provenSize: this.#provenSize,
      clockStepsBack: this.#clockStepsBack,
    };
  }

  #fault(code, index, what, lastIndex = index) {
    if (this.#first === null || lastIndex < this.#first.lastIndex) this.#first = place(code, index, what, lastIndex);
  }

  #lose(code, index, what) {
    this.#fault(code, index, what);
    this.#treeLost = true;
  }

  /** Every entry since one: finer than that a signed root alone cannot say. */
  #faultSince(since, code, what) {
    const last = Math.max(this.#entries - 1, 0);
    this.#fault(code, Math.min(since, last), what, last);
  }

  #takeHeader(value) {
    this.#headerSeen = true;
    const wellFormed =
      hasExactly(value, 'line', 'format', 'origin', 'scope', 'openings', 'size') &&
      value.line === 'header' &&
      value.format === 'consilium-audit-export/1' &&
      ['complete', 'selection'].includes(value.scope) &&
      ['included', 'withheld'].includes(value.openings) &&
      isCount(value.size);
    if (wellFormed) {
      this.#header = value;
      this.#complete = value.scope === 'complete';
      this.#withheldExport = value.openings === 'withheld';
      if (value.origin !== this.#keys[0].name) this.#headerFault = place('HEAD_ORIGIN_MISMATCH', 0, 'the export is of another log');
      else if (this.#withheldExport && !this.#contentMayLack) {
        this.#headerFault = place('CONTENT_WITHHELD', 0, 'the export leaves its content out');
      }
    }
    if (this.#complete) this.#meetPublished();
  }

  #takeEntry({ entry, leafHash, opening }) {
    const index = this.#entries;
    this.#entries += 1;
    if (!isHex32(leafHash) || !isEntry(entry) || (opening !== null && !isOpening(opening))) {
      this.#lose('ENTRY_MALFORMED', index, 'this is not an entry');
      return;
    }
    const leaf = leafHashOf(entry);
    if (entry.index !== index) this.#lose('INDEX_OUT_OF_ORDER', index, `entry ${entry.index} stands where entry ${index} belongs`);
    else if (leaf.toString('hex') !== leafHash) this.#lose('LEAF_HASH_MISMATCH', index, 'the entry is not the one its leaf hash was made of');
    if (this.#treeLost) {
      // In doubt itself; but what it erases may explain content that lacks before the first bad place.
      for (const erased of entry.erases) this.#takeErasure(entry, erased);
      return;
    }
    this.#takeContent(entry, opening);
    this.#watchClock(entry);
    this.#tree.push(leaf);
    this.#meetPublished();
  }

  #takeSelected({ entry, leafHash, opening, inclusion }) {
    this.#entries += 1;
    const at = () => Math.max(this.#lastIndex, 0);
    const wellFormed =
      isHex32(leafHash) && isEntry(entry) && (opening === null || isOpening(opening)) && Array.isArray(inclusion) && inclusion.every(isHex32);
    if (!wellFormed) {
      this.#fault('ENTRY_MALFORMED', at(), 'this is not an entry');
      return;
    }
    if (entry.index <= this.#lastIndex) {
      this.#fault('INDEX_OUT_OF_ORDER', at(), 'entries are not in ascending order');
      return;
    }
    this.#lastIndex = entry.index;
    this.#watchClock(entry);
    const leaf = leafHashOf(entry);
    if (leaf.toString('hex') !== leafHash) {
      this.#fault('LEAF_HASH_MISMATCH', entry.index, 'the entry is not the one its leaf hash was made of');
      for (const erased of entry.erases) this.#takeErasure(entry, erased);
      return;
    }
    this.#takeContent(entry, opening);
    if (this.#selectionHead === null) return;
    const root = rootFromInclusion(entry.index, this.#selectionHead.size, leaf, inclusion);
    if (root === null || !root.equals(this.#selectionHead.root)) {
      this.#fault('INCLUSION_INVALID', entry.index, 'the entry is not in the tree of the signed head');
    }
  }

  #takeContent(entry, opening) {
    if (opening !== null) {
      if (commitmentHolds(opening, entry.commitment)) {
        this.#opened += 1;
        const word = Math.floor(entry.index / 32);
        this.#present[word] = (this.#present[word] ?? 0) | (1 << (entry.index % 32));
      } else this.#fault('COMMITMENT_MISMATCH', entry.index, 'the content is not the one that was recorded');
    } else if (this.#withheldExport || (this.#header === null && this.#contentMayLack)) this.#withheld += 1;
    else this.#gone.set(entry.index, { tenant: entry.tenant, subject: entry.subject });
    for (const index of entry.erases) {
      const wrong = this.#takeErasure(entry, index);
      if (wrong !== null) this.#fault(wrong.code, entry.index, wrong.what);
    }
  }

  /** Notes that `index` was erased; what is wrong with that, or null. */
  #takeErasure(entry, index) {
    if (index >= entry.index) return { code: 'ERASURE_INVALID', what: `names entry ${index}, which is not before it` };
    if (((this.#present[Math.floor(index / 32)] ?? 0) >>> (index % 32)) & 1) {
      return { code: 'ERASED_PAYLOAD_PRESENT', what: `names entry ${index}, whose content is still there` };
    }
    const gone = this.#gone.get(index);
    if (gone?.tenant === entry.tenant && gone.subject === entry.subject) {
      this.#gone.delete(index);
      this.#erased += 1;
    }
    return null;
  }

  #watchClock(entry) {
    if (entry.recordedAt < this.#lastTime) this.#clockStepsBack += 1;
    this.#lastTime = entry.recordedAt;
  }

  #takeHead(note) {
    const head = openHead(note, this.#keys);
    if (this.#complete) this.#takeHeadOfWhole(head);
    else this.#takeHeadOfSelection(head);
  }

  #takeHeadOfSelection(head) {
    const at = Math.max(this.#lastIndex, 0);
    if (head.code !== undefined) this.#fault(head.code, at, 'the signed head is refused');
    else if (this.#selectionHead !== null || this.#entries > 0) {
      this.#fault('HEAD_OUT_OF_PLACE', at, 'a selection has one head, before its entries');
    } else {
      this.#selectionHead = head;
      this.#heads = 1;
      this.#provenSize = head.size;
      if (this.#published.some((other) => other.size === head.size && !other.root.equals(head.root))) {
        this.#fault('ROOT_MISMATCH', at, 'a published head of the same size has another root');
      }
    }
  }

  #takeHeadOfWhole(head) {
    const since = this.#headedSize;
    this.#headedSize = this.#entries;
    if (head.code !== undefined) this.#faultSince(since, head.code, 'the signed head after these entries is refused');
    else if (head.size > this.#entries) {
      this.#faultShorterThan(head);
      this.#treeLost = true;
    } else if (head.size < this.#entries) {
      this.#faultSince(since, 'HEAD_OUT_OF_PLACE', 'more entries are here than the signed head after them covers');
    } else this.#compare(head);
  }

  #compare(head) {
    if (this.#treeLost) return;
    if (this.#tree.root().equals(head.root)) {
      this.#heads += 1;
      this.#provenSize = this.#entries;
    } else {
      this.#faultSince(this.#provenSize, 'ROOT_MISMATCH', 'these entries are not the ones that were signed');
      this.#treeLost = true;
    }
  }

  #meetPublished() {
    while (this.#published.length > 0 && this.#published[0].size === this.#entries) this.#compare(this.#published.shift());
  }

  #finishComplete() {
    if (!this.#treeLost && this.#published.length > 0) this.#faultShorterThan(this.#published[0]);
    else if (this.#heads === 0) this.#faultSince(0, 'NO_SIGNED_HEAD', 'no signed head covers this log');
    else if (!this.#treeLost && this.#provenSize < this.#entries) this.#faultSince(this.#provenSize, 'UNSIGNED_TAIL', 'no signed head covers these entries');
  }

  #faultShorterThan({ size }) {
    this.#fault('LOG_SHORTER_THAN_HEAD', Math.min(this.#provenSize, size - 1), 'a signed head covers entries that are not here', size - 1);
  }
}

/** The object a line is the canonical text of, or null: no doubled keys, no second spelling. */
function valueOfLine(text) {
  try {
    const value = JSON.parse(text);
    return isRecord(value) && canonical(value) === text ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof NoCanonicalText) return null;
    throw error;
  }
}

function place(code, index, what, lastIndex = index) {
  return { code, index, lastIndex, what };
}

// ---- command line ---------------------------------------------------------------------------------------------------

class WrongUse extends Error {}

/** The lines of a file, split at line feeds only (U+2028 may stand inside a line), decoded strictly. */
async function* linesOf(path) {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  // A line that is not UTF-8 must fail as a bad line, not stop the program: no canonical line is empty.
  const decoded = (bytes) => {
    try {
      return decoder.decode(bytes);
    } catch {
      return '';
    }
  };
  let parts = [];
  for await (const chunk of createReadStream(path)) {
    let from = 0;
    for (let end = chunk.indexOf(10, from); end >= 0; end = chunk.indexOf(10, from)) {
      yield decoded(Buffer.concat([...parts, chunk.subarray(from, end)]));
      parts = [];
      from = end + 1;
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
  }
  if (parts.length > 0) yield decoded(Buffer.concat(parts));
}

function readKeys(values) {
  const texts = values.flatMap((value) => (existsSync(value) ? readFileSync(value, 'utf8').split('\n') : [value])).filter((text) => text.trim() !== '');
  const keys = texts.map(readKey);
  if (keys.length === 0) throw new WrongUse('give the verifier key with --key');
  if (keys.includes(null)) throw new WrongUse('a --key is not a verifier key `origin+id+base64`');
  if (new Set(keys.map(({ name }) => name)).size > 1) throw new WrongUse('the keys are of different logs');
  return keys;
}

function readHeads(paths, keys) {
  return paths.flatMap((path) => {
    const text = readFileSync(path, 'utf8');
    const notes = text.startsWith('{') ? text.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line).note) : [text];
    return notes.map((note) => {
      const head = typeof note === 'string' ? openHead(note, keys) : { code: 'HEAD_MALFORMED' };
      if (head.code !== undefined) throw new WrongUse(`a published head is refused: ${head.code}`);
      return head;
    });
  });
}

function readArguments(words) {
  const options = { key: [], head: [], contentMayLack: false, rest: [] };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === '--content-withheld') options.contentMayLack = true;
    else if (word === '--key' || word === '--head') {
      at += 1;
      if (words[at] === undefined) throw new WrongUse(`${word} needs a value`);
      options[word.slice(2)].push(words[at]);
    } else if (word.startsWith('--')) throw new WrongUse(`unknown option ${word}`);
    else options.rest.push(word);
  }
  return options;
}

async function main(words) {
  const { key, head, contentMayLack, rest } = readArguments(words);
  const [what, path, ...more] = rest;
  if (!['receipt', 'export'].includes(what) || path === undefined || more.length > 0) {
    throw new WrongUse('usage: verify-audit.mjs receipt|export FILE --key KEY [--head HEADS] [--content-withheld]');
  }
  if (!existsSync(path)) throw new WrongUse(`no such file: ${path}`);
  const keys = readKeys(key);
  const publishedHeads = readHeads(head, keys);
  if (what === 'receipt') {
    let receipt = null;
    try {
      receipt = JSON.parse(readFileSync(path, 'utf8'));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
    const verdict = verifyReceipt(receipt, { keys, publishedHeads });
    if (verdict.first !== null) return report(verdict.first);
    const { entry, head: signed } = verdict;
    console.log(`verified: entry ${entry.index} (${entry.kind}, ${entry.recordedAt}) with its content, under a head of ${signed.size} entries signed ${signed.time}`);
    return 0;
  }
  const check = new ExportCheck({ keys, publishedHeads, contentMayLack });
  for await (const line of linesOf(path)) check.line(line);
  const verdict = check.finish();
  if (verdict.first !== null) return report(verdict.first);
  console.log(
    `verified: ${verdict.entries} entries under ${verdict.heads} signed heads (proven size ${verdict.provenSize}); ` +
      `content recomputed ${verdict.opened}, erased ${verdict.erased}, withheld ${verdict.withheld}; clock set back ${verdict.clockStepsBack} times`,
  );
  return 0;
}

function report({ code, index, lastIndex, what }) {
  const where = lastIndex > index ? `entries ${index} to ${lastIndex}` : `entry ${index}`;
  console.log(`NOT VERIFIED: first bad place ${where}: ${code}: ${what}`);
  return 1;
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
