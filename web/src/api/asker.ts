import { useSyncExternalStore } from 'react';

/** What a person may be here, as the access policy names it. */
export const ROLES = { BOARD: 'Board member', AUDITOR: 'Auditor', AUTHOR: 'Rule author', ADMINISTRATOR: 'Administrator' } as const;

export type AskerRole = keyof typeof ROLES;

/** Who is picked while nobody signs in. Kept in memory only; the service marks it as not verified. */
export interface PickedAsker {
  /** An account code as the log writes it, never a patient. */
  readonly name: string;
  readonly role: AskerRole;
}

let picked: PickedAsker = { name: 'local', role: 'BOARD' };
const watchers = new Set<() => void>();

/** An account code that can go into a header and into the log. */
export const ACCOUNT = /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/;

/** Who asks now. */
export function pickedAsker(): PickedAsker {
  return picked;
}

/** Picks who asks from now on. */
export function pickAsker(next: PickedAsker): void {
  picked = next;
  for (const watcher of watchers) watcher();
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** Who asks now, for what is drawn with it. */
export function usePickedAsker(): PickedAsker {
  return useSyncExternalStore(watch, pickedAsker);
}
