import type { FactDefinition } from './fact-definition.js';
import { COMORBIDITY_FACTS } from './facts/comorbidity.js';
import { HISTORY_FACTS } from './facts/history.js';
import { LABS_FACTS } from './facts/labs.js';
import { LIVER_FACTS } from './facts/liver.js';
import { LOCAL_THERAPY_FACTS } from './facts/local-therapy.js';
import { PATIENT_FACTS } from './facts/patient.js';
import { PERFORMANCE_FACTS } from './facts/performance.js';
import { SORAFENIB_FACTS } from './facts/sorafenib.js';
import { TACE_FACTS } from './facts/tace.js';
import { TUMOR_FACTS } from './facts/tumor.js';

/** The facts that profiles, rules and derivations may speak about: the one source of names, units, codes and ranges. */
export interface Vocabulary {
  readonly facts: readonly FactDefinition[];
  /** The definition of "group.name"; `undefined` when the vocabulary has no such fact. */
  fact(path: string): FactDefinition | undefined;
}

/**
 * A vocabulary of these facts.
 * @throws Error when two facts have one path: our own mistake
 */
export function vocabularyOf(facts: readonly FactDefinition[]): Vocabulary {
  const byPath = new Map(facts.map((definition) => [definition.path, definition]));
  if (byPath.size !== facts.length) throw new Error('two facts of the vocabulary have the same path');
  return { facts, fact: (path) => byPath.get(path) };
}

export const VOCABULARY: Vocabulary = vocabularyOf([
  ...PATIENT_FACTS,
  ...PERFORMANCE_FACTS,
  ...LIVER_FACTS,
  ...LABS_FACTS,
  ...TUMOR_FACTS,
  ...TACE_FACTS,
  ...LOCAL_THERAPY_FACTS,
  ...HISTORY_FACTS,
  ...SORAFENIB_FACTS,
  ...COMORBIDITY_FACTS,
]);
