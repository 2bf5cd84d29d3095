import canonicalize from 'canonicalize';

/** Nesting beyond this is refused: no record of ours comes near it, and recursion must not meet the stack's end. */
const DEEPEST_NESTING = 256;

/** With the u flag a surrogate pair is one character, so this finds only halves that stand alone. */
const LONE_SURROGATE = /\p{Surrogate}/u;

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
  refuseWhatJsonCannotHold(value, '', []);
  const text = canonicalize(value);
  if (text === undefined) throw new CanonicalTextError('', 'nothing to write');
  return text;
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
