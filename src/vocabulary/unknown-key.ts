import { profileProblemOf } from './profile-problem-of.js';
import type { ProfileProblem } from './profile-problem.js';
import { suggestion } from './suggestion.js';

const NEVER_READ = ['__proto__', 'constructor', 'prototype'];

/** Where a key stands: the path of its object ('' at the top) and its position in it. */
export interface KeyPlace {
  readonly parent: string;
  readonly position: number;
}

function pathOf(place: KeyPlace, name: string): string {
  return place.parent === '' ? name : `${place.parent}.${name}`;
}

/**
 * The problem of a key that is not known. A key that is near a known one is a slip of the pen and is shown; any other
 * may be anything, a patient's name included, and is told by its position.
 */
export function unknownKey(code: 'FACT_UNKNOWN' | 'FIELD_UNKNOWN', key: string, place: KeyPlace, known: readonly string[]): ProfileProblem {
  if (NEVER_READ.includes(key)) return profileProblemOf('FORBIDDEN_KEY', pathOf(place, key));
  const near = suggestion(key, known);
  if (near === null) return profileProblemOf(code, pathOf(place, `(key ${place.position + 1})`), `allowed: ${known.join(', ')}`);
  return profileProblemOf(code, pathOf(place, key), `did you mean ${near}?`);
}
