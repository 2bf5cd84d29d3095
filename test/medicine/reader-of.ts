import type { FactState } from '../../src/engine/fact-state.js';
import { intersect, isSingle, wholeDomain, type Possible } from '../../src/engine/possible.js';
import { writtenInterval } from '../../src/medicine/written-interval.js';
import { domainOf } from '../../src/vocabulary/domain-of.js';
import type { FactDefinition } from '../../src/vocabulary/fact-definition.js';
import { VOCABULARY } from '../../src/vocabulary/vocabulary.js';

function definitionOf(fact: string): FactDefinition {
  const definition = VOCABULARY.fact(fact);
  if (definition === undefined) throw new Error(`no fact ${fact}`);
  return definition;
}

/** A set of values as a test writes it: "34.2", "[30, 40)", "A", "A|B". It must lie within the domain of the fact. */
export function possibleOf(fact: string, text: string): Possible {
  const domain = domainOf(definitionOf(fact));
  const written: Possible =
    domain.kind === 'choice' ? { kind: 'subset', codes: text.split('|') } : writtenInterval(/^[[(]/.test(text) ? text : `[${text}, ${text}]`);
  const possible = intersect(wholeDomain(domain), written, domain);
  if (possible === null || (possible.kind === 'subset' && possible.codes.length !== text.split('|').length)) throw new Error(`${text} is no value of ${fact}`);
  return possible;
}

/** Reads these facts as known and every other fact as its whole domain. */
export function readerOf(known: Readonly<Record<string, string>>): (fact: string) => Possible {
  for (const fact of Object.keys(known)) definitionOf(fact);
  return (fact) => {
    const text = known[fact];
    return text === undefined ? wholeDomain(domainOf(definitionOf(fact))) : possibleOf(fact, text);
  };
}

/** Undated states of these facts, as reading a profile gives them. */
export function statesOf(known: Readonly<Record<string, string>>): Map<string, FactState> {
  return new Map(
    Object.entries(known).map(([fact, text]) => {
      const possible = possibleOf(fact, text);
      const reason = isSingle(possible, domainOf(definitionOf(fact))) ? null : 'IMPRECISE';
      return [fact, { fact, possible, reason, ageDays: null, missing: [] }];
    }),
  );
}
