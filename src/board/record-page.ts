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
import { PageLookUps } from './page-look-ups.js';
import type { AssessmentRow, CaseRow, EntryRow, FiringRow, IdempotencyRow, OpeningRow, VerdictRow } from './ports/record-rows.js';
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

/** What has gathered on the pages of one transaction. */
class Gathered {
  readonly sealed: SealedEntry[] = [];
  entries: EntryRow[] = [];
  openings: OpeningRow[] = [];
  firings: FiringRow[] = [];
  verdicts: VerdictRow[] = [];
  cases: CaseRow[] = [];
  assessments: AssessmentRow[] = [];
  requests: IdempotencyRow[] = [];
  readonly lookUps = new PageLookUps();

  constructor(public frontier: MerkleFrontier) {}
}

/** What one house writes in one transaction: rows through `rows`, audit entries through `append`. */
export class RecordPage {
  readonly #gathered: Gathered;

  constructor(
    readonly rows: RecordTransaction,
    of: MerkleFrontier | Gathered,
    readonly tools: PageTools,
  ) {
    this.#gathered = of instanceof Gathered ? of : new Gathered(of);
  }

  /** Another house's page of the same transaction: one log, one order. */
  inHouse(tenant: string): RecordPage {
    return tenant === this.tools.tenant ? this : new RecordPage(this.rows, this.#gathered, { ...this.tools, tenant });
  }

  /** Entries of every house in this transaction. */
  get sealed(): readonly SealedEntry[] {
    return this.#gathered.sealed;
  }

  get frontier(): MerkleFrontier {
    return this.#gathered.frontier;
  }

  /**
   * Puts an entry at the end of the log; it is there once the transaction is.
   * @param caseKey key of the case the payload belongs to; absent: it belongs to none
   * @param prepared made of the same payload before
   */
  append(draft: EntryToWrite, caseKey?: EncryptionKey, prepared?: PreparedOpening): SealedEntry {
    const { tenant, clock, identities, keys } = this.tools;
    const actor = entryActor(draft.actor);
    const ofPayload = prepared === undefined ? { salt: hashText(identities.randomBytes(32)) } : { ...prepared.opening, commitment: prepared.commitment };
    const batch = sealBatch(this.#gathered.frontier, [{ ...draft, actor, tenant, recordedAt: clock.now(), ...ofPayload }]);
    const [sealed] = batch.entries;
    if (sealed === undefined) throw new Error('a batch of one entry has none');
    const { entry, opening, leafHash } = sealed;
    this.#gathered.frontier = batch.frontier;
    this.#gathered.sealed.push(sealed);
    this.#gathered.entries.push({ index: entry.index, tenant, entry: canonicalText(entry), leafHash: hashText(leafHash), kind: entry.kind, subject: entry.subject, actor: actor.id, recordedAt: entry.recordedAt });
    const at = { origin: keys.signing.verifier.name, index: entry.index };
    const key = caseKey ?? keys.master;
    const stored = prepared === undefined ? sealOpening(opening, at, key, identities.randomBytes) : sealPacked(prepared.packed, at, key, identities.randomBytes);
    this.#gathered.openings.push({ index: entry.index, caseId: caseKey?.id ?? null, sealed: stored });
    return sealed;
  }

  /** Looks up what work on the pages of this transaction will ask for. */
  get lookUps(): PageLookUps {
    return this.#gathered.lookUps;
  }

  /** The request that was done under a key; `null` when none was. */
  async findRequest(operation: string, key: string): Promise<IdempotencyRow | null> {
    const { tenant } = this.tools;
    const known = this.lookUps.request({ tenant, operation, key });
    if (known !== undefined) return known;
    await this.settle();
    return this.rows.findIdempotency(tenant, operation, key);
  }

  /** The case with these pseudonyms that is not erased. */
  async findCase(subject: string, reference: string | null): Promise<CaseRow | null> {
    const { tenant } = this.tools;
    const known = this.lookUps.case({ tenant, subject, reference });
    if (known !== undefined) return known;
    await this.settle();
    return this.rows.findCase(tenant, subject, reference);
  }

  addRequest(row: Omit<IdempotencyRow, 'tenant'>): void {
    const whole = { tenant: this.tools.tenant, ...row };
    this.#gathered.requests.push(whole);
    this.lookUps.addRequest(whole);
  }

  addCase(row: CaseRow): void {
    this.#gathered.cases.push(row);
    this.lookUps.addCase(row);
  }

  addAssessment(row: AssessmentRow): void {
    this.#gathered.assessments.push(row);
  }

  /** Adds what finds an assessment again; written together with what else is on the page. */
  project({ firings, verdicts }: AssessmentProjection): void {
    this.#gathered.firings.push(firings);
    this.#gathered.verdicts.push(...verdicts);
  }

  /** Writes cases, assessments and requests so far, so that statements on this page see them. */
  async settle(): Promise<void> {
    const gathered = this.#gathered;
    const { cases, assessments, requests } = gathered;
    gathered.cases = [];
    gathered.assessments = [];
    gathered.requests = [];
    if (cases.length > 0) await this.rows.addCases(cases);
    if (assessments.length > 0) await this.rows.addAssessments(assessments);
    if (requests.length > 0) await this.rows.addIdempotencies(requests);
  }

  /** Writes everything so far, so that statements on this page see it. */
  async flush(): Promise<void> {
    await this.settle();
    const gathered = this.#gathered;
    const { entries, openings, firings, verdicts } = gathered;
    gathered.entries = [];
    gathered.openings = [];
    if (entries.length > 0) await this.rows.addEntries(entries, openings);
    gathered.firings = [];
    gathered.verdicts = [];
    if (firings.length > 0) await this.rows.addProjections(firings, verdicts);
  }
}
