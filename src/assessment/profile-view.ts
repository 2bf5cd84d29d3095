import type { FactState } from '../engine/fact-state.js';
import { wholeDomain, type Possible } from '../engine/possible.js';
import type { DerivedFacts } from '../medicine/derive-facts.js';
import { domainOf } from '../vocabulary/domain-of.js';
import type { FactDefinition } from '../vocabulary/fact-definition.js';
import type { ProfileRead, SentFact } from '../vocabulary/read-profile.js';
import { statedValue, type Origin, type StatedValue } from '../vocabulary/stated-value.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import type { DerivedFact, ProfileFact } from './assessment.js';

/** Every fact of which something was sent, assumed or derived, as understood; in the order of the vocabulary. */
export function profileFacts(read: ProfileRead, derived: DerivedFacts, vocabulary: Vocabulary): ProfileFact[] {
  const sent = new Map(read.facts.map((fact) => [fact.fact, fact]));
  const facts: ProfileFact[] = [];
  for (const definition of vocabulary.facts) {
    const state = derived.states.get(definition.path);
    const asSent = sent.get(definition.path);
    if (state === undefined && asSent === undefined) continue;
    facts.push(profileFact(definition, state, asSent, read, derived));
  }
  return facts;
}

function profileFact(definition: FactDefinition, state: FactState | undefined, asSent: SentFact | undefined, read: ProfileRead, derived: DerivedFacts): ProfileFact {
  const given = read.states.get(definition.path);
  const record = derived.derived.get(definition.path);
  const isKnown = (value: StatedValue): boolean => value.low !== null || value.high !== null || value.codes.length > 0;
  const derivedValue = record === undefined ? null : statedValue(definition, record.possible);
  const told = derivedValue !== null && isKnown(derivedValue);
  const value = statedValue(definition, state?.possible ?? wholeDomain(domainOf(definition)));
  return {
    fact: definition.path,
    label: definition.label,
    origin: originOf(read.assumed.has(definition.path), given !== undefined && asSent !== undefined && asSent.asSent !== null, told),
    value,
    asSent: asSent?.asSent ?? null,
    observedOn: asSent?.observedOn ?? null,
    ageDays: state?.ageDays?.max ?? null,
    reason: state === undefined ? 'NOT_PROVIDED' : state.reason,
    given: given === undefined ? null : statedValue(definition, given.possible),
    derived: told ? derivedValue : null,
  };
}

function originOf(assumed: boolean, sent: boolean, derived: boolean): Origin {
  if (assumed) return 'ASSUMED';
  if (sent && derived) return 'GIVEN_AND_DERIVED';
  if (sent) return 'GIVEN';
  return derived ? 'DERIVED' : 'NONE';
}

/** Every derivation that said something, and those that lack an input, with their steps. */
export function derivedFacts(derived: DerivedFacts, vocabulary: Vocabulary): DerivedFact[] {
  return [...derived.derived].map(([fact, record]) => {
    const inWords = (path: string, possible: Possible): StatedValue => {
      const definition = vocabulary.fact(path);
      if (definition === undefined) throw new Error(`no fact is called \`${path}\``);
      return statedValue(definition, possible);
    };
    return {
      fact,
      value: inWords(fact, record.possible),
      inputs: record.inputs.map((input) => ({ fact: input.fact, value: inWords(input.fact, input.possible) })),
      missing: record.missing,
      definition: record.derivation.definition,
      source: record.derivation.source,
      steps: record.steps,
    };
  });
}
