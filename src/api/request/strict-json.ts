export type StrictJson =
  | { readonly kind: 'read'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly code: 'TOO_DEEP' | 'TOO_MANY_KEYS' | 'DUPLICATE_KEY' | 'FORBIDDEN_KEY' | 'CHARACTER' | 'JSON_SYNTAX'; readonly message: string };

const DEEPEST = 32;
/** Keys of one object: no input type and no resource has near as many. */
const MOST_KEYS = 2_000;
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const LONE_SURROGATE = /\p{Surrogate}/u;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

const REFUSALS = {
  TOO_DEEP: `the body is nested more than ${DEEPEST} levels deep`,
  TOO_MANY_KEYS: `an object of the body holds more than ${MOST_KEYS} keys`,
  DUPLICATE_KEY: 'an object of the body holds the same key twice',
  FORBIDDEN_KEY: 'the body holds a key that is never read',
  CHARACTER: 'a text of the body holds half a character (a lone surrogate)',
  JSON_SYNTAX: 'the body is not JSON',
} as const;

function refused(code: keyof typeof REFUSALS): StrictJson {
  return { kind: 'refused', code, message: REFUSALS[code] };
}

/** Position of the quote that ends the string opened at `start`; the end of the text when none does. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === BACKSLASH) at += 1;
    else if (unit === QUOTE) return at;
  }
  return text.length;
}

/** The string as JSON means it; `null` when it is none, which parsing the whole will say. */
function decoded(quoted: string): string | null {
  if (!quoted.includes('\\')) return quoted.slice(1, -1);
  try {
    return JSON.parse(quoted) as string;
  } catch {
    return null;
  }
}

/** What JSON.parse would let pass in silence: depth without end, the last of two equal keys, keys that reach a prototype. */
function findRefusal(text: string): StrictJson | null {
  const open: (Set<string> | null)[] = [];
  let isKeyNext = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    switch (character) {
      case '{':
      case '[':
        open.push(character === '{' ? new Set() : null);
        isKeyNext = character === '{';
        if (open.length > DEEPEST) return refused('TOO_DEEP');
        break;
      case '}':
      case ']':
        open.pop();
        isKeyNext = false;
        break;
      case ',':
        isKeyNext = (open.at(-1) ?? null) !== null;
        break;
      case ':':
        isKeyNext = false;
        break;
      case '"': {
        const end = endOfString(text, at);
        const string = decoded(text.slice(at, end + 1));
        at = end;
        if (string === null) break;
        if (LONE_SURROGATE.test(string)) return refused('CHARACTER');
        const keys = open.at(-1) ?? null;
        if (!isKeyNext || keys === null) break;
        if (FORBIDDEN.has(string)) return refused('FORBIDDEN_KEY');
        if (keys.has(string)) return refused('DUPLICATE_KEY');
        if (keys.size === MOST_KEYS) return refused('TOO_MANY_KEYS');
        keys.add(string);
        break;
      }
    }
  }
  return null;
}

/** Reads JSON without the freedoms that JSON.parse takes. Iterative: no depth can overflow the stack. */
export function readStrictJson(text: string): StrictJson {
  const refusal = findRefusal(text);
  if (refusal !== null) return refusal;
  try {
    return { kind: 'read', value: JSON.parse(text) as unknown };
  } catch {
    return refused('JSON_SYNTAX');
  }
}
