import { compile } from '../../src/engine/compile.js';
import { evaluate } from '../../src/engine/evaluate.js';
import { parseExact, type Exact } from '../../src/engine/exact.js';
import type { Rule } from '../../src/engine/expression.js';
import { domainOf } from '../../src/vocabulary/domain-of.js';
import type { CountDefinition, QuantityDefinition } from '../../src/vocabulary/fact-definition.js';
import { readProfile } from '../../src/vocabulary/read-profile.js';
import { readProfileText } from '../../src/vocabulary/read-profile-text.js';
import { expandShorthand } from '../../src/vocabulary/shorthand.js';
import { VOCABULARY } from '../../src/vocabulary/vocabulary.js';
import { around, fraction, over, sideOf, times, type Fraction, type Side } from './decimal-oracle.js';
import { gatherThresholds } from './gather-thresholds.js';

type Numeric = QuantityDefinition | CountDefinition;

const AS_OF = '2026-11-21';
const OPERATORS = ['below', 'atMost', 'equals', 'atLeast', 'above'] as const;
/** Which operators hold on which side of the threshold. */
const HOLDING: Readonly<Record<Side, readonly string[]>> = { below: ['below', 'atMost'], at: ['atMost', 'equals', 'atLeast'], above: ['atLeast', 'above'] };

const found = gatherThresholds();

/** The ways in which one number with its unit gets into the system. */
function paths(definition: Numeric, number: string, unit: string | null): readonly (readonly [string, unknown])[] {
  const [group = '', name = ''] = definition.path.split('.');
  const long = { value: number, ...(unit === null ? {} : { unit }) };
  const short = unit === null ? number : `${number} ${unit}`;
  const ways: (readonly [string, unknown])[] = [
    ['text', { [group]: { [name]: long } }],
    ['JSON number', { [group]: { [name]: { ...long, value: Number(number) } } }],
    ['range of one', { [group]: { [name]: { low: number, high: number, ...(unit === null ? {} : { unit }) } } }],
    ['shorthand', expandShorthand({ [group]: { [name]: short } }, VOCABULARY)],
  ];
  // Parsing a document does not look at units: one spelling a fact is enough.
  if (unit !== null && (definition.kind === 'count' || unit !== definition.canonicalUnit)) return ways;
  const document = readProfileText(JSON.stringify({ [group]: { [name]: long } }).replace(`"${number}"`, number));
  return [...ways, ['document', document.kind === 'PROFILE' ? document.profile : document]];
}

function exact({ top, bottom }: Fraction): Exact {
  const value = parseExact(`${top}/${bottom}`);
  if (value === null) throw new Error('no threshold');
  return value;
}

function rulesFor(fact: string, threshold: Fraction): readonly Rule[] {
  const bound = (included: boolean) => ({ at: exact(threshold), included });
  const within = { kind: 'within', fact, maxAgeDays: null } as const;
  return [
    { id: 'below', expression: { ...within, low: null, high: bound(false) } },
    { id: 'atMost', expression: { ...within, low: null, high: bound(true) } },
    { id: 'equals', expression: { ...within, low: bound(true), high: bound(true) } },
    { id: 'atLeast', expression: { ...within, low: bound(true), high: null } },
    { id: 'above', expression: { ...within, low: bound(false), high: null } },
  ];
}

/** Every accepted spelling with the number of canonical units in one. A count is sent without. */
function spellings(definition: Numeric): readonly (readonly [string | null, Fraction])[] {
  if (definition.kind === 'count') return [null, '1', ...(definition.countedIn ?? [])].map((unit) => [unit, fraction('1')] as const);
  return definition.units.flatMap(({ unit, aliases, factor }) => [unit, ...aliases].map((spelling) => [spelling, fraction(factor)] as const));
}

/** A scale is only asked for values that it has; a quantity for values that are possible. */
function canBeSent(definition: Numeric, value: Fraction): boolean {
  const inside = sideOf(value, fraction(definition.possible.low)) !== 'below' && sideOf(value, fraction(definition.possible.high)) !== 'above';
  return inside && (definition.kind === 'quantity' || value.top % (value.bottom * BigInt(definition.step ?? 1)) === 0n);
}

/** Numbers around the threshold in this unit; for counts the neighbors on the scale, for quantities steps of two sizes. */
function numbersAround(definition: Numeric, inUnit: Fraction): readonly string[] {
  if (definition.kind === 'count') {
    const step = BigInt(definition.step ?? 1);
    const whole = inUnit.top / inUnit.bottom;
    return [whole - step, whole, whole + step].map(String);
  }
  return [...new Set([...around(inUnit, 2), ...around(inUnit, 7)])];
}

function givenNumeric(path: string): Numeric | null {
  const definition = VOCABULARY.fact(path);
  return definition === undefined || definition.kind === 'choice' || !definition.given ? null : definition;
}

const rows = [...found.thresholds].flatMap(([path, thresholds]) => {
  const definition = givenNumeric(path);
  return definition === null ? [] : [[path, definition, thresholds] as const];
});

describe('every fact x accepted unit x threshold', () => {
  it('finds thresholds in rules, derivations and sources', () => {
    expect(found.inRules).toBeGreaterThan(40);
    expect(found.inDerivations).toBeGreaterThan(20);
    expect(found.printed).toBe(55);
    expect(rows.length).toBeGreaterThan(25);
  });

  it.each(rows)('%s is decided right one step below, at, and one step above', (path, definition, thresholds) => {
    const wrong: string[] = [];
    const sides = new Set<Side>();
    const domains = new Map([[path, domainOf(definition)]]);
    for (const threshold of thresholds) {
      const compiled = compile(rulesFor(path, threshold), domains);
      for (const [unit, factor] of spellings(definition)) {
        for (const number of numbersAround(definition, over(threshold, factor))) {
          const value = times(fraction(number), factor);
          if (!canBeSent(definition, value)) continue;
          const side = sideOf(value, threshold);
          sides.add(side);
          for (const [name, profile] of paths(definition, number, unit)) {
            const evaluation = evaluate(compiled, readProfile(profile, AS_OF, VOCABULARY).states);
            const holding = OPERATORS.filter((operator) => evaluation.truthOf(operator) === 'HOLDS');
            const failing = OPERATORS.filter((operator) => evaluation.truthOf(operator) === 'FAILS');
            if (holding.join() !== HOLDING[side].join() || holding.length + failing.length !== OPERATORS.length) wrong.push(`${number} ${unit} by ${name}, ${side}: holds ${holding.join(', ')}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(sides.size).toBeGreaterThanOrEqual(2);
  });
});
