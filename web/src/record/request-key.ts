import type { Entries } from '../case/entry';

const keys = new WeakMap<Entries, Map<string, string>>();

/** One key for one request about these very values, however often it is sent: a second try after a lost answer must not record twice. */
export function requestKey(entries: Entries, request: string): string {
  const ofValues = keys.get(entries) ?? new Map<string, string>();
  keys.set(entries, ofValues);
  const key = ofValues.get(request) ?? crypto.randomUUID();
  ofValues.set(request, key);
  return key;
}
