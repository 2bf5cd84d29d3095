import type { FactState } from '../engine/fact-state.js';
import { assumedState } from './assumed-state.js';
import { parseCalendarDay } from './calendar-day.js';
import { combineStatements } from './combine-statements.js';
import type { FactDefinition } from './fact-definition.js';
import { isPlainObject } from './plain-object.js';
import { profileProblemOf } from './profile-problem-of.js';
import type { ProfileProblem } from './profile-problem.js';
import { readStatement } from './read-statement.js';
import type { Statement } from './statement.js';
import { unknownKey } from './unknown-key.js';
import type { Vocabulary } from './vocabulary.js';

/** What was sent of one fact. Holds patient values: for the answer, never for a log. */
export interface SentFact {
  readonly fact: string;
  /** As spelled by the caller; several statements that hold together are joined by "; ". `null` when null was sent. */
  readonly asSent: string | null;
  /** As spelled by the caller; of several statements the first dated one. */
  readonly observedOn: string | null;
  /** Older statements that a newer one replaces. */
  readonly superseded: readonly { readonly asSent: string; readonly observedOn: string | null }[];
}

export interface ProfileRead {
  /** What is known of every fact that was sent or is assumed; a fact without state was not provided. */
  readonly states: ReadonlyMap<string, FactState>;
  readonly facts: readonly SentFact[];
  /** Facts whose state is assumed and not sent. */
  readonly assumed: ReadonlySet<string>;
  readonly problems: readonly ProfileProblem[];
  /** Whether nothing may be assessed, because at least one problem is REFUSED. */
  readonly refused: boolean;
}

const MOST_STATEMENTS = 100;

interface Sent {
  readonly definition: FactDefinition;
  readonly inputs: readonly unknown[];
  /** Whether a list was sent; tells how paths are written. */
  readonly isList: boolean;
}

/** Walks the two levels of the profile; what has no place in the vocabulary is a problem. */
function gatherSent(profile: unknown, vocabulary: Vocabulary, problems: ProfileProblem[]): readonly Sent[] {
  if (!isPlainObject(profile)) {
    problems.push(profileProblemOf('TYPE', 'profile', 'an object of groups of facts'));
    return [];
  }
  const groups = [...new Set(vocabulary.facts.map(({ path }) => path.slice(0, path.indexOf('.'))))];
  const sent: Sent[] = [];
  for (const [position, [group, facts]] of Object.entries(profile).entries()) {
    if (!groups.includes(group)) problems.push(unknownKey('FACT_UNKNOWN', group, { parent: '', position }, groups));
    else if (isPlainObject(facts)) sent.push(...gatherGroup(group, facts, vocabulary, problems));
    else if (facts !== null && facts !== undefined) problems.push(profileProblemOf('TYPE', group, 'an object of facts'));
  }
  return sent;
}

function namesOf(group: string, vocabulary: Vocabulary): readonly string[] {
  return vocabulary.facts.filter(({ path }) => path.startsWith(`${group}.`)).map(({ path }) => path.slice(group.length + 1));
}

function gatherGroup(group: string, facts: Readonly<Record<string, unknown>>, vocabulary: Vocabulary, problems: ProfileProblem[]): readonly Sent[] {
  const sent: Sent[] = [];
  for (const [position, [name, input]] of Object.entries(facts).entries()) {
    const definition = vocabulary.fact(`${group}.${name}`);
    if (definition === undefined) problems.push(unknownKey('FACT_UNKNOWN', name, { parent: group, position }, namesOf(group, vocabulary)));
    else if (input === undefined) continue;
    else if (input === null) sent.push({ definition, inputs: [], isList: false });
    else if (!definition.given) problems.push(profileProblemOf('NOT_GIVABLE', definition.path, 'send the facts that it is computed from'));
    else if (!Array.isArray(input)) sent.push({ definition, inputs: [input], isList: false });
    else if (input.length > MOST_STATEMENTS) problems.push(profileProblemOf('TYPE', definition.path, `at most ${MOST_STATEMENTS} statements about one fact`));
    else sent.push({ definition, inputs: input, isList: true });
  }
  return sent;
}

function sentFact(fact: string, current: readonly Statement[], superseded: readonly Statement[]): SentFact {
  return {
    fact,
    asSent: current.length === 0 ? null : current.map(({ asSent }) => asSent).join('; '),
    observedOn: current.find(({ observedOn }) => observedOn !== null)?.observedOn ?? null,
    superseded: superseded.map(({ asSent, observedOn }) => ({ asSent, observedOn })),
  };
}

/**
 * Reads what a caller asserts of a patient: `{ group: { fact: statement | [statement] } }`.
 *
 * Never throws on what a caller can send, never guesses, never holds a patient value in a problem; all problems are told
 * at once. `null` for a fact says nothing, like its absence, but is shown among `facts`. States come in the order of the
 * vocabulary, so that the order of sending makes no difference.
 *
 * @param asOf the day of the assessment, YYYY-MM-DD
 */
export function readProfile(profile: unknown, asOf: string, vocabulary: Vocabulary): ProfileRead {
  const problems: ProfileProblem[] = [];
  const today = parseCalendarDay(asOf);
  if (today === null || today.first !== today.last) problems.push(profileProblemOf('DATE_INVALID', 'asOf', 'write the day as YYYY-MM-DD'));
  const day = today?.last ?? 0;
  const sent = new Map(gatherSent(profile, vocabulary, problems).map((entry) => [entry.definition, entry]));
  const states = new Map<string, FactState>();
  const facts: SentFact[] = [];
  const assumed = new Set<string>();
  for (const definition of vocabulary.facts) {
    const entry = sent.get(definition);
    const statements = entry === undefined ? [] : readStatements(entry, day, problems);
    if (entry !== undefined && entry.inputs.length > 0) {
      const combined = combineStatements(definition, statements, day);
      problems.push(...combined.problems);
      states.set(definition.path, combined.state);
      facts.push(sentFact(definition.path, combined.current, combined.superseded));
      continue;
    }
    if (entry !== undefined) facts.push(sentFact(definition.path, [], []));
    const state = assumedState(definition);
    if (state === null) continue;
    states.set(definition.path, state);
    assumed.add(definition.path);
  }
  return { states, facts, assumed, problems, refused: problems.some(({ effect }) => effect === 'REFUSED') };
}

function readStatements({ definition, inputs, isList }: Sent, asOf: number, problems: ProfileProblem[]): readonly Statement[] {
  return inputs.flatMap((input, index) => {
    const path = isList ? `${definition.path}[${index}]` : definition.path;
    const read = readStatement(definition, input, path, asOf);
    problems.push(...read.problems);
    return read.statement === null ? [] : [read.statement];
  });
}
