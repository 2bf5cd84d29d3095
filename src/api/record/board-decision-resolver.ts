import { Inject } from '@nestjs/common';
import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { admitted } from '../../board/admitted.js';
import { findBoardDecisions, readBoardDecisions, type DecisionListFilter } from '../../board/list-board-decisions.js';
import { recordBoardDecision } from '../../board/record-board-decision.js';
import type { RecordDesk } from '../../board/record-desk.js';
import { summarizeDecisions } from '../../board/summarize-decisions.js';
import { withdrawBoardDecision } from '../../board/withdraw-board-decision.js';
import { decisionExists, decisionSuperseded, DECISION_UNKNOWN, DECISION_WITHDRAWN } from '../problems/decision-problems.js';
import { ASSESSMENT_UNKNOWN, CASE_ERASED, IDEMPOTENCY_CONFLICT, invalidInputs } from '../problems/record-problems.js';
import { RECORD_DESK } from '../record-desk-token.js';
import { decisionAsked } from './board-decision-asked.js';
import { BoardDecisionsFilterInput, DecisionSummaryFilterInput } from './board-decision-filter-inputs.js';
import { RecordBoardDecisionInput, WithdrawBoardDecisionInput } from './board-decision-inputs.js';
import { BoardDecisionConnectionView, DecisionSummaryView } from './board-decision-list-views.js';
import { RecordBoardDecisionResult, WithdrawBoardDecisionResult } from './board-decision-results.js';
import { boardDecisionView } from './board-decision-view-of.js';
import { localAsker } from './local-asker.js';
import { nameProblem } from './name-text.js';
import { orAuditUnavailable } from './record-guard.js';
import { LARGEST_RECORD_PAGE, recordPage } from './record-page-of.js';

/** Nulls of a filter narrow nothing. */
function given(filter: object | null | undefined): DecisionListFilter {
  return Object.fromEntries(Object.entries(filter ?? {}).filter(([, value]) => value !== null)) as DecisionListFilter;
}

/** What boards decided on recorded assessments. */
@Resolver()
export class BoardDecisionResolver {
  constructor(@Inject(RECORD_DESK) private readonly desk: RecordDesk) {}

  @Mutation(() => RecordBoardDecisionResult, { description: 'Records what a board decided on an assessment, bound to that assessment; answers only when it is in the audit log.' })
  recordBoardDecision(@Args('input', { type: () => RecordBoardDecisionInput, description: 'The decision, and how the request is known.' }) input: RecordBoardDecisionInput): Promise<object> | object {
    const problem = nameProblem({ 'input.idempotencyKey': input.idempotencyKey });
    if (problem !== null) return problem;
    return orAuditUnavailable(async () => {
      const outcome = await recordBoardDecision(decisionAsked(input), localAsker(), this.desk);
      switch (outcome.kind) {
        case 'recorded':
          return boardDecisionView(outcome.recorded);
        case 'invalid':
          return invalidInputs(outcome.problems);
        case 'superseded':
          return decisionSuperseded(outcome.newest);
        case 'exists':
          return decisionExists(outcome.decision);
        case 'assessment-unknown':
          return { ...ASSESSMENT_UNKNOWN, path: 'input.assessment' };
        case 'erased':
          return CASE_ERASED;
        case 'idempotency-conflict':
          return IDEMPOTENCY_CONFLICT;
      }
    });
  }

  @Mutation(() => WithdrawBoardDecisionResult, { description: 'Withdraws a decision, so that another one can be recorded. The decision stays in the log.' })
  withdrawBoardDecision(@Args('input', { type: () => WithdrawBoardDecisionInput, description: 'Which, and why.' }) { idempotencyKey, decision, reason }: WithdrawBoardDecisionInput): Promise<object> | object {
    const problem = nameProblem({ 'input.idempotencyKey': idempotencyKey, 'input.decision': decision });
    if (problem !== null) return problem;
    return orAuditUnavailable(async () => {
      const outcome = await withdrawBoardDecision({ idempotencyKey, decision, reason }, localAsker(), this.desk);
      switch (outcome.kind) {
        case 'recorded':
          return boardDecisionView(outcome.recorded);
        case 'unknown':
          return DECISION_UNKNOWN;
        case 'withdrawn':
          return DECISION_WITHDRAWN;
        case 'erased':
          return CASE_ERASED;
        case 'idempotency-conflict':
          return IDEMPOTENCY_CONFLICT;
      }
    });
  }

  @Query(() => BoardDecisionConnectionView, {
    nullable: true,
    description: 'What boards decided, newest first. Reading a decision is an entry of the audit log. Absent only when the page was refused or the record cannot be read.',
  })
  async boardDecisions(
    @Args('filter', { type: () => BoardDecisionsFilterInput, nullable: true, description: 'Which.' }) filter?: BoardDecisionsFilterInput | null,
    @Args('first', { type: () => Int, defaultValue: 20, description: `How many at most, 1 to ${LARGEST_RECORD_PAGE}.` }) first: number = 20,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor of the last one of the page before.' }) after?: string | null,
  ): Promise<object> {
    const desk = admitted(localAsker(), 'read-decisions', this.desk);
    const page = await recordPage({ first, after: after ?? null }, (below, count) => findBoardDecisions(given(filter), below, count, desk), (row) => row);
    const read = await readBoardDecisions(page.edges.map(({ node }) => node), localAsker(), desk);
    const shown = new Map(read.map((decision) => [decision.id, boardDecisionView(decision)]));
    return { ...page, edges: page.edges.flatMap(({ cursor, node }) => (shown.has(node.id) ? [{ cursor, node: shown.get(node.id) }] : [])) };
  }

  @Query(() => DecisionSummaryView, { nullable: true, description: 'How boards decided against what was suggested, counted. Absent only when the record cannot be read.' })
  decisionSummary(@Args('filter', { type: () => DecisionSummaryFilterInput, nullable: true, description: 'Which decisions.' }) filter?: DecisionSummaryFilterInput | null): Promise<DecisionSummaryView> {
    return summarizeDecisions(given(filter), admitted(localAsker(), 'read-decisions', this.desk));
  }
}
