import fc from 'fast-check';
import { readProfileText } from '../../src/vocabulary/read-profile-text.js';
import { readProfile } from '../../src/vocabulary/read-profile.js';
import { expandShorthand } from '../../src/vocabulary/shorthand.js';
import { VOCABULARY } from '../../src/vocabulary/vocabulary.js';

const AS_OF = '2026-11-21';
const paths = VOCABULARY.facts.map(({ path }) => path);
const FIELDS = ['value', 'low', 'high', 'comparator', 'unit', 'code', 'anyOf', 'observedOn', 'unavailable', 'note'];

/** Values that no text of the program holds: found in a problem, they can only come from the patient. */
const canaryText = fc.integer({ min: 0, max: 99_999 }).map((number) => `zqxcanary${number}wvk`);
const canaryNumber = fc.integer({ min: 1, max: 999_999 }).map((number) => `73195${number}.8642`);

/** Places where a canary may sit: names, fields, list members, numbers in every unit. */
const canaryStatement = fc.oneof(
  canaryText,
  canaryNumber,
  fc.tuple(fc.constantFrom(...FIELDS), fc.oneof(canaryText, canaryNumber, canaryText.map((text) => [text]))).map(([field, canary]) => ({ [field]: canary })),
  fc.tuple(canaryNumber, fc.constantFrom('mg/dL', 'umol/L', 'cm', 'mm', '10*9/L', '/uL', '%', 's', 'U/L', 'ng/mL', 'd', '{INR}')).map(([value, unit]) => ({ value, unit })),
  fc.tuple(canaryNumber, canaryNumber, canaryText).map(([low, high, unit]) => ({ low, high, unit })),
  canaryText.map((key) => ({ [key]: key })),
  canaryText.map((date) => ({ value: '5', unit: 'cm', observedOn: date })),
);

const profile = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...paths), canaryText.map((name) => `labs.${name}`), canaryText.map((group) => `${group}.inr`)), fc.oneof(canaryStatement, fc.array(canaryStatement, { maxLength: 3 }))), { minLength: 1, maxLength: 8 })
  .map((entries) => {
    const sent: Record<string, Record<string, unknown>> = {};
    for (const [path, input] of entries) {
      const [group = '', name = ''] = path.split('.');
      (sent[group] ??= {})[name] = input;
    }
    return sent;
  });

const CANARY = /zqxcanary|73195|8642/;

describe('no patient value in a problem', () => {
  it('holds for messages, hints and paths, wherever the value stood', () => {
    let told = 0;
    fc.assert(
      fc.property(profile, (sent) => {
        const problems = [sent, expandShorthand(sent, VOCABULARY)].flatMap((form) => readProfile(form, AS_OF, VOCABULARY).problems);
        told += problems.length;
        expect(problems.filter((problem) => CANARY.test(JSON.stringify(problem)))).toEqual([]);
      }),
      { numRuns: 3000 },
    );
    expect(told).toBeGreaterThan(3000);
  });

  it('holds for documents that cannot be read', () => {
    fc.assert(
      fc.property(canaryText, fc.constantFrom('{', 'a: [', '"', '&x ', 'a: b: ', '!!binary ', '\t- ', '%TAG '), (canary, broken) => {
        for (const text of [`${broken}${canary}`, `${canary}: ${broken}${canary}`, `${canary}: 1\n${canary}: 2`]) {
          const read = readProfileText(text);
          if (read.kind === 'PROBLEM') expect(JSON.stringify(read.problems)).not.toMatch(CANARY);
          else expect(JSON.stringify(readProfile(read.profile, AS_OF, VOCABULARY).problems)).not.toMatch(CANARY);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('can fail: the sent text itself does hold the canary', () => {
    expect(JSON.stringify(readProfile({ labs: { inr: { value: '73195.8642' } } }, AS_OF, VOCABULARY).facts)).toMatch(CANARY);
  });
});
