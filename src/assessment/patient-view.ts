import type { Evaluation } from '../engine/evaluation.js';
import type { Possible } from '../engine/possible.js';
import type { FactDefinition } from '../vocabulary/fact-definition.js';
import type { StatedValue } from '../vocabulary/stated-value.js';
import { statedValue } from '../vocabulary/stated-value.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';

/** One patient as the engine decided about them, in words. Read by every part of the answer. */
export interface PatientView {
  readonly evaluation: Evaluation;
  readonly vocabulary: Vocabulary;
  /** Date of the observation by fact, where one was given. */
  readonly observedOn: ReadonlyMap<string, string>;
  /** Derived facts that are one value although something they rest on is not known. */
  readonly settled: ReadonlySet<string>;
  /** What was said of a set of values before: every criterion on a fact shows the same set. */
  readonly said: Map<Possible, { readonly definition: FactDefinition; readonly words: StatedValue }>;
}

/** @throws Error for a fact outside the vocabulary: the rule loader refuses such rules */
export function definitionOf(view: Pick<PatientView, 'vocabulary'>, fact: string): FactDefinition {
  const definition = view.vocabulary.fact(fact);
  if (definition === undefined) throw new Error(`no fact is called \`${fact}\``);
  return definition;
}

export function inWords(view: Pick<PatientView, 'vocabulary' | 'said'>, fact: string, possible: Possible): StatedValue {
  const definition = definitionOf(view, fact);
  const known = view.said.get(possible);
  if (known?.definition === definition) return known.words;
  const words = statedValue(definition, possible);
  view.said.set(possible, { definition, words });
  return words;
}
