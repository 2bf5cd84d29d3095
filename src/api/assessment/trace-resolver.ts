import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Assessment } from '../../assessment/assessment.js';
import { AssessmentView } from './assessment-view.js';
import { LARGEST_TRACE_PAGE, tracePage } from './trace-page.js';
import { TraceConnectionView } from './trace-views.js';

/** The one field of an answer that is not sent as it is: a trace is long and read in parts. */
@Resolver(() => AssessmentView)
export class TraceResolver {
  @ResolveField(() => TraceConnectionView, { nullable: true, description: `Every step of the decision, a page at a time (at most ${LARGEST_TRACE_PAGE}). Absent only when the page was refused.` })
  trace(
    @Parent() assessment: Pick<Assessment, 'trace'>,
    @Args('first', { type: () => Int, defaultValue: 100, description: 'How many nodes at most.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor of the last node of the page before.' }) after?: string,
    @Args('parent', { type: () => Int, nullable: true, description: 'Only the direct parts of this node.' }) parent?: number,
  ): TraceConnectionView {
    return tracePage(assessment.trace, { first, after: after ?? null, parent: parent ?? null });
  }
}
