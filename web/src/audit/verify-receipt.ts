import canonicalize from 'canonicalize';

/** What became of a receipt; docs/audit-format.md explains each code. */
export type ReceiptVerdict =
  | { readonly kind: 'proven'; readonly index: number; readonly recordedAt: string; readonly entryKind: string; readonly head: { readonly origin: string; readonly size: number; readonly time: string }; readonly signature: 'VERIFIED' | 'NOT_CHECKED' }
  | { readonly kind: 'refused'; readonly code: string; readonly what: string };

interface Entry {
  readonly index: number;
  readonly recordedAt: string;
  readonly kind: string;
  readonly commitment: string;
}

interface ReceiptShape {
  readonly format: string;
  readonly entry: Entry;
  readonly opening: { readonly payload: unknown; readonly salt: string };
  readonly inclusion: readonly string[];
  readonly head: string;
}

type Bytes = Uint8Array<ArrayBuffer>;

const UTF8 = new TextEncoder();
const bytes = (...parts: readonly (Bytes | number)[]): Bytes => new Uint8Array(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...part])));
const fromHex = (text: string): Bytes => new Uint8Array((text.match(/../g) ?? []).map((pair) => parseInt(pair, 16)));
const fromBase64 = (text: string): Bytes => new Uint8Array([...atob(text)].map((letter) => letter.charCodeAt(0)));
const hash = async (data: Bytes): Promise<Bytes> => new Uint8Array(await crypto.subtle.digest('SHA-256', data));
const same = (one: Bytes, other: Bytes): boolean => one.length === other.length && one.every((byte, index) => other[index] === byte);
const canonicalBytes = (value: unknown): Bytes => UTF8.encode(canonicalize(value) ?? '') as Bytes;

function isReceipt(value: unknown): value is ReceiptShape {
  const one = value as Partial<ReceiptShape> | null;
  return (
    typeof one === 'object' &&
    one !== null &&
    one.format === 'consilium-receipt/1' &&
    typeof one.head === 'string' &&
    typeof one.entry?.index === 'number' &&
    typeof one.entry.commitment === 'string' &&
    typeof one.opening?.salt === 'string' &&
    Array.isArray(one.inclusion) &&
    one.inclusion.every((part) => typeof part === 'string' && /^[0-9a-f]{64}$/.test(part))
  );
}

/** The root that a leaf and its path lead to, RFC 9162 section 2.1.3.2; null when the path does not fit the tree. */
async function rootOf(index: number, size: number, leaf: Bytes, path: readonly Bytes[]): Promise<Bytes | null> {
  if (index >= size) return null;
  let [place, last, root] = [index, size - 1, leaf];
  for (const sibling of path) {
    if (last === 0) return null;
    if (place % 2 === 1 || place === last) {
      root = await hash(bytes(1, sibling, root));
      while (place % 2 === 0 && place !== 0) [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
    } else {
      root = await hash(bytes(1, root, sibling));
    }
    [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  }
  return last === 0 ? root : null;
}

interface Head {
  readonly origin: string;
  readonly size: number;
  readonly root: Bytes;
  readonly time: string;
  readonly signed: string;
  readonly signatures: readonly { readonly name: string; readonly value: Bytes }[];
}

function readHead(note: string): Head | null {
  const match = /^(([^\n]+)\n(0|[1-9]\d*)\n([A-Za-z0-9+/]{43}=)\ntime ([^\n]+)\n)\n((?:\u2014 \S+ \S+\n)+)$/.exec(note);
  if (match === null) return null;
  const [, signed, origin, size, root, time, lines] = match as unknown as [string, string, string, string, string, string, string];
  const signatures = lines
    .trimEnd()
    .split('\n')
    .map((line) => line.split(' ') as [string, string, string])
    .map(([, name, value]) => ({ name, value: fromBase64(value) }));
  return { origin, size: Number(size), root: fromBase64(root), time, signed, signatures };
}

/** A verifier key: origin, key id and Ed25519 key. Null when the text is none, or its id is not its own. */
async function readKey(text: string): Promise<{ readonly origin: string; readonly id: Bytes; readonly key: CryptoKey } | null> {
  const match = /^(\S+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(text.trim());
  if (match === null) return null;
  const [, origin, id, encoded] = match as unknown as [string, string, string, string];
  const algorithmAndKey = fromBase64(encoded);
  if (algorithmAndKey.length !== 33 || algorithmAndKey[0] !== 1) return null;
  const computed = (await hash(bytes(UTF8.encode(origin) as Bytes, 10, algorithmAndKey))).slice(0, 4);
  if (!same(computed, fromHex(id))) return null;
  return { origin, id: computed, key: await crypto.subtle.importKey('raw', algorithmAndKey.slice(1), { name: 'Ed25519' }, false, ['verify']) };
}

/**
 * Checks a receipt in the browser, without the service: content against commitment, entry against root, and, when a
 * verifier key is given, root against signature. The key must come from somewhere else than the receipt.
 */
export async function verifyReceipt(text: string, verifierKey: string): Promise<ReceiptVerdict> {
  const refused = (code: string, what: string): ReceiptVerdict => ({ kind: 'refused', code, what });
  let receipt: unknown;
  try {
    receipt = JSON.parse(text);
  } catch {
    return refused('RECEIPT_MALFORMED', 'the file is no JSON');
  }
  if (!isReceipt(receipt)) return refused('RECEIPT_MALFORMED', 'the file is no receipt');
  const { entry, opening, inclusion } = receipt;
  const commitment = await hash(bytes(2, fromHex(opening.salt), canonicalBytes(opening.payload)));
  if (!same(commitment, fromHex(entry.commitment))) return refused('COMMITMENT_MISMATCH', 'the content is not the one that was recorded');
  const head = readHead(receipt.head);
  if (head === null) return refused('HEAD_MALFORMED', 'the signed head cannot be read');
  const root = await rootOf(entry.index, head.size, await hash(bytes(0, canonicalBytes(entry))), inclusion.map(fromHex));
  if (root === null || !same(root, head.root)) return refused('INCLUSION_INVALID', 'the entry is not in the tree of the signed head');
  const proven = { kind: 'proven', index: entry.index, recordedAt: entry.recordedAt, entryKind: entry.kind, head: { origin: head.origin, size: head.size, time: head.time } } as const;
  if (verifierKey.trim() === '') return { ...proven, signature: 'NOT_CHECKED' };
  const key = await readKey(verifierKey);
  if (key === null) return refused('KEY_MALFORMED', 'the verifier key cannot be read');
  if (key.origin !== head.origin) return refused('HEAD_ORIGIN_MISMATCH', 'the head is of another log than the key');
  const signature = head.signatures.find(({ name, value }) => name === key.origin && same(value.slice(0, 4), key.id));
  if (signature === undefined) return refused('NOTE_KEY_UNKNOWN', 'no signature of this key is on the head');
  const isSound = await crypto.subtle.verify({ name: 'Ed25519' }, key.key, signature.value.slice(4), UTF8.encode(head.signed) as Bytes);
  return isSound ? { ...proven, signature: 'VERIFIED' } : refused('NOTE_SIGNATURE_INVALID', 'the signature is not one of this key');
}
