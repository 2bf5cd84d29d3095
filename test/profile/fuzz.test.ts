import fc from 'fast-check';
import { UNKNOWN_REASONS } from '../../src/engine/truth.js';
import { PROBLEM_CODES } from '../../src/vocabulary/problem-codes.js';
import { readProfileText } from '../../src/vocabulary/read-profile-text.js';
import { readProfile } from '../../src/vocabulary/read-profile.js';
import { expandShorthand } from '../../src/vocabulary/shorthand.js';
import { statedValue } from '../../src/vocabulary/stated-value.js';
import { VOCABULARY } from '../../src/vocabulary/vocabulary.js';

const AS_OF = '2026-11-21';
const paths = VOCABULARY.facts.map(({ path }) => path);
const words = ['', 'NaN', '1e999', '-0', '5', '5.2', '1,5', '1.500', 'A', 'YES', 'BCLC_B', 'PRESENT', 'umol/L', 'mg/dL', '10*9/L', 'cm', '%', '<', '>=', '2026-11', '2026-02-30', '2026-11-20T10:00:00Z', 'PENDING', 'unavailable: pending', '2-3 cm', '< 3 mm on 2026-11-02', '__proto__'];

const scalar = fc.oneof(fc.constantFrom(...words), fc.string(), fc.string({ unit: 'binary' }), fc.double(), fc.integer(), fc.boolean(), fc.constant(null), fc.constant(undefined));
const field = fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }), fc.jsonValue());
const statement = fc.oneof(
  scalar,
  fc.record({ value: field, low: field, high: field, comparator: field, unit: field, code: field, anyOf: field, observedOn: field, unavailable: field }, { requiredKeys: [] }),
  fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('value', 'unit', '__proto__', 'constructor')), field),
);

/** A profile whose names are mostly right and whose statements are anything. */
const nearlyRight = fc.array(fc.tuple(fc.constantFrom(...paths), fc.oneof(statement, fc.array(statement, { maxLength: 4 }))), { maxLength: 12 }).map((entries) => {
  const profile: Record<string, Record<string, unknown>> = {};
  for (const [path, input] of entries) {
    const [group = '', name = ''] = path.split('.');
    (profile[group] ??= {})[name] = input;
  }
  return profile;
});

/** What does not hold of an answer, whatever was sent; one list, because thousands of expectations cost more than the reading. */
function unsound(sent: unknown): readonly string[] {
  const result = readProfile(sent, AS_OF, VOCABULARY);
  const complaints: string[] = [];
  if (result.refused !== result.problems.some(({ effect }) => effect === 'REFUSED')) complaints.push('refused without a refusing problem, or the reverse');
  for (const { code, effect } of result.problems) if (PROBLEM_CODES[code as keyof typeof PROBLEM_CODES].effect !== effect) complaints.push(`${code} with effect ${effect}`);
  for (const [path, state] of result.states) {
    const definition = VOCABULARY.fact(path);
    if (definition === undefined) return [`a state of ${path}, which is no fact`];
    const { text } = statedValue(definition, state.possible);
    const isWhole = text === 'not known';
    if (text === '') complaints.push(`${path} has no text`);
    if (state.reason !== null && !UNKNOWN_REASONS.includes(state.reason)) complaints.push(`${path} for reason ${state.reason}`);
    if (isWhole && state.reason === null) complaints.push(`${path} is not known without a reason`);
    if (!isWhole && state.reason !== null && state.reason !== 'IMPRECISE') complaints.push(`${path} is ${state.reason} but narrowed`);
    if (state.ageDays !== null && !(state.ageDays.min >= 0 && state.ageDays.min <= state.ageDays.max)) complaints.push(`${path} has no sound age`);
  }
  return complaints;
}

function expectSound(...sent: readonly unknown[]): void {
  expect(sent.flatMap(unsound)).toEqual([]);
}

describe('readProfile on anything', () => {
  it('never throws on arbitrary values, and its answer is sound', () => {
    fc.assert(fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true, withTypedArray: true }), (sent) => expectSound(sent)), { numRuns: 3000 });
  });

  it('never throws on nearly right profiles, in long form and in shorthand, and its answer is sound', () => {
    fc.assert(
      fc.property(nearlyRight, (sent) => {
        expectSound(sent, expandShorthand(sent, VOCABULARY));
      }),
      { numRuns: 3000 },
    );
  });

  it('never throws on any day of assessment', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.constantFrom('2026', '2026-11', '0000-00-00', '')), (asOf) => {
      const { problems } = readProfile({}, asOf, VOCABULARY);
      expect(problems.map(({ code, path }) => [code, path])).toEqual(/^\d{4}-\d{2}-\d{2}$/.test(asOf) ? problems.map(() => ['DATE_INVALID', 'asOf']) : [['DATE_INVALID', 'asOf']]);
    }));
  });

  it('does not depend on the order in which facts are sent', () => {
    fc.assert(
      fc.property(nearlyRight, (sent) => {
        const turned = Object.fromEntries(Object.entries(sent).reverse().map(([group, facts]) => [group, Object.fromEntries(Object.entries(facts).reverse())]));
        const there = readProfile(sent, AS_OF, VOCABULARY);
        const back = readProfile(turned, AS_OF, VOCABULARY);
        expect([...back.states]).toEqual([...there.states]);
        expect(back.facts).toEqual(there.facts);
        expect(back.refused).toBe(there.refused);
      }),
      { numRuns: 1000 },
    );
  });

  it('never changes what was sent', () => {
    fc.assert(
      fc.property(fc.jsonValue(), nearlyRight, (any, nearly) => {
        for (const sent of [any, nearly]) {
          const before = structuredClone(sent);
          readProfile(sent, AS_OF, VOCABULARY);
          expandShorthand(sent, VOCABULARY);
          expect(sent).toEqual(before);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('readProfileText on anything', () => {
  const pieces = fc.array(fc.oneof(fc.string(), fc.constantFrom('{', '}', '[', ']', ':', ': ', '\n', '  ', '- ', '&a ', '*a', '!!str ', '---\n', '"', "'", '#', '|', '>', '? ', '<<: ', 'labs', 'inr', '1.2', '\t')), { maxLength: 40 }).map((parts) => parts.join(''));

  it('never throws, and tells what is wrong or gives a profile to read', () => {
    fc.assert(
      fc.property(fc.oneof(pieces, fc.string(), fc.json()), (text) => {
        const read = readProfileText(text);
        if (read.kind === 'PROBLEM') expect(read.problems.length).toBeGreaterThan(0);
        else expectSound(read.profile);
      }),
      { numRuns: 3000 },
    );
  });
});
