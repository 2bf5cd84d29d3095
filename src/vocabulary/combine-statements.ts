import type { FactState } from '../engine/fact-state.js';
import { intersect, isSingle, wholeDomain, type Possible } from '../engine/possible.js';
import type { UnknownReason } from '../engine/truth.js';
import { domainOf } from './domain-of.js';
import type { FactDefinition } from './fact-definition.js';
import { profileProblemOf } from './profile-problem-of.js';
import type { ProfileProblem } from './profile-problem.js';
import type { Statement } from './statement.js';

export interface Combined {
  readonly state: FactState;
  /** The statements that the state rests on. */
  readonly current: readonly Statement[];
  /** Statements that a certainly newer one replaces. */
  readonly superseded: readonly Statement[];
  readonly problems: readonly ProfileProblem[];
}

/** Whether `a` was certainly observed before `b`; never when one of them is undated or the dates overlap. */
function isOlder(a: Statement, b: Statement): boolean {
  return a.days !== null && b.days !== null && a.days.last < b.days.first;
}

/** Age over all dated statements: the oldest and the youngest day that any of them may be from. */
function ageOf(statements: readonly Statement[], asOf: number): FactState['ageDays'] {
  const days = statements.flatMap((statement) => (statement.days === null ? [] : [statement.days]));
  if (days.length === 0) return null;
  return { min: asOf - Math.max(...days.map(({ last }) => last)), max: asOf - Math.min(...days.map(({ first }) => first)) };
}

function meet(sets: readonly Possible[]): Possible | null {
  return sets.reduce<Possible | null>((both, next) => (both === null ? null : intersect(both, next)), sets[0] ?? null);
}

/**
 * What is known of a fact from all that was sent. A certainly newer statement replaces an older one, also when the newer
 * cannot be used: an old value is not let pass for the present one. Statements of which none is certainly newer all hold
 * together; where they cannot, the fact is CONFLICTING.
 */
export function combineStatements(definition: FactDefinition, statements: readonly Statement[], asOf: number): Combined {
  const telling = statements.filter(({ claim }) => claim.kind === 'VALUE' || claim.kind === 'SET_ASIDE');
  const current = telling.filter((statement) => !telling.some((other) => isOlder(statement, other)));
  const superseded = telling.filter((statement) => !current.includes(statement));
  const domain = domainOf(definition);
  const unknown = (reason: UnknownReason, ageDays: FactState['ageDays']): FactState => ({ fact: definition.path, possible: wholeDomain(domain), reason, ageDays, missing: [] });
  if (current.length === 0) {
    const asked = statements.some(({ claim }) => claim.kind === 'UNAVAILABLE');
    return { state: unknown(asked ? 'ASKED_BUT_UNAVAILABLE' : 'NOT_PROVIDED', null), current: statements, superseded, problems: [] };
  }
  const ageDays = ageOf(current, asOf);
  const asides = current.flatMap(({ claim }) => (claim.kind === 'SET_ASIDE' ? [claim.reason] : []));
  if (asides.length > 0) return { state: unknown(asides.includes('IMPLAUSIBLE') ? 'IMPLAUSIBLE' : 'NOT_PROVIDED', ageDays), current, superseded, problems: [] };
  const possible = meet(current.flatMap(({ claim }) => (claim.kind === 'VALUE' ? [claim.possible] : [])));
  if (possible === null) {
    return { state: unknown('CONFLICTING', ageDays), current, superseded, problems: [profileProblemOf('CONFLICTING_VALUES', definition.path, 'date both with observedOn, or send the one that holds')] };
  }
  return { state: { fact: definition.path, possible, reason: isSingle(possible, domain) ? null : 'IMPRECISE', ageDays, missing: [] }, current, superseded, problems: staleness(definition, ageDays) };
}

/** INVARIANT (certain freshness): a fact whose date leaves open whether it is still current counts as not current. */
function staleness(definition: FactDefinition, ageDays: FactState['ageDays']): readonly ProfileProblem[] {
  if (ageDays === null || definition.freshForDays === null || ageDays.max <= definition.freshForDays) return [];
  return [profileProblemOf('STALE', definition.path, `current for ${definition.freshForDays} days`)];
}
