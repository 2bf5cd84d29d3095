import { ENTRY_FORMAT } from './entry.js';
import { ENTRY_KIND_SPELLING } from './entry-kind.js';
import { isHashText } from './hash-text.js';
import { isTreeSize } from './tree-size.js';

/** UTC with milliseconds, the only spelling of an instant in the log. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Ids, codes and digests: printable ASCII, at most 200 characters. Room for names of things, not for prose. */
const NAME = /^[\x20-\x7e]{1,200}$/;

const ENTRY_MEMBERS = 'actor commitment erases facts format index kind recordedAt subject tenant';

/**
 * What is wrong with the shape of a claimed audit entry, or null. Exactly the known members are allowed: nothing may
 * ride along that a reader would take for recorded.
 */
export function entryShapeProblem(value: unknown): string | null {
  if (!isObject(value) || membersOf(value) !== ENTRY_MEMBERS) return 'members are not exactly those of an entry';
  if (value.format !== ENTRY_FORMAT) return 'unknown entry format';
  if (!isTreeSize(value.index)) return 'index is not a whole number from 0';
  if (!isName(value.tenant)) return 'tenant is not a name';
  if (!isInstant(value.recordedAt)) return 'recordedAt is not an instant in UTC with milliseconds';
  if (typeof value.kind !== 'string' || !ENTRY_KIND_SPELLING.test(value.kind)) return 'kind is misspelled';
  const { actor } = value;
  if (!isObject(actor) || membersOf(actor) !== 'id role' || !isName(actor.id) || !isName(actor.role)) {
    return 'actor is not an id and a role';
  }
  if (value.subject !== null && !isName(value.subject)) return 'subject is neither null nor a pseudonym';
  if (!isObject(value.facts) || !Object.entries(value.facts).flat().every(isName)) return 'facts are not all names';
  if (!isAscendingIndexes(value.erases)) return 'erases are not ascending indexes';
  if ((value.kind === 'erasure') !== value.erases.length > 0) return 'only an erasure names erased indexes';
  if (!isHashText(value.commitment)) return 'commitment is not 64 hexadecimal digits';
  return null;
}

/** What is wrong with the shape of a claimed opening, or null. The payload may be any JSON value. */
export function openingShapeProblem(value: unknown): string | null {
  if (!isObject(value) || membersOf(value) !== 'payload salt') return 'opening is not a payload and a salt';
  return isHashText(value.salt) ? null : 'salt is not 64 hexadecimal digits';
}

/** Whether the value is an instant of the log that exists in the calendar. */
export function isInstant(value: unknown): value is string {
  if (typeof value !== 'string' || !INSTANT.test(value)) return false;
  const time = Date.parse(value);
  // Date.parse turns February 30 into March 1; writing it back shows that.
  return !Number.isNaN(time) && new Date(time).toISOString() === value;
}

/** Whether the value is a JSON object (not an array, not null). */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The member names of an object, sorted and joined by blanks, to compare with an exact list. */
export function membersOf(value: object): string {
  return Object.keys(value).sort().join(' ');
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && NAME.test(value);
}

function isAscendingIndexes(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((index, at) => isTreeSize(index) && (at === 0 || index > value[at - 1]));
}
