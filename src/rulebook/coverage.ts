import type { Evaluation } from '../engine/evaluation.js';
import { formatExact } from '../engine/exact.js';
import type { Truth } from '../engine/truth.js';
import { domainOf } from '../vocabulary/domain-of.js';
import type { FactDefinition } from '../vocabulary/fact-definition.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { compileLeaf, leavesOf } from './compile-expression.js';
import type { WrittenLeaf } from './compile-expression.js';
import type { RuleSetContent } from './content.js';
import { rulesOf } from './rules-of.js';
import { samplePoints, satisfies } from './sample-points.js';

const TRUTHS = ['HOLDS', 'FAILS', 'UNKNOWN'] as const;

/** A test of a rule that no case has shown with one of the three truths. */
export interface UnseenTruth {
  readonly rule: string;
  /** Position of the test in its rule, from 0, in the order in which they are written. */
  readonly leaf: number;
  readonly fact: string;
  readonly truth: Truth;
  /** What to put into a case to see it. */
  readonly hint: string;
}

export interface Coverage {
  /** Tests times three truths. */
  readonly total: number;
  readonly seen: number;
  readonly unseen: readonly UnseenTruth[];
}

/**
 * Which truths the tests of a rule set have shown over the given evaluations (one for each case). Only reads traces.
 * The evaluations must come from the rules of this content.
 *
 * @param only the rules that are looked at, by their id
 */
export function coverageOf(content: RuleSetContent, vocabulary: Vocabulary, evaluations: Iterable<Evaluation>, only: (rule: string) => boolean = () => true): Coverage {
  const rules = rulesOf(content).filter(({ id }) => only(id)).map(({ id, written }) => ({ id, leaves: leavesOf(written), shown: leavesOf(written).map(() => new Set<Truth>()) }));
  for (const evaluation of evaluations) {
    for (const rule of rules) {
      const tests = evaluation.traceOf(rule.id).filter((node) => node.kind === 'FACT');
      for (const [index, node] of tests.entries()) rule.shown[index]?.add(node.truth);
    }
  }
  const unseen = rules.flatMap(({ id, leaves, shown }) =>
    leaves.flatMap((leaf, index) =>
      TRUTHS.filter((truth) => shown[index]?.has(truth) !== true).map((truth) => ({ rule: id, leaf: index, fact: leaf.fact, truth, hint: hintFor(leaf, truth, vocabulary) })),
    ),
  );
  const total = rules.reduce((sum, { leaves }) => sum + leaves.length * TRUTHS.length, 0);
  return { total, seen: total - unseen.length, unseen };
}

/** `source:000/large-hcc test 1 on tumor.size was never FAILS: in a case, give tumor.size: "4 cm"`. */
export function formatUnseen({ rule, leaf, fact, truth, hint }: UnseenTruth): string {
  return `${rule} test ${leaf + 1} on ${fact} was never ${truth}: in a case, ${hint}`;
}

function hintFor(leaf: WrittenLeaf, truth: Truth, vocabulary: Vocabulary): string {
  const definition = vocabulary.fact(leaf.fact);
  if (definition === undefined) throw new Error(`not in the vocabulary: ${leaf.fact}`);
  if (truth === 'UNKNOWN') {
    if (definition.assumed !== undefined) return `give two values of ${leaf.fact} between which it is decided; it is assumed when left out`;
    return definition.given ? `leave ${leaf.fact} out` : `leave out what ${leaf.fact} is derived from`;
  }
  const criterion = compileLeaf(leaf, vocabulary);
  const point = samplePoints(domainOf(definition), [criterion]).find((each) => satisfies(criterion, each) === (truth === 'HOLDS'));
  if (point === undefined) return 'nothing can show it';
  const value = typeof point === 'string' ? point : `${formatExact(point)}${unitOf(definition)}`;
  return definition.given ? `give ${leaf.fact}: "${value}"` : `make the derivation of ${leaf.fact} give "${value}"`;
}

function unitOf(definition: FactDefinition): string {
  return definition.kind === 'quantity' ? ` ${definition.canonicalUnit}` : '';
}
