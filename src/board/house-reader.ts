import { SERVICE_TENANT } from './actor.js';
import { houseDecisions } from './house-decisions.js';
import { houseImpacts } from './house-impacts.js';
import type { ActivationReader } from './ports/activation-store.js';
import type { DecisionReader } from './ports/decision-store.js';
import type { ImpactReader } from './ports/impact-store.js';
import type { AssessmentRow, CaseRow, CountedFirings, EntryRow, HeadRow, RuleSetRow, StoredEntry, TailRow } from './ports/record-rows.js';
import type { PageOf } from './ports/page-of.js';
import type { AssessmentFilter, EntryFilter, RecordReader } from './ports/record-store.js';

/**
 * The record as one house may read it: whatever a use case asks for, another house's patients are not there. The log
 * itself is one for all houses (tail, leaf hashes, heads, and entries by their place, whose content is sealed).
 */
export class HouseReader implements RecordReader {
  constructor(
    private readonly all: RecordReader,
    private readonly tenant: string,
  ) {}

  get decisions(): DecisionReader {
    return houseDecisions(this.all.decisions, this.tenant);
  }

  /** Which rules answer is one for all houses. */
  get activations(): ActivationReader {
    return this.all.activations;
  }

  get impacts(): ImpactReader {
    return houseImpacts(this.all.impacts, this.tenant);
  }

  tail(): Promise<TailRow> {
    return this.all.tail();
  }

  leafHashes(from: number, count: number): Promise<readonly string[]> {
    return this.all.leafHashes(from, count);
  }

  entries(from: number, count: number): Promise<readonly StoredEntry[]> {
    return this.all.entries(from, count);
  }

  assessmentsFrom(index: number, count: number): Promise<readonly AssessmentRow[]> {
    return this.all.assessmentsFrom(index, count);
  }

  latestHead(): Promise<HeadRow | null> {
    return this.all.latestHead();
  }

  headCovering(index: number): Promise<HeadRow | null> {
    return this.all.headCovering(index);
  }

  heads(above: number, count: number): Promise<readonly HeadRow[]> {
    return this.all.heads(above, count);
  }

  ruleSets(): Promise<readonly RuleSetRow[]> {
    return this.all.ruleSets();
  }

  async assessment(id: string): Promise<AssessmentRow | null> {
    return this.#own(await this.all.assessment(id));
  }

  async newestAssessment(caseId: string): Promise<AssessmentRow | null> {
    return this.#own(await this.all.newestAssessment(caseId));
  }

  async caseWithId(id: string): Promise<CaseRow | null> {
    return this.#own(await this.all.caseWithId(id));
  }

  findCase(_tenant: string, subject: string, reference: string | null): Promise<CaseRow | null> {
    return this.all.findCase(this.tenant, subject, reference);
  }

  /** Entries of this house, and those about the service, which belong to no patient. */
  findEntries(filter: EntryFilter, below: number | null, count: number): Promise<PageOf<EntryRow>> {
    return this.all.findEntries({ ...filter, tenants: this.#houses() }, below, count);
  }

  countEntries(filter: EntryFilter, below: number): Promise<number> {
    return this.all.countEntries({ ...filter, tenants: this.#houses() }, below);
  }

  entriesBetween(filter: EntryFilter, above: number, below: number, count: number): Promise<readonly EntryRow[]> {
    return this.all.entriesBetween({ ...filter, tenants: this.#houses() }, above, below, count);
  }

  findAssessments(filter: AssessmentFilter, below: number | null, count: number): Promise<PageOf<AssessmentRow>> {
    return this.all.findAssessments({ ...filter, tenant: this.tenant }, below, count);
  }

  firings(filter: AssessmentFilter, above: number, count: number): Promise<readonly CountedFirings[]> {
    return this.all.firings({ ...filter, tenant: this.tenant }, above, count);
  }

  #houses(): readonly string[] {
    return [this.tenant, SERVICE_TENANT];
  }

  #own<T extends { readonly tenant: string }>(row: T | null): T | null {
    return row?.tenant === this.tenant ? row : null;
  }
}
