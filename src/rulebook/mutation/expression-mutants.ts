import type { ChoiceDefinition, CountDefinition, FactDefinition, QuantityDefinition } from '../../vocabulary/fact-definition.js';
import type { Vocabulary } from '../../vocabulary/vocabulary.js';
import { compileLeaf, type WrittenLeaf } from '../compile-expression.js';
import type { WrittenExpression } from '../content.js';
import { thresholdSteps } from '../threshold-step.js';
import type { MutantKind } from './mutant.js';

/** One small mistake in an expression. */
export interface ExpressionMutant {
  readonly kind: MutantKind;
  readonly change: string;
  readonly at: object;
  readonly written: WrittenExpression;
}

const NUMERIC = ['atLeast', 'above', 'atMost', 'below', 'equals'] as const;
type NumericTest = (typeof NUMERIC)[number];

/** Each operator as it is confused with another: the limit in or out, and the direction. */
const CONFUSED: Readonly<Record<NumericTest, readonly NumericTest[]>> = {
  atLeast: ['above', 'below'],
  above: ['atLeast', 'atMost'],
  atMost: ['below', 'above'],
  below: ['atMost', 'atLeast'],
  equals: ['atLeast', 'atMost'],
};

/** Every expression that differs from the written one by one mistake of an author. */
export function expressionMutants(written: WrittenExpression, vocabulary: Vocabulary): readonly ExpressionMutant[] {
  if ('not' in written) {
    const inner = expressionMutants(written.not, vocabulary).map((mutant) => ({ ...mutant, written: { not: mutant.written } }));
    return [{ kind: 'negation', change: '`not` is gone', at: written, written: written.not }, ...inner];
  }
  if ('all' in written) return [...connective(written, written.all, 'all', 'any'), ...members(written.all, (all) => ({ all }), vocabulary)];
  if ('any' in written) return [...connective(written, written.any, 'any', 'all'), ...members(written.any, (any) => ({ any }), vocabulary)];
  return leafMutants(written, vocabulary);
}

function connective(at: object, parts: readonly WrittenExpression[], from: 'all' | 'any', to: 'all' | 'any'): readonly ExpressionMutant[] {
  if (parts.length < 2) return [];
  return [{ kind: 'connective', change: `\`${from}\` becomes \`${to}\``, at, written: to === 'all' ? { all: parts } : { any: parts } }];
}

function members(parts: readonly WrittenExpression[], join: (parts: readonly WrittenExpression[]) => WrittenExpression, vocabulary: Vocabulary): readonly ExpressionMutant[] {
  return parts.flatMap((part, index) => {
    const changed = expressionMutants(part, vocabulary).map((mutant) => ({ ...mutant, written: join(parts.with(index, mutant.written)) }));
    if (parts.length < 2) return changed;
    return [{ kind: 'dropped' as const, change: `part ${index + 1} of ${parts.length} is gone`, at: part, written: join(parts.toSpliced(index, 1)) }, ...changed];
  });
}

function leafMutants(leaf: WrittenLeaf, vocabulary: Vocabulary): readonly ExpressionMutant[] {
  const definition = vocabulary.fact(leaf.fact);
  if (definition === undefined) throw new Error(`not in the vocabulary: ${leaf.fact}`);
  const own = definition.kind === 'choice' ? codeMutants(leaf, definition, vocabulary) : numericMutants(leaf, definition);
  return [...own, ...ageMutants(leaf, definition)].map((mutant) => ({ ...mutant, at: leaf, change: `${mutant.change} (${leaf.fact})` }));
}

type Change = Omit<ExpressionMutant, 'at'>;

function numericMutants(leaf: WrittenLeaf, definition: QuantityDefinition | CountDefinition): readonly Change[] {
  const tests = leaf as Readonly<Record<string, string | undefined>>;
  return NUMERIC.flatMap((test): readonly Change[] => {
    const bound = tests[test];
    if (bound === undefined) return [];
    const rest = Object.fromEntries(Object.entries(leaf).filter(([key]) => key !== test)) as { readonly fact: string };
    const becomes = (kind: MutantKind, to: NumericTest, value: string): Change => ({ kind, change: `\`${test}: "${bound}"\` becomes \`${to}: "${value}"\``, written: { ...rest, [to]: value } });
    const { down, up } = thresholdSteps(definition, bound);
    const moved = [down, up].flatMap((value) => (value === null ? [] : [becomes('threshold', test, value)]));
    // The other side of a range is taken already.
    const operators = CONFUSED[test].filter((to) => !sameSide(to, rest)).map((to) => becomes('operator', to, bound));
    const dropped: readonly Change[] = NUMERIC.some((other) => other in rest) ? [{ kind: 'dropped', change: `\`${test}: "${bound}"\` is gone`, written: rest }] : [];
    return [...operators, ...moved, ...dropped, ...unitsOf(definition, bound).map((other) => becomes('unit', test, other))];
  });
}

function sameSide(test: NumericTest, rest: object): boolean {
  const side = test === 'atLeast' || test === 'above' ? ['atLeast', 'above'] : ['atMost', 'below'];
  return side.some((other) => other in rest);
}

/** The same number in every other unit of the fact that is worth another amount. */
function unitsOf(definition: QuantityDefinition | CountDefinition, bound: string): readonly string[] {
  if (definition.kind === 'count') return [];
  const [number = '', unit = ''] = bound.split(/ (.*)/u);
  const own = definition.units.find((each) => each.unit === unit || each.aliases.includes(unit));
  const factors = new Set([own?.factor]);
  return definition.units.flatMap((other) => {
    if (factors.has(other.factor)) return [];
    factors.add(other.factor);
    return [`${number} ${other.unit}`];
  });
}

/** Each code of the vocabulary once wrongly in, once wrongly out; and the opposite. */
function codeMutants(leaf: WrittenLeaf, definition: ChoiceDefinition, vocabulary: Vocabulary): readonly Change[] {
  const compiled = compileLeaf(leaf, vocabulary);
  if (compiled.kind !== 'oneOf') throw new Error(`a choice was compiled as a range: ${leaf.fact}`);
  const all = definition.choices.map(({ code }) => code);
  const age = leaf.maxAgeDays === undefined ? {} : { maxAgeDays: leaf.maxAgeDays };
  const of = (codes: readonly string[]): WrittenExpression => ({ fact: leaf.fact, isOneOf: codes, ...age });
  const opposite = all.filter((code) => !compiled.codes.includes(code));
  const toggled = all.flatMap((code): readonly Change[] => {
    const out = compiled.codes.includes(code);
    const codes = all.filter((each) => compiled.codes.includes(each) !== (each === code));
    // Of two codes, one in or out is the opposite or nothing to test.
    if (codes.length === 0 || codes.length === all.length) return [];
    return [{ kind: 'code', change: `${code} is ${out ? 'no longer' : 'also'} among the codes`, written: of(codes) }];
  });
  return [{ kind: 'operator', change: 'the codes become all others', written: of(opposite) }, ...toggled];
}

/** How old a value may be: a day less, a day more, and what the vocabulary says. */
function ageMutants(leaf: WrittenLeaf, definition: FactDefinition): readonly Change[] {
  const { maxAgeDays, ...rest } = leaf;
  if (maxAgeDays === undefined) return [];
  const days = [Number(maxAgeDays) - 1, Number(maxAgeDays) + 1].filter((each) => each > 0);
  const moved = days.map((each): Change => ({ kind: 'age', change: `\`maxAgeDays: "${maxAgeDays}"\` becomes "${each}"`, written: { ...leaf, maxAgeDays: String(each) } }));
  if (definition.freshForDays === Number(maxAgeDays)) return moved;
  return [...moved, { kind: 'age', change: `\`maxAgeDays: "${maxAgeDays}"\` is gone`, written: rest }];
}
