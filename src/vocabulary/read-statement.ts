import type { FactDefinition } from './fact-definition.js';
import type { FactInput } from './fact-input.js';
import { asSent } from './as-sent.js';
import type { ClaimRead } from './claim.js';
import { observationDay } from './observation-day.js';
import type { ProfileProblem } from './profile-problem.js';
import { readChoiceClaim } from './read-choice-claim.js';
import { readFactInput } from './read-fact-input.js';
import { readNumericClaim } from './read-numeric-claim.js';
import type { Statement } from './statement.js';

export interface StatementRead {
  /** `null` when the shape of the input is not sound. */
  readonly statement: Statement | null;
  readonly problems: readonly ProfileProblem[];
}

function readClaim(definition: FactDefinition, input: FactInput, path: string): ClaimRead {
  if (input.unavailable !== null) return { claim: { kind: 'UNAVAILABLE' }, problems: [] };
  return definition.kind === 'choice' ? readChoiceClaim(definition, input, path) : readNumericClaim(definition, input, path);
}

/** Reads one input of a fact: shape, then what it says, then when it was observed. */
export function readStatement(definition: FactDefinition, sent: unknown, path: string, asOf: number): StatementRead {
  const { input, problems: shape } = readFactInput(sent, path);
  if (input === null) return { statement: null, problems: shape };
  const { claim, problems } = readClaim(definition, input, path);
  const dated = input.observedOn === null ? { days: null, problems: [] } : observationDay(input.observedOn, `${path}.observedOn`, asOf);
  return {
    statement: { path, claim, days: dated.days, observedOn: input.observedOn, asSent: asSent(input) },
    problems: [...problems, ...dated.problems],
  };
}
