import { COMPARATORS, FACT_INPUT_FIELDS, UNAVAILABLE_REASONS, type FactInput } from './fact-input.js';
import { isPlainObject } from './plain-object.js';
import { profileProblemOf } from './profile-problem-of.js';
import type { ProfileProblem } from './profile-problem.js';
import { unknownKey } from './unknown-key.js';

type Fields = Readonly<Record<string, unknown>>;

/** A statement of sound shape, or `null` with what is wrong. */
export interface FactInputRead {
  readonly input: FactInput | null;
  readonly problems: readonly ProfileProblem[];
}

const MOST_CODES = 100;

/** Reads the fields of one object and gathers what is wrong with them. */
class FieldReader {
  readonly problems: ProfileProblem[] = [];

  constructor(
    private readonly fields: Fields,
    private readonly path: string,
  ) {}

  text(field: string): string | null {
    const sent = this.fields[field] ?? null;
    if (sent === null || typeof sent === 'string') return sent;
    return this.wrong('TYPE', field, 'a text');
  }

  number(field: string): string | number | null {
    const sent = this.fields[field] ?? null;
    if (sent === null || typeof sent === 'string' || typeof sent === 'number') return sent;
    return this.wrong('TYPE', field, 'a decimal number as text');
  }

  oneOf<Word extends string>(field: string, words: readonly Word[]): Word | null {
    const sent = this.text(field);
    if (sent === null) return null;
    return words.find((word) => word === sent) ?? this.wrong('CODE_UNKNOWN', field, `allowed: ${words.join(', ')}`);
  }

  texts(field: string): readonly string[] | null {
    const sent = this.fields[field] ?? null;
    if (sent === null) return null;
    if (!Array.isArray(sent) || sent.length > MOST_CODES) return this.wrong('TYPE', field, `a list of at most ${MOST_CODES} codes`);
    const codes = sent.filter((code): code is string => typeof code === 'string');
    return codes.length === sent.length ? codes : this.wrong('TYPE', field, 'a list of codes');
  }

  private wrong(code: 'TYPE' | 'CODE_UNKNOWN', field: string, hint: string): null {
    this.problems.push(profileProblemOf(code, `${this.path}.${field}`, hint));
    return null;
  }
}

/** Statements that exclude each other within one input: the value in its forms, or that there is none. */
function tooMany(input: FactInput): boolean {
  const forms = [input.value !== null || input.comparator !== null, input.low !== null || input.high !== null, input.code !== null, input.anyOf !== null, input.unavailable !== null];
  return forms.filter((form) => form).length > 1;
}

/** Checks the shape of one statement about a fact; what it says is not looked at here. */
export function readFactInput(sent: unknown, path: string): FactInputRead {
  if (!isPlainObject(sent)) return { input: null, problems: [profileProblemOf('TYPE', path, 'an object with value and unit, or code, or unavailable')] };
  const known: readonly string[] = FACT_INPUT_FIELDS;
  const strangers = Object.keys(sent).flatMap((key, position) => (known.includes(key) ? [] : [unknownKey('FIELD_UNKNOWN', key, { parent: path, position }, known)]));
  const fields = new FieldReader(sent, path);
  const input: FactInput = {
    value: fields.number('value'),
    low: fields.number('low'),
    high: fields.number('high'),
    comparator: fields.oneOf('comparator', COMPARATORS),
    unit: fields.text('unit'),
    code: fields.text('code'),
    anyOf: fields.texts('anyOf'),
    observedOn: fields.text('observedOn'),
    unavailable: fields.oneOf('unavailable', UNAVAILABLE_REASONS),
  };
  const problems = [...strangers, ...fields.problems];
  if (problems.length === 0 && tooMany(input)) problems.push(profileProblemOf('TWO_VALUES', path, 'send one of: value, low and high, code, anyOf, unavailable; further statements as list'));
  return problems.length === 0 ? { input, problems } : { input: null, problems };
}
