import { createHash } from 'node:crypto';
import { FirstFinding, type AuditFinding } from '../ledger/audit-finding.js';
import { entryShapeProblem } from '../ledger/entry-shape.js';
import type { AuditEntry } from '../ledger/entry.js';
import { parsedEntry } from './parsed-entry.js';
import type { AssessmentRow, RuleSetRow, StoredEntry } from './ports/record-rows.js';
import type { RecordReader } from './ports/record-store.js';

/** Rows read at once. */
const CHUNK = 500;

/**
 * Compares what entries are found by with the entries themselves: columns, the list of assessments, archived rule
 * sets. Nothing of it is evidence, but whoever changes it decides what an auditor gets to see.
 */
export class CopyCheck {
  readonly #first = new FirstFinding();
  /** Places of the entries that archived a rule set, by digest. */
  readonly #archived = new Map<string, number>();
  #waiting: AssessmentRow[] = [];
  #read = 0;

  constructor(private readonly reader: RecordReader) {}

  /**
   * Takes the entries of the log, in order.
   * @throws RecordUnavailable when the store cannot be read
   */
  async take(row: StoredEntry): Promise<void> {
    const entry = parsedEntry(row.entry);
    // What is no entry is found by whoever checks entries.
    if (entryShapeProblem(entry) !== null) return;
    const recorded = entry as AuditEntry;
    if (!columnsSay(row, recorded)) this.#report(row.index, 'the columns by which the entry is found say something else');
    const listed = await this.#assessmentsUpTo(row.index);
    const own = listed.at(-1)?.index === row.index ? listed.at(-1) : undefined;
    for (const stray of listed) if (stray.index !== row.index) this.#report(stray.index, 'an assessment is listed that was not recorded there');
    if (recorded.kind === 'assessment-recorded' ? own === undefined || !(await this.#lists(own, recorded, row)) : own !== undefined) {
      this.#report(row.index, 'the list of assessments says something else than the entry');
    }
    const digest = recorded.facts['ruleSet'];
    if (recorded.kind === 'rule-set-registered' && digest !== undefined && !this.#archived.has(digest)) this.#archived.set(digest, row.index);
  }

  /** The first difference, or null. */
  async finish(): Promise<AuditFinding | null> {
    const stored = new Map((await this.reader.ruleSets()).map((ruleSet) => [ruleSet.digest, ruleSet]));
    for (const [digest, index] of this.#archived) {
      if (!isContentOf(digest, stored.get(digest))) this.#report(index, 'the archived rule set is not the one that was registered');
    }
    return this.#first.value;
  }

  async #assessmentsUpTo(index: number): Promise<readonly AssessmentRow[]> {
    while (this.#read <= index) {
      const more = await this.reader.assessmentsFrom(this.#read, CHUNK);
      this.#waiting.push(...more);
      // Fewer than asked for: none of the entries read so far has another one.
      this.#read = more.length < CHUNK ? Math.max(index, more.at(-1)?.index ?? 0) + 1 : (more.at(-1)?.index ?? index) + 1;
    }
    const after = this.#waiting.findIndex((row) => row.index > index);
    return this.#waiting.splice(0, after < 0 ? this.#waiting.length : after);
  }

  async #lists(row: AssessmentRow, { facts, subject, actor, recordedAt, tenant }: AuditEntry, { opening }: StoredEntry): Promise<boolean> {
    const copied =
      row.id === facts['assessment'] &&
      row.ruleSet === facts['ruleSet'] &&
      row.engine === facts['engine'] &&
      row.asOf === facts['asOf'] &&
      row.subject === subject &&
      row.actor === actor.id &&
      row.recordedAt === recordedAt &&
      row.tenant === tenant;
    // After an erasure nothing is sealed for the case any more, and only its patient tells which one it was.
    return copied && (opening === null ? (await this.reader.caseWithId(row.caseId))?.subject === subject : row.caseId === opening.caseId);
  }

  #report(index: number, what: string): void {
    this.#first.report('COPY_MISMATCH', index, what);
  }
}

function columnsSay(row: StoredEntry, { index, kind, subject, actor, recordedAt, tenant }: AuditEntry): boolean {
  return row.index === index && row.kind === kind && row.subject === subject && row.actor === actor.id && row.recordedAt === recordedAt && row.tenant === tenant;
}

function isContentOf(digest: string, row: RuleSetRow | undefined): boolean {
  return row !== undefined && createHash('sha256').update(row.content, 'utf8').digest('hex') === digest;
}
