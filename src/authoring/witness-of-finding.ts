import type { FactState } from '../engine/fact-state.js';
import type { Expression } from '../engine/expression.js';
import { compileExpression } from '../rulebook/compile-expression.js';
import type { RuleSetContent } from '../rulebook/content.js';
import { domainsOf } from '../rulebook/rule-set.js';
import { findFitting, type Fit } from '../rulebook/satisfiable.js';
import { whoTakesPart } from '../rulebook/who-takes-part.js';
import type { Point } from '../rulebook/sample-points.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { sayableValues } from './sayable.js';
import { shorthandOf } from './shorthand-of.js';

/** Whether a finding can ever match: somebody for whom it does, or the proof that there is nobody. */
export interface FindingWitness {
  /** "000/survival" */
  readonly finding: string;
  readonly fit: Fit['kind'];
  /** A patient of the source whom the finding is about: facts in shorthand; null when none exists or none could be looked for. */
  readonly witness: Readonly<Record<string, string>> | null;
  /** How many combinations of which facts were tried and fit nobody. */
  readonly proof: { readonly facts: readonly string[]; readonly tried: number } | null;
}

/** One witness for each finding, in the values a person would write. A second-hand finding is about other patients: its population alone counts. */
export function witnessesOfFindings(content: RuleSetContent, vocabulary: Vocabulary, asOf: string): readonly FindingWitness[] {
  const domains = domainsOf(vocabulary);
  const sayable = sayableValues(vocabulary);
  return content.sources.flatMap((source) => {
    const required = whoTakesPart(source, content.scope, vocabulary).map(({ expression }) => expression);
    return source.findings.map(({ id, population, secondHand }): FindingWitness => {
      const own: readonly Expression[] = population === undefined ? [] : [compileExpression(population, vocabulary)];
      const fit = findFitting([...(secondHand === undefined ? required : []), ...own], domains, sayable);
      const finding = `${source.code}/${id}`;
      if (fit.kind === 'FITS') return { finding, fit: fit.kind, witness: Object.fromEntries([...fit.values].map(([fact, point]) => [fact, shorthandOf(stateOf(fact, point), vocabulary, asOf)])), proof: null };
      return { finding, fit: fit.kind, witness: null, proof: fit.kind === 'NOBODY' ? { facts: fit.facts, tried: fit.tried } : null };
    });
  });
}

function stateOf(fact: string, point: Point): FactState {
  const bound = typeof point === 'string' ? null : { at: point, included: true };
  const possible = typeof point === 'string' ? ({ kind: 'subset', codes: [point] } as const) : ({ kind: 'interval', low: bound, high: bound } as const);
  return { fact, possible, reason: null, ageDays: null, missing: [] };
}
