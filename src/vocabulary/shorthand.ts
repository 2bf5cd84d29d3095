import type { FactDefinition } from './fact-definition.js';
import { COMPARATORS } from './fact-input.js';
import { isPlainObject } from './plain-object.js';
import type { Vocabulary } from './vocabulary.js';

// What may be a number is taken as one word, so that "1,5" or "1e999" reach the reader that refuses them by name.
const NUMBER = '[+-]?(?:\\d[\\d.,]*(?:[eE][+-]?\\d+)?|\\.\\d+|NaN|Infinity)';
/** No statement is longer; a longer text passes as it is, so that no pattern walks through it. */
const LONGEST = 200;
const ON = /^(.*\S) on (\d\S*)$/;
const UNAVAILABLE = /^unavailable: *(.+)$/;
const RANGE = new RegExp(`^(${NUMBER}) *(?:-|\u2013|to) *(${NUMBER})(?: *(\\S.*))?$`);
const SINGLE = new RegExp(`^(<=|>=|<|>|\u2264|\u2265)? *(${NUMBER})(?: *(\\S.*))?$`);

type Written = Readonly<Record<string, unknown>>;

function comparatorOf(sign: string | undefined): Written {
  const ascii = sign === '\u2264' ? '<=' : sign === '\u2265' ? '>=' : sign;
  const comparator = COMPARATORS.find((each) => each === ascii);
  return comparator === undefined ? {} : { comparator };
}

function unitOf(unit: string | undefined): Written {
  return unit === undefined ? {} : { unit };
}

function expandNumber(text: string): Written {
  const [, low, high, rangeUnit] = RANGE.exec(text) ?? [];
  if (low !== undefined && high !== undefined) return { low, high, ...unitOf(rangeUnit) };
  const [, sign, value, unit] = SINGLE.exec(text) ?? [];
  return value === undefined ? { value: text } : { value, ...comparatorOf(sign), ...unitOf(unit) };
}

function expandChoice(text: string): Written {
  const words = text.split(/ or |, */).map((word) => word.trim());
  return words.length > 1 ? { anyOf: words } : { code: text };
}

function expandText(definition: FactDefinition, written: string): Written {
  if (written.length > LONGEST) return definition.kind === 'choice' ? { code: written } : { value: written };
  const [, before, day] = ON.exec(written) ?? [];
  const text = before ?? written;
  const dated: Written = day === undefined ? {} : { observedOn: day };
  const reason = UNAVAILABLE.exec(text)?.[1];
  if (reason !== undefined) return { unavailable: reason.trim().toUpperCase().replace(/[ -]+/g, '_'), ...dated };
  return { ...(definition.kind === 'choice' ? expandChoice(text) : expandNumber(text)), ...dated };
}

function expandInput(definition: FactDefinition, written: unknown): unknown {
  if (typeof written === 'string') return expandText(definition, written);
  if (typeof written === 'number' || typeof written === 'boolean') return definition.kind === 'choice' ? { code: written } : { value: written };
  return written;
}

/**
 * The long form of a profile in which facts may be written as people write them in a case file:
 * "5.2 cm", "< 0.3 mg/dL", "2-3 cm", "2 to 3 cm", "A", "A or B", "unavailable: pending", each with " on 2026-11-02"
 * behind it, or a list of these. Long statements and everything that has no place in the vocabulary pass unchanged;
 * readProfile judges them.
 */
export function expandShorthand(profile: unknown, vocabulary: Vocabulary): unknown {
  if (!isPlainObject(profile)) return profile;
  return Object.fromEntries(Object.entries(profile).map(([group, facts]) => [group, isPlainObject(facts) ? expandGroup(group, facts, vocabulary) : facts]));
}

function expandGroup(group: string, facts: Written, vocabulary: Vocabulary): unknown {
  return Object.fromEntries(
    Object.entries(facts).map(([name, written]) => {
      const definition = vocabulary.fact(`${group}.${name}`);
      if (definition === undefined) return [name, written];
      return [name, Array.isArray(written) ? written.map((each) => expandInput(definition, each)) : expandInput(definition, written)];
    }),
  );
}
