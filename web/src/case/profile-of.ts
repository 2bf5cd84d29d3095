import type { Fact } from '../api/use-knowledge';
import type { ProfileInput } from '../api/graphql';
import type { Entries, Entry } from './entry';
import { readNumberText } from './read-number-text';

const DAY = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** What was typed for a fact and cannot be sent yet, in words that name no value. */
export type Unreadable = 'NUMBER' | 'DATE';

export const UNREADABLE: Readonly<Record<Unreadable, string>> = {
  NUMBER: 'Cannot be read yet. Write a number with a point (5.2), a limit (< 0.3) or a range (2-3). Not part of the answer.',
  DATE: 'The date cannot be read yet. Write 2026-11-21, 2026-11 or 2026. Not part of the answer.',
};

/** Whether something was answered for the fact. */
export function isAnswered(entry: Entry): boolean {
  return entry.unavailable !== '' || entry.codes.length > 0 || entry.text.trim() !== '';
}

/** Why an entry cannot be sent; null when it can or when it is empty. */
export function unreadable(entry: Entry): Unreadable | null {
  if (!isAnswered(entry)) return null;
  if (entry.observedOn.trim() !== '' && !DAY.test(entry.observedOn.trim())) return 'DATE';
  return entry.unavailable === '' && entry.codes.length === 0 && readNumberText(entry.text) === null ? 'NUMBER' : null;
}

function claimOf(fact: Fact, entry: Entry): Readonly<Record<string, unknown>> {
  if (entry.unavailable !== '') return { unavailable: entry.unavailable };
  if (fact.kind === 'CHOICE') return entry.codes.length === 1 ? { code: entry.codes[0] } : { anyOf: entry.codes };
  const unit = entry.unit !== '' ? entry.unit : fact.unitless === true ? '' : (fact.units?.[0]?.unit ?? '');
  return { ...readNumberText(entry.text), ...(unit === '' ? {} : { unit }) };
}

/** The profile that is asked about: every answered fact that can be read. What is not answered is left out, never "absent". */
export function profileOf(facts: readonly Fact[], entries: Entries): ProfileInput {
  const profile: Record<string, Record<string, unknown>> = {};
  for (const fact of facts) {
    const entry = entries[fact.path];
    if (entry === undefined || !isAnswered(entry) || unreadable(entry) !== null) continue;
    const [group, name] = fact.path.split('.') as [string, string];
    const observedOn = entry.observedOn.trim();
    const statement = { ...claimOf(fact, entry), ...(observedOn === '' ? {} : { observedOn }) };
    (profile[group] ??= {})[name] = entry.carried.length === 0 ? statement : [statement, ...entry.carried];
  }
  return profile as ProfileInput;
}
