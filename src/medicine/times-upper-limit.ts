import type { Derivation } from './derivation.js';
import { divideIntervals } from './interval-arithmetic.js';
import { intervalOf } from './interval-of.js';
import { isOneValue } from './is-one-value.js';
import { possibleText } from './possible-text.js';

/** A laboratory value divided by its upper limit of normal, as an exact quotient. */
export function timesUpperLimit(parts: { readonly id: string; readonly name: string; readonly fact: string; readonly unit: string }): Derivation {
  const limit = `${parts.fact}UpperLimit`;
  const inputs = [parts.fact, limit];
  return {
    id: parts.id,
    output: `${parts.fact}TimesUln`,
    inputs,
    onDisagreement: 'CONFLICT',
    definition: `${parts.name} divided by the upper limit of normal of the laboratory, or by the limit assumed where none is given.`,
    source: 'Meaning of the words',
    cutpoints: {},
    derive(read) {
      const possible = divideIntervals(intervalOf(read(parts.fact)), intervalOf(read(limit)));
      return {
        possible,
        missing: isOneValue(possible) ? [] : inputs.filter((fact) => !isOneValue(read(fact))),
        get steps() {
          return [`${parts.name} ${possibleText(read(parts.fact), parts.unit)} / upper limit ${possibleText(read(limit), parts.unit)}: ${possibleText(possible)} times the limit`];
        },
      };
    },
  };
}
