import { useSyncExternalStore } from 'react';

let ended = false;
const watchers = new Set<() => void>();

/** Notes whether the service still knows who asks. Everything asked tells it. */
export function noteSession(isEnded: boolean): void {
  if (ended === isEnded) return;
  ended = isEnded;
  for (const watcher of watchers) watcher();
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** Whether the session ended while the page was open. */
export function useSessionEnded(): boolean {
  return useSyncExternalStore(watch, () => ended);
}
