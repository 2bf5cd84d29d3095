import { verifyConsistency } from './consistency-proof.js';
import { hashFromText, isHashText } from './hash-text.js';
import { type HeadRefusal, type HeadTrust, openHead, type TreeHead } from './signed-head.js';

/** A head as a monitor keeps it: with the proof that it only appends to the one before it in the list. */
export interface HeadStep {
  readonly note: string;
  /** RFC 9162 section 2.1.4.1 as hexadecimal hashes; empty for the first head. */
  readonly consistency: readonly string[];
}

export type HeadHistory =
  | { readonly ok: true; readonly latest: TreeHead | null }
  | { readonly ok: false; readonly at: number; readonly code: HeadRefusal | 'HEADS_INCONSISTENT' };

/**
 * Verifies heads against each other without any entry: every one signed, every one only appending to the one before.
 * A fork (two histories shown to two readers) fails here, and so does a smaller tree after a larger one. `at` is the
 * place in the list of the first head that fails.
 */
export function verifyHeadHistory(steps: readonly HeadStep[], trust: HeadTrust): HeadHistory {
  let latest: TreeHead | null = null;
  for (const [at, step] of steps.entries()) {
    const opened = openHead(step.note, trust);
    if (!opened.ok) return { ok: false, at, code: opened.code };
    if (latest !== null && !appends(latest, opened.head, step.consistency)) {
      return { ok: false, at, code: 'HEADS_INCONSISTENT' };
    }
    latest = opened.head;
  }
  return { ok: true, latest };
}

function appends(before: TreeHead, after: TreeHead, consistency: readonly string[]): boolean {
  return (
    consistency.every(isHashText) &&
    verifyConsistency({
      first: before.size,
      second: after.size,
      firstRoot: before.root,
      secondRoot: after.root,
      proof: consistency.map(hashFromText),
    })
  );
}
