import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { possibleOf, readerOf } from '../../test/medicine/reader-of.js';
import { contains, intersect, isSingle, type Possible } from '../engine/possible.js';
import { domainOf } from '../vocabulary/domain-of.js';
import { VOCABULARY } from '../vocabulary/vocabulary.js';
import type { Derivation } from './derivation.js';
import { DERIVATIONS } from './derivations.js';
import { planDerivations } from './derivation-plan.js';
import { samePossible } from './same-possible.js';

/** Points of each input on both sides of everything that a definition compares it with, in rising order. */
const GRID: Readonly<Record<string, readonly string[]>> = {
  'performance.karnofsky': ['0', '10', '20', '30', '40', '50', '60', '70', '80', '90', '100'],
  'performance.ecog': ['0', '1', '2', '3', '4'],
  'labs.bilirubin': ['2', '34.1', '34.2', '40', '51.3', '51.4', '100'],
  'labs.albumin': ['20', '27.9', '28', '30', '35', '35.1', '50'],
  'labs.inr': ['1', '1.69', '1.7', '2', '2.3', '2.31'],
  'labs.prothrombinProlongation': ['3', '3.9', '4', '5', '6', '6.1'],
  'labs.prothrombinTime': ['11', '14.5', '20'],
  'labs.prothrombinControl': ['10', '11', '13.3'],
  'labs.alt': ['20', '40', '100'],
  'labs.altUpperLimit': ['30', '40', '55'],
  'labs.ast': ['20', '40', '100'],
  'labs.astUpperLimit': ['30', '40', '55'],
  'labs.creatinine': ['60', '88.4', '140'],
  'labs.creatinineUpperLimit': ['80', '106.08', '110'],
  'liver.childPughPoints': ['5', '6', '7', '8', '9', '10', '15'],
  'liver.albiScore': ['-3', '-2.600001', '-2.6', '-2.599999', '-2', '-1.390001', '-1.39', '-1.389999', '0'],
  'tumor.number': ['0', '1', '2', '3', '4', '5', '6', '7', '8'],
  'tumor.largestDiameter': ['0.5', '1', '1.9', '2', '2.1', '3', '3.1', '4', '4.9', '5', '5.1', '6', '6.1', '8'],
  'tumor.largestDiameterBeforeTace': ['2', '4.9', '5', '5.1', '9'],
  'tumor.viableSumBaseline': ['0', '1', '2', '10'],
  'tumor.viableSumSmallest': ['0', '1', '2', '5'],
  'tumor.viableSumNow': ['0', '0.7', '1.2', '1.4', '2.4', '7', '12'],
  'tace.consecutiveCycles': ['0', '1', '2', '3'],
  'tace.monthsFromLastToProgression': ['0', '2.9', '3', '3.1', '12'],
  'tace.failedLocoregionalTreatmentsIn12Months': ['0', '2', '3', '4'],
  'tace.consecutiveInsufficientResponses': ['0', '1', '2', '3'],
};

function domain(fact: string) {
  const definition = VOCABULARY.fact(fact);
  if (definition === undefined) throw new Error(`no fact ${fact}`);
  return domainOf(definition);
}

/** A set of values of an input as text, and a subset of it. */
function nested(fact: string): fc.Arbitrary<readonly [string, string]> {
  const facts = domain(fact);
  if (facts.kind === 'choice') {
    const codes = [...facts.codes];
    return fc.subarray(codes, { minLength: 1 }).chain((wide) => fc.subarray(wide, { minLength: 1 }).map((narrow) => [wide.join('|'), narrow.join('|')] as const));
  }
  const grid = GRID[fact];
  if (grid === undefined) throw new Error(`no grid for ${fact}`);
  const positions = fc.array(fc.nat(grid.length - 1), { minLength: 4, maxLength: 4 }).map((four) => four.sort((a, b) => a - b));
  return positions.map(([a = 0, b = 0, c = 0, d = 0]) => [`[${grid[a]}, ${grid[d]}]`, `[${grid[b]}, ${grid[c]}]`] as const);
}

type Known = Readonly<Record<string, string>>;

function nestedPair(derivation: Derivation): fc.Arbitrary<readonly [Known, Known]> {
  return fc.tuple(...derivation.inputs.map(nested)).map((pairs) => [
    Object.fromEntries(pairs.map(([wide], at) => [derivation.inputs[at], wide])),
    Object.fromEntries(pairs.map(([, narrow], at) => [derivation.inputs[at], narrow])),
  ]);
}

function derive(derivation: Derivation, known: Known): Possible {
  const possible = derivation.derive(readerOf(known)).possible;
  return intersect(possible, possible, domain(derivation.output)) ?? possible;
}

/** Inputs that no patient can have together; a definition then may say nothing at all. */
function canBe(known: Known): boolean {
  // Karnofsky 0 is death.
  if (known['performance.karnofsky'] === '[0, 0]') return false;
  const number = known['tumor.number'];
  if (number === undefined) return true;
  const possible = possibleOf('tumor.number', number);
  const none = possibleOf('tumor.number', '0');
  if (intersect(possible, none) !== null) return false;
  if (known['tumor.multiplicity'] === 'SOLITARY') return intersect(possible, possibleOf('tumor.number', '1')) !== null;
  return known['tumor.multiplicity'] !== 'MULTIPLE' || intersect(possible, possibleOf('tumor.number', '[2, 100]')) !== null;
}

const CLASS_POINTS: Readonly<Record<string, string>> = { A: '[5, 6]', B: '[7, 9]', C: '[10, 15]' };

function liverFits(known: Known): boolean {
  const points = known['liver.childPughPoints'];
  const classes = known['liver.childPughClass']?.split('|');
  if (points === undefined || classes === undefined) return true;
  return classes.every((code) => intersect(possibleOf('liver.childPughPoints', points), possibleOf('liver.childPughPoints', CLASS_POINTS[code] ?? '')) !== null);
}

function diametersFit(known: Known): boolean {
  const before = known['tumor.largestDiameterBeforeTace'];
  const now = known['tumor.largestDiameter'];
  if (before === undefined || now === undefined || known['tace.done'] === 'YES') return true;
  return intersect(possibleOf('tumor.largestDiameter', before), possibleOf('tumor.largestDiameter', now)) !== null;
}

/** Whether both readings score the same clotting test: an INR that arrives later replaces the prothrombin time. */
function sameClotting(wide: Known, narrow: Known): boolean {
  if (wide['labs.inr'] === undefined) return true;
  const says = (known: Known): boolean => {
    const inr = possibleOf('labs.inr', known['labs.inr'] ?? '');
    return intersect(inr, possibleOf('labs.inr', '[0.5, 1.7)')) === null || intersect(inr, possibleOf('labs.inr', '(2.3, 20]')) === null;
  };
  return says(wide) === says(narrow);
}

const each = DERIVATIONS.map((derivation) => [derivation.id, derivation] as const);

describe('derivations', () => {
  test('stand in topological order, one for each fact, over facts of the vocabulary', () => {
    expect(() => planDerivations(DERIVATIONS, VOCABULARY)).not.toThrow();
    expect(new Set(DERIVATIONS.map(({ id }) => id)).size).toBe(DERIVATIONS.length);
  });

  test('cover every fact that callers cannot send', () => {
    const outputs = DERIVATIONS.map(({ output }) => output);
    expect(VOCABULARY.facts.filter(({ given, path }) => !given && !outputs.includes(path)).map(({ path }) => path)).toEqual([]);
  });

  test.each(each)('%s names its source and reads no input that it does not name', (_id, derivation) => {
    expect(derivation.definition).not.toBe('');
    expect(derivation.source).not.toBe('');
    const asked = new Set<string>();
    const read = readerOf({});
    const { steps } = derivation.derive((fact) => {
      asked.add(fact);
      return read(fact);
    });
    expect(steps.length).toBeGreaterThan(0);
    expect(derivation.inputs).toEqual(expect.arrayContaining([...asked]));
    expect(derivation.inputs).toEqual(expect.arrayContaining(Object.keys(derivation.cutpoints)));
  });

  test.each(each)('%s: nothing known settles nothing and names what is missing', (_id, derivation) => {
    const { possible, missing } = derivation.derive(readerOf({}));
    expect(isSingle(possible, domain(derivation.output))).toBe(false);
    expect(missing.length).toBeGreaterThan(0);
    expect(derivation.inputs).toEqual(expect.arrayContaining([...missing]));
  });

  test.each(each)('%s: narrowing inputs only narrows the result', (_id, derivation) => {
    fc.assert(
      fc.property(nestedPair(derivation), ([wide, narrow]) => {
        fc.pre(canBe(wide) && canBe(narrow) && liverFits(wide) && liverFits(narrow) && diametersFit(narrow) && sameClotting(wide, narrow));
        const before = derive(derivation, wide);
        const after = derive(derivation, narrow);
        const common = intersect(after, before);
        expect(common !== null && samePossible(common, after)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test.each(each)('%s: missing is empty exactly when the result is one value or no input can settle it', (_id, derivation) => {
    fc.assert(
      fc.property(nestedPair(derivation), ([known]) => {
        fc.pre(canBe(known));
        const { possible, missing } = derivation.derive(readerOf(known));
        if (isSingle(possible, domain(derivation.output))) expect(missing).toEqual([]);
        for (const fact of missing) expect(isSingle(possibleOf(fact, known[fact] ?? ''), domain(fact))).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});

/** Every point of the grid within a set of values. */
function pointsOf(fact: string, text: string): readonly string[] {
  const possible = possibleOf(fact, text);
  if (possible.kind === 'subset') return possible.codes;
  return (GRID[fact] ?? []).filter((point) => {
    const { low } = possibleOf(fact, point) as Extract<Possible, { kind: 'interval' }>;
    return low !== null && contains(possible, low.at);
  });
}

function combinations(known: Known): readonly Known[] {
  return Object.entries(known).reduce<readonly Known[]>((all, [fact, text]) => all.flatMap((one) => pointsOf(fact, text).map((point) => ({ ...one, [fact]: point }))), [{}]);
}

/** Whether the derivation reads inputs with at most so many combinations that all can be tried. */
const FEW = 3000;

describe('a derived choice', () => {
  // The response rests on ratios of three sums, which a grid cannot reach; its own test tries them.
  const choices = each.filter(([id, { output }]) => domain(output).kind === 'choice' && id !== 'mrecist-target-response');

  test.each(choices)('%s of sets is exactly what single values give', (_id, derivation) => {
    let tried = 0;
    fc.assert(
      fc.property(nestedPair(derivation), ([, known]) => {
        fc.pre(canBe(known) && liverFits(known) && diametersFit(known));
        const cases = combinations(known);
        fc.pre(cases.length <= FEW);
        const reached = new Set(
          cases
            .filter((one) => canBe(one) && liverFits(one) && diametersFit(one))
            .flatMap((one) => {
              const possible = derive(derivation, one);
              return possible.kind === 'subset' ? possible.codes : [];
            }),
        );
        fc.pre(reached.size > 0);
        tried += 1;
        const possible = derive(derivation, known);
        expect(new Set(possible.kind === 'subset' ? possible.codes : [])).toEqual(reached);
      }),
      { numRuns: 60, maxSkipsPerRun: 1000 },
    );
    expect(tried).toBeGreaterThanOrEqual(60);
  });
});
