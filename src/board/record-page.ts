import { canonicalText } from '../ledger/canonical-text.js';
import { sealBatch, type EntryDraft, type SealedEntry } from '../ledger/entry-batch.js';
import { hashText } from '../ledger/hash-text.js';
import type { EncryptionKey } from '../ledger/key-envelope.js';
import type { MerkleFrontier } from '../ledger/merkle-frontier.js';
import { entryActor, type Actor } from './actor.js';
import type { AssessmentProjection } from './assessment-projection.js';
import type { Clock } from './ports/clock.js';
import type { Identities } from './ports/identities.js';
import type { KeyRing } from './ports/key-ring.js';
import type { EntryRow, FiringRow, OpeningRow, VerdictRow } from './ports/record-rows.js';
import type { RecordTransaction } from './ports/record-store.js';
import type { PreparedOpening } from './prepared-opening.js';
import { sealOpening, sealPacked } from './sealed-opening.js';

/** What a use case says of an entry; the page gives it place, time, salt and tenant. */
export type EntryToWrite = Omit<EntryDraft, 'tenant' | 'recordedAt' | 'salt' | 'actor' | 'commitment'> & { readonly actor: Actor };

export interface PageTools {
  readonly tenant: string;
  readonly clock: Clock;
  readonly identities: Identities;
  readonly keys: KeyRing;
}

/** What is written in one transaction: rows through `rows`, audit entries through `append`. */
export class RecordPage {
  readonly sealed: SealedEntry[] = [];
  #entryRows: EntryRow[] = [];
  #openingRows: OpeningRow[] = [];
  #firings: FiringRow[] = [];
  #verdicts: VerdictRow[] = [];

  constructor(
    readonly rows: RecordTransaction,
    public frontier: MerkleFrontier,
    readonly tools: PageTools,
  ) {}

  /**
   * Puts an entry at the end of the log; it is there once the transaction is.
   * @param caseKey key of the case the payload belongs to; absent: it belongs to none
   * @param prepared made of the same payload before
   */
  append(draft: EntryToWrite, caseKey?: EncryptionKey, prepared?: PreparedOpening): SealedEntry {
    const { tenant, clock, identities, keys } = this.tools;
    const actor = entryActor(draft.actor);
    const ofPayload = prepared === undefined ? { salt: hashText(identities.randomBytes(32)) } : { ...prepared.opening, commitment: prepared.commitment };
    const batch = sealBatch(this.frontier, [{ ...draft, actor, tenant, recordedAt: clock.now(), ...ofPayload }]);
    const [sealed] = batch.entries;
    if (sealed === undefined) throw new Error('a batch of one entry has none');
    const { entry, opening, leafHash } = sealed;
    this.frontier = batch.frontier;
    this.sealed.push(sealed);
    this.#entryRows.push({ index: entry.index, entry: canonicalText(entry), leafHash: hashText(leafHash), kind: entry.kind, subject: entry.subject, actor: actor.id, recordedAt: entry.recordedAt });
    const at = { origin: keys.signing.verifier.name, index: entry.index };
    const key = caseKey ?? keys.master;
    const stored = prepared === undefined ? sealOpening(opening, at, key, identities.randomBytes) : sealPacked(prepared.packed, at, key, identities.randomBytes);
    this.#openingRows.push({ index: entry.index, caseId: caseKey?.id ?? null, sealed: stored });
    return sealed;
  }

  /** Adds what finds an assessment again; written together with what else is on the page. */
  project({ firings, verdicts }: AssessmentProjection): void {
    this.#firings.push(firings);
    this.#verdicts.push(...verdicts);
  }

  /** Writes the entries so far, so that statements on this page see them. */
  async flush(): Promise<void> {
    const [entries, openings] = [this.#entryRows, this.#openingRows];
    this.#entryRows = [];
    this.#openingRows = [];
    if (entries.length > 0) await this.rows.addEntries(entries, openings);
    const [firings, verdicts] = [this.#firings, this.#verdicts];
    this.#firings = [];
    this.#verdicts = [];
    if (firings.length > 0) await this.rows.addProjections(firings, verdicts);
  }
}
