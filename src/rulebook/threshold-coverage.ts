import type { Evaluation } from '../engine/evaluation.js';
import { addExact, divideExact, equalExact, type Exact } from '../engine/exact.js';
import { contains, type Bound, type Possible } from '../engine/possible.js';
import { domainOf } from '../vocabulary/domain-of.js';
import type { CountDefinition, QuantityDefinition } from '../vocabulary/fact-definition.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { canonicalBound, leavesOf, type WrittenLeaf } from './compile-expression.js';
import type { RuleSetContent } from './content.js';
import { rulesOf } from './rules-of.js';
import { thresholdSteps } from './threshold-step.js';

/** A stretch beside a threshold, one step long, in which no case has a value. */
export interface UnseenSide {
  readonly rule: string;
  /** Position of the test in its rule, from 0. */
  readonly leaf: number;
  readonly fact: string;
  /** As written: `atLeast "5 cm"`. */
  readonly threshold: string;
  readonly side: 'INSIDE' | 'OUTSIDE';
  /** A value of the stretch, in canonical units. */
  readonly value: Exact;
}

export interface ThresholdCoverage {
  /** Stretches: two a threshold, three where one value is asked for; those outside the domain are left out. */
  readonly total: number;
  readonly seen: number;
  readonly unseen: readonly UnseenSide[];
}

const BOUNDS = ['atLeast', 'above', 'atMost', 'below', 'equals'] as const;

/**
 * Whether some case has a value at most one step away from every threshold, on the side where the test holds and on the side
 * where it fails. The evaluations must come from the rules of this content; only values known exactly and not too old count.
 */
export function thresholdCoverage(content: RuleSetContent, vocabulary: Vocabulary, evaluations: readonly Evaluation[], only: (rule: string) => boolean = () => true): ThresholdCoverage {
  const values = new Map<string, readonly Exact[]>();
  const valuesOf = (fact: string): readonly Exact[] => {
    const known = values.get(fact) ?? evaluations.flatMap((evaluation) => exactValue(evaluation, fact));
    values.set(fact, known);
    return known;
  };
  const stretches = rulesOf(content).filter(({ id }) => only(id)).flatMap(({ id, written }) => leavesOf(written).flatMap((leaf, index) => stretchesOf(leaf, vocabulary).map((stretch) => ({ ...stretch, rule: id, leaf: index, fact: leaf.fact }))));
  const unseen = stretches.filter(({ within, fact }) => !valuesOf(fact).some((value) => contains(within, value)));
  return { total: stretches.length, seen: stretches.length - unseen.length, unseen: unseen.map(({ rule, leaf, fact, threshold, side, value }) => ({ rule, leaf, fact, threshold, side, value })) };
}

/** `source:000/large-hcc test 1: no case has tumor.size at most one step outside atLeast "5 cm"`. */
export function formatUnseenSide({ rule, leaf, fact, threshold, side }: UnseenSide): string {
  return `${rule} test ${leaf + 1}: no case has ${fact} at most one step ${side === 'INSIDE' ? 'inside' : 'outside'} ${threshold}`;
}

function exactValue(evaluation: Evaluation, fact: string): readonly Exact[] {
  const index = evaluation.compiled.factIndex.get(fact);
  const possible = index === undefined ? undefined : evaluation.states[index]?.possible;
  if (possible?.kind !== 'interval' || possible.low === null || possible.high === null || !equalExact(possible.low.at, possible.high.at)) return [];
  return [possible.low.at];
}

interface Stretch {
  readonly threshold: string;
  readonly side: UnseenSide['side'];
  readonly within: Possible;
  readonly value: Exact;
}

function stretchesOf(leaf: WrittenLeaf, vocabulary: Vocabulary): readonly Stretch[] {
  const definition = vocabulary.fact(leaf.fact);
  if (definition === undefined || definition.kind === 'choice') return [];
  return BOUNDS.flatMap((test): readonly Stretch[] => {
    const written = (leaf as Readonly<Record<string, string | undefined>>)[test];
    if (written === undefined) return [];
    const { at, below, above } = around(definition, written);
    const stretch = (side: Stretch['side'], low: Bound | undefined, high: Bound | undefined): Stretch[] => {
      if (low === undefined || high === undefined || low === null || high === null) return [];
      const within: Possible = { kind: 'interval', low, high };
      const middle = divideExact(addExact(low.at, high.at), { numerator: 2n, denominator: 1n });
      const value = low.included ? low.at : high.included ? high.at : middle;
      return contains({ kind: 'interval', ...rangeOf(definition) }, value) ? [{ threshold: `${test} "${written}"`, side, within, value }] : [];
    };
    const closed = (bound: Exact | null): Bound | undefined => (bound === null ? undefined : { at: bound, included: true });
    const open = (bound: Exact | null): Bound | undefined => (bound === null ? undefined : { at: bound, included: false });
    switch (test) {
      case 'atLeast':
        return [...stretch('INSIDE', closed(at), open(above)), ...stretch('OUTSIDE', closed(below), open(at))];
      case 'above':
        return [...stretch('INSIDE', open(at), closed(above)), ...stretch('OUTSIDE', open(below), closed(at))];
      case 'atMost':
        return [...stretch('INSIDE', open(below), closed(at)), ...stretch('OUTSIDE', open(at), closed(above))];
      case 'below':
        return [...stretch('INSIDE', closed(below), open(at)), ...stretch('OUTSIDE', closed(at), open(above))];
      case 'equals':
        return [...stretch('INSIDE', closed(at), closed(at)), ...stretch('OUTSIDE', closed(below), open(at)), ...stretch('OUTSIDE', open(at), closed(above))];
    }
  });
}

function around(definition: QuantityDefinition | CountDefinition, written: string): { readonly at: Exact; readonly below: Exact | null; readonly above: Exact | null } {
  const { down, up } = thresholdSteps(definition, written);
  const canonical = (text: string | null): Exact | null => (text === null ? null : canonicalBound(definition, text));
  return { at: canonicalBound(definition, written), below: canonical(down), above: canonical(up) };
}

function rangeOf(definition: QuantityDefinition | CountDefinition): { readonly low: Bound; readonly high: Bound } {
  const domain = domainOf(definition);
  if (domain.kind === 'choice') throw new Error(`${definition.path} is a choice`);
  return { low: domain.low, high: domain.high };
}
