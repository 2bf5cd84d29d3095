import { isDeepStrictEqual } from 'node:util';
import type { Possible } from '../../src/engine/possible.js';
import type { FactState } from '../../src/engine/fact-state.js';
import { combineGivenAndDerived } from '../../src/medicine/combine-given-and-derived.js';
import { combineStatements } from '../../src/vocabulary/combine-statements.js';
import type { ChoiceDefinition } from '../../src/vocabulary/fact-definition.js';
import type { Statement } from '../../src/vocabulary/statement.js';
import { seededRandom, type SeededRandom } from '../generators/seeded-random.js';
import { knownFromBoth, knownFromStatements, type GivenCodes, type KnownCodes } from './second-evaluator/given-and-derived.js';

const CODES = ['A', 'B', 'C', 'D'];
const TODAY = 1000;
const DEFINITION: ChoiceDefinition = {
  kind: 'choice',
  path: 'group.stage',
  label: 'Stage',
  definition: 'A stage.',
  freshForDays: null,
  canChange: 'YES',
  given: true,
  codes: [],
  choices: CODES.map((code) => ({ code, label: code, definition: code })),
  groups: [],
};

function someCodes(random: SeededRandom): string[] {
  return random.shuffle(CODES).slice(0, random.pick([1, 1, 2, 3]));
}

function subset(codes: readonly string[]): Possible {
  return { kind: 'subset', codes: CODES.filter((code) => codes.includes(code)) };
}

function codesOf({ possible }: FactState): readonly string[] {
  return possible.kind === 'subset' ? possible.codes : [];
}

function randomStatement(random: SeededRandom): GivenCodes {
  const first = TODAY - random.whole(0, 6);
  return { codes: someCodes(random), days: random.chance(0.25) ? null : { first, last: first + (random.chance(0.7) ? 0 : random.whole(1, 3)) } };
}

function sent({ codes, days }: GivenCodes): Statement {
  return { path: DEFINITION.path, claim: { kind: 'VALUE', possible: subset(codes) }, days, observedOn: null, asSent: '' };
}

describe('several statements of one fact', () => {
  it('come to the same by src/vocabulary and by the second evaluator, 10,000 times (15.4)', () => {
    const random = seededRandom(154);
    const reasons = new Set<string | null>();
    const differing: unknown[] = [];
    for (let at = 0; at < 10_000; at += 1) {
      const statements = Array.from({ length: random.whole(1, 4) }, () => randomStatement(random));
      const { state } = combineStatements(DEFINITION, statements.map(sent), TODAY + 10);
      const second = knownFromStatements(CODES, statements);
      reasons.add(second.reason);
      const first: KnownCodes = { codes: codesOf(state), reason: state.reason };
      if (!isDeepStrictEqual(first, second)) differing.push({ statements, first, second });
    }
    expect(differing).toEqual([]);
    expect([...reasons].sort()).toEqual(['CONFLICTING', 'IMPRECISE', null].sort());
  });
});

function combine(given: KnownCodes, derived: readonly string[], missing: readonly string[], rule: 'definition' | 'convention'): ReturnType<typeof combineGivenAndDerived> {
  const whole = subset(CODES);
  const domain = { kind: 'choice', codes: CODES } as const;
  const onDisagreement = rule === 'definition' ? ('CONFLICT' as const) : ('SHOW' as const);
  const derivation = { id: 'd', output: DEFINITION.path, inputs: [], onDisagreement, definition: '', source: '', cutpoints: {}, derive: () => ({ possible: whole, missing: [], steps: [] }) };
  const state: FactState = { fact: DEFINITION.path, possible: subset(given.codes), reason: given.reason as FactState['reason'], ageDays: null, missing: [] };
  return combineGivenAndDerived({ definition: DEFINITION, domain, whole, derivation }, state, subset(derived), missing);
}

describe('what is given and what is derived', () => {
  it('come together the same way by src/medicine and by the second evaluator, 10,000 times (15.1, 15.3)', () => {
    const random = seededRandom(151);
    const differing: unknown[] = [];
    const contradictions = { definition: 0, convention: 0 };
    for (let at = 0; at < 10_000; at += 1) {
      const codes = someCodes(random);
      const given: KnownCodes = random.chance(0.1) ? { codes: CODES, reason: 'CONFLICTING' } : { codes: CODES.filter((code) => codes.includes(code)), reason: codes.length === 1 ? null : 'IMPRECISE' };
      const [derived, rule] = [someCodes(random), random.pick(['definition', 'convention'] as const)];
      const missing = derived.length === 1 ? [] : random.pick([[], ['group.input']]);
      const { state, disagree } = combine(given, derived, missing, rule);
      const second = knownFromBoth(CODES, given, derived, rule);
      if (second.contradiction) contradictions[rule] += 1;
      const first = { codes: codesOf(state), reason: second.reason === 'SEVERAL' && state.reason !== null ? 'SEVERAL' : state.reason, contradiction: disagree };
      if (!isDeepStrictEqual(first, second)) differing.push({ given, derived, rule, first, second });
    }
    expect(differing).toEqual([]);
    expect(Math.min(contradictions.definition, contradictions.convention)).toBeGreaterThan(100);
  });
});
