import { Inject } from '@nestjs/common';
import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { admitted } from '../../board/admitted.js';
import { listAssessments, listAuditEntries, type AssessmentListFilter, type ListFilter } from '../../board/list-recorded.js';
import type { AssessmentRow, EntryRow } from '../../board/ports/record-rows.js';
import type { RecordDesk } from '../../board/record-desk.js';
import { verifyAudit } from '../../board/verify-audit.js';
import type { AuditEntry } from '../../ledger/entry.js';
import { invalidInput } from '../problems/record-problems.js';
import { RECORD_DESK } from '../record-desk-token.js';
import { AssessmentSummaryConnectionView, AuditEntryConnectionView, type AssessmentSummaryView, type AuditEntryView } from './audit-views.js';
import { checkedMoments } from './checked-moments.js';
import { given } from './given.js';
import { localAsker } from './local-asker.js';
import { AssessmentsFilterInput, AuditEntriesFilterInput } from './record-filter-inputs.js';
import { orAuditUnavailable } from './record-guard.js';
import { LARGEST_RECORD_PAGE, recordPage } from './record-page-of.js';
import { AuditVerificationResult } from './record-results.js';

const FIRST = { type: () => Int, defaultValue: 20, description: `How many at most, 1 to ${LARGEST_RECORD_PAGE}.` } as const;
const AFTER = { type: () => String, nullable: true, description: 'Cursor of the last one of the page before.' } as const;

function entryView({ index, entry, leafHash }: EntryRow): AuditEntryView {
  const { recordedAt, kind, actor, subject, facts, erases, commitment } = JSON.parse(entry) as AuditEntry;
  return { position: index, recordedAt, kind, actor, subject, facts: Object.entries(facts).map(([name, value]) => ({ name, value })), erases, commitment, leafHash };
}

function summaryView({ id, caseId, subject, asOf, recordedAt, ruleSet, engine, actor, index }: AssessmentRow): AssessmentSummaryView {
  return { id, case: caseId, subject, asOf, recordedAt, ruleSet, engine, actor, position: index };
}

/** What an auditor asks: pseudonyms and rules, never patients. */
@Resolver()
export class AuditResolver {
  constructor(@Inject(RECORD_DESK) private readonly desk: RecordDesk) {}

  @Query(() => AssessmentSummaryConnectionView, { nullable: true, description: 'Recorded assessments, newest first. Absent only when the page was refused or the record cannot be read.' })
  assessments(
    @Args('filter', { type: () => AssessmentsFilterInput, nullable: true, description: 'Which.' }) filter?: AssessmentsFilterInput | null,
    @Args('first', FIRST) first: number = 20,
    @Args('after', AFTER) after?: string | null,
  ): Promise<AssessmentSummaryConnectionView> {
    return recordPage({ first, after: after ?? null }, (below, count) => listAssessments(checkedMoments(given<AssessmentListFilter>(filter)), below, count, admitted(localAsker(), 'list-assessments', this.desk)), summaryView);
  }

  @Query(() => AuditEntryConnectionView, { nullable: true, description: 'Entries of the audit log, newest first. Absent only when the page was refused or the record cannot be read.' })
  auditEntries(
    @Args('filter', { type: () => AuditEntriesFilterInput, nullable: true, description: 'Which.' }) filter?: AuditEntriesFilterInput | null,
    @Args('first', FIRST) first: number = 20,
    @Args('after', AFTER) after?: string | null,
  ): Promise<AuditEntryConnectionView> {
    return recordPage({ first, after: after ?? null }, (below, count) => listAuditEntries(checkedMoments(given<ListFilter>(filter)), below, count, admitted(localAsker(), 'read-audit', this.desk)), entryView);
  }

  @Query(() => AuditVerificationResult, { description: 'Verifies the log: recomputes content and hashes, and checks every signature. Without places the whole log from its first entry, which takes long on a long log; with places that stretch alone, proven against the newest signed head. Verifying is an entry of its own.' })
  verifyAudit(
    @Args('from', { type: () => Int, nullable: true, description: 'Place of the first entry; default: the first of the log.' }) from?: number | null,
    @Args('to', { type: () => Int, nullable: true, description: 'Place after the last entry; default: the end of the log.' }) to?: number | null,
  ): Promise<object> {
    return orAuditUnavailable(async () => {
      const outcome = await verifyAudit({ from: from ?? undefined, to: to ?? undefined }, localAsker(), this.desk);
      if (outcome.kind === 'no-such-range') return invalidInput('from', `there are no such entries: the log has ${outcome.size}`, 'places count from 0; `to` is the place after the last entry');
      const { first, entries, opened, erased, heads, clockStepsBack } = outcome.verdict;
      const finding = first === null ? null : { code: first.code, from: first.index, to: first.lastIndex, message: first.what };
      return { __typename: 'AuditVerification', verified: first === null, finding, from: outcome.from, to: outcome.to, entries, opened, erased, heads, clockStepsBack };
    });
  }
}
