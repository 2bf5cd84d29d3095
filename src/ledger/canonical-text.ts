import canonicalize from 'canonicalize';

/** Nesting beyond this is refused: no record of ours comes near it, and recursion must not meet the stack's end. */
const DEEPEST_NESTING = 256;

/** With the u flag a surrogate pair is one character, so this finds only halves that stand alone. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** Surrogates alone or in pairs: found faster than told apart. */
const HALF_OF_A_PAIR = /[\ud800-\udfff]/;

/** Texts that are written between quotation marks as they are: no control, quotation mark, backslash or surrogate. */
const STANDS_FOR_ITSELF = /^[\u0020\u0021\u0023-\u005b\u005d-\ud7ff\ue000-\uffff]*$/;

/** A value that has no RFC 8785 text. `path` is a JSON Pointer to the place; the value itself is never repeated. */
export class CanonicalTextError extends TypeError {
  readonly code = 'NOT_CANONICAL_JSON';

  constructor(
    readonly path: string,
    reason: string,
  ) {
    super(`no canonical text: ${reason} at "${path}"`);
    this.name = 'CanonicalTextError';
  }
}

/**
 * The one text of a JSON value after RFC 8785 (JSON Canonicalization Scheme): what is hashed, stored and replayed.
 *
 * Stricter than `JSON.stringify`, because two different values must never share a text by accident: refused are NaN,
 * Infinity, bigint, symbols, functions, lone surrogates (in keys too), undefined or holes inside arrays, cycles, and
 * every object that is not a plain one (Date, Map, Buffer, class instances, anything with `toJSON`).
 * A member whose value is undefined is absent, as in JSON.
 *
 * @throws CanonicalTextError naming the first place that has no canonical text
 */
export function canonicalText(value: unknown): string {
  const text = written(value, 0);
  if (text !== null) return text;
  // What stopped the quick writing is told with its place, or is unusual and allowed after all.
  refuseWhatJsonCannotHold(value, '', []);
  const unusual = canonicalize(value);
  if (unusual === undefined) throw new CanonicalTextError('', 'nothing to write');
  return unusual;
}

/**
 * The text of an ordinary value; null at the first thing that is not surely allowed. Answers hold hundreds of
 * kilobytes and are written in the way of the one writer, so they are checked and written in one pass.
 */
function written(value: unknown, depth: number): string | null {
  switch (typeof value) {
    case 'string':
      return quoted(value);
    case 'number':
      // RFC 8785 section 3.2.2.3 takes over the number texts of ECMAScript, where minus zero is "0".
      return Number.isFinite(value) ? String(value) : null;
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      if (depth >= DEEPEST_NESTING || 'toJSON' in value) return null;
      return Array.isArray(value) ? writtenArray(value, depth + 1) : writtenObject(value as Readonly<Record<string, unknown>>, depth + 1);
    default:
      return null;
  }
}

function writtenArray(array: readonly unknown[], depth: number): string | null {
  let text = '[';
  for (let index = 0; index < array.length; index += 1) {
    const member = written(array[index], depth);
    if (member === null) return null;
    text += index === 0 ? member : `,${member}`;
  }
  return `${text}]`;
}

function writtenObject(object: Readonly<Record<string, unknown>>, depth: number): string | null {
  const prototype: unknown = Object.getPrototypeOf(object);
  if (prototype !== Object.prototype && prototype !== null) return null;
  let text = '{';
  for (const key of ascendingKeys(object)) {
    const member = object[key];
    if (member === undefined) continue;
    const name = quotedKey(key);
    const memberText = written(member, depth);
    if (name === null || memberText === null) return null;
    text += text === '{' ? `${name}:${memberText}` : `,${name}:${memberText}`;
  }
  return `${text}}`;
}

/** Keys in the order in which objects hold them: a way from one to the next, and at its end the order to write them in. */
interface KeyOrder {
  readonly next: Map<string, KeyOrder>;
  ascending: readonly string[] | null;
}

const keyOrders: KeyOrder = { next: new Map(), ascending: null };
const MOST_KEPT_ORDERS = 5_000;
let keptOrders = 0;

/** By UTF-16 code units, as RFC 8785 section 3.2.3 asks and as JavaScript compares texts. Sorted once: objects of one kind hold their keys in one order. */
function ascendingKeys(object: object): readonly string[] {
  const keys = Object.keys(object);
  let at = keyOrders;
  for (const key of keys) {
    let next = at.next.get(key);
    if (next === undefined) {
      if (keptOrders === MOST_KEPT_ORDERS) return keys.sort();
      keptOrders += 1;
      next = { next: new Map(), ascending: null };
      at.next.set(key, next);
    }
    at = next;
  }
  return (at.ascending ??= keys.sort());
}

/** Keys are few and come again and again. */
const quotedKeys = new Map<string, string | null>();
const MOST_KEPT_KEYS = 5_000;

function quotedKey(key: string): string | null {
  const known = quotedKeys.get(key);
  if (known !== undefined) return known;
  const name = quoted(key);
  if (quotedKeys.size < MOST_KEPT_KEYS && key.length < 100) quotedKeys.set(key, name);
  return name;
}

/** From this length on a text is surely prose or JSON, which holds something to be escaped. */
const LONG = 2_000;

function quoted(text: string): string | null {
  if (text.length < LONG && STANDS_FOR_ITSELF.test(text)) return `"${text}"`;
  return HALF_OF_A_PAIR.test(text) && LONE_SURROGATE.test(text) ? null : JSON.stringify(text);
}

function refuseWhatJsonCannotHold(value: unknown, path: string, ancestors: object[]): void {
  switch (typeof value) {
    case 'string':
      if (LONE_SURROGATE.test(value)) throw new CanonicalTextError(path, 'lone surrogate');
      return;
    case 'number':
      if (!Number.isFinite(value)) throw new CanonicalTextError(path, 'number that is not finite');
      return;
    case 'boolean':
      return;
    case 'object':
      if (value === null) return;
      break;
    default:
      throw new CanonicalTextError(path, typeof value);
  }
  if (ancestors.includes(value)) throw new CanonicalTextError(path, 'cycle');
  if (ancestors.length >= DEEPEST_NESTING) throw new CanonicalTextError(path, `nesting deeper than ${DEEPEST_NESTING}`);
  ancestors.push(value);
  if (Array.isArray(value)) refuseInArray(value, path, ancestors);
  else refuseInObject(value, path, ancestors);
  ancestors.pop();
}

function refuseInArray(array: readonly unknown[], path: string, ancestors: object[]): void {
  if (hasToJson(array)) throw new CanonicalTextError(path, 'toJSON');
  // An index loop, not forEach: holes must be seen.
  for (let index = 0; index < array.length; index += 1) {
    refuseWhatJsonCannotHold(array[index], `${path}/${index}`, ancestors);
  }
}

function refuseInObject(object: object, path: string, ancestors: object[]): void {
  const prototype: unknown = Object.getPrototypeOf(object);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
    throw new CanonicalTextError(path, 'object that is not plain');
  }
  if (hasToJson(object)) throw new CanonicalTextError(path, 'toJSON');
  for (const [key, member] of Object.entries(object)) {
    if (LONE_SURROGATE.test(key)) throw new CanonicalTextError(path, 'lone surrogate in a key');
    if (member === undefined) continue;
    refuseWhatJsonCannotHold(member, `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, ancestors);
  }
}

function hasToJson(object: object): boolean {
  return 'toJSON' in object && typeof object.toJSON === 'function';
}
