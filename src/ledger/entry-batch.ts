import { type AuditEntry, ENTRY_FORMAT, entryLeafHash, type EntryActor, type EntryOpening, payloadCommitment } from './entry.js';
import { type EntryKind, entryKindRule } from './entry-kind.js';
import { entryShapeProblem } from './entry-shape.js';
import type { MerkleFrontier } from './merkle-frontier.js';

/** What a use case hands to the one writer; the writer gives it its index. */
export interface EntryDraft extends EntryOpening {
  readonly tenant: string;
  readonly recordedAt: string;
  readonly kind: EntryKind;
  readonly actor: EntryActor;
  readonly subject: string | null;
  readonly facts: Readonly<Record<string, string>>;
  /** Only in an erasure: indexes already in the log. */
  readonly erases?: readonly number[];
  /** `payloadCommitment` of this very payload and salt, where it was computed before. */
  readonly commitment?: string;
}

/** An entry ready to be stored: the row to insert, its leaf hash, and what opens it (stored apart, erasable). */
export interface SealedEntry {
  readonly entry: AuditEntry;
  readonly opening: EntryOpening;
  readonly leafHash: Buffer;
}

/** A batch that commits in one transaction, and the tree as it will be once it has. */
export interface SealedBatch {
  readonly entries: readonly SealedEntry[];
  readonly frontier: MerkleFrontier;
}

/**
 * Gives drafts their places after the present end of the log (group commit). Pure: store the rows and, if one is due,
 * the head signed over `frontier.size` and `frontier.root()` in one transaction; keep `frontier` and append the leaf
 * hashes to the tree only after the commit. If it fails, the old frontier still holds and the drafts can be sealed
 * again.
 *
 * @throws RangeError when a draft breaks the rule of its kind: our own code is wrong, nothing may be written
 * @throws CanonicalTextError when a payload has no canonical text
 */
export function sealBatch(frontier: MerkleFrontier, drafts: readonly EntryDraft[]): SealedBatch {
  const entries = drafts.map((draft, place) => sealEntry(draft, frontier.size + place));
  return { entries, frontier: frontier.append(entries.map((sealed) => sealed.leafHash)) };
}

function sealEntry(draft: EntryDraft, index: number): SealedEntry {
  const opening: EntryOpening = { payload: draft.payload, salt: draft.salt };
  const entry: AuditEntry = {
    format: ENTRY_FORMAT,
    index,
    tenant: draft.tenant,
    recordedAt: draft.recordedAt,
    kind: draft.kind,
    actor: { id: draft.actor.id, role: draft.actor.role },
    subject: draft.subject,
    facts: { ...draft.facts },
    erases: [...(draft.erases ?? [])],
    commitment: draft.commitment ?? payloadCommitment(opening),
  };
  const problem = entryShapeProblem(entry) ?? kindProblem(entry, draft.kind);
  if (problem !== null) throw new RangeError(`${draft.kind}: ${problem}`);
  return { entry, opening, leafHash: entryLeafHash(entry) };
}

function kindProblem(entry: AuditEntry, kind: EntryKind): string | null {
  const rule = entryKindRule(kind);
  if (rule.subject === 'required' && entry.subject === null) return 'a subject is required';
  if (rule.subject === 'none' && entry.subject !== null) return 'a subject is not allowed';
  const foreign = Object.keys(entry.facts).find((name) => !rule.facts.includes(name));
  if (foreign !== undefined) return `fact "${foreign}" does not belong to this kind`;
  if (entry.erases.some((erased) => erased >= entry.index)) return 'only earlier entries can be erased';
  return null;
}
