import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { CaseInQuestion } from '../../board/case-in-question.js';
import { previewAssessment } from '../../board/preview-assessment.js';
import { previewChanges } from '../../board/preview-changes.js';
import type { PreviewDesk } from '../../board/preview-desk.js';
import { PREVIEW_DESK } from '../preview-desk-token.js';
import { invalidProfile } from '../problems/invalid-profile-view.js';
import { RULE_SET_UNKNOWN } from '../problems/rule-set-unknown-view.js';
import { ProfileInput } from '../profile-input/profile-input.js';
import { requestAsker } from '../request/request-asker.js';
import { CalendarDayScalar } from '../schema/calendar-day-scalar.js';
import { PreviewResult } from './preview-result.js';
import { WhatIfResult } from './what-if-result.js';

const PROFILE = { type: () => ProfileInput, description: 'What is known of the patient.' } as const;
const AS_OF = { type: () => CalendarDayScalar, nullable: true, description: 'Day of the assessment; default: today. The same profile, rule set and day give the same answer for ever.' } as const;
const RULE_SET = { type: () => String, nullable: true, description: 'Digest of the rule set that shall answer; default: the active one.' } as const;

/** A day of another type is no day: the profile reader says so, with path and hint. */
function question(profile: unknown, asOf: unknown, ruleSet: string | null | undefined): CaseInQuestion {
  const day = asOf === null || asOf === undefined ? undefined : typeof asOf === 'string' ? asOf : '';
  return { profile, asOf: day, ruleSet: ruleSet ?? undefined };
}

/** Questions about a patient that write nothing. */
@Resolver()
export class PreviewResolver {
  constructor(@Inject(PREVIEW_DESK) private readonly desk: PreviewDesk) {}

  @Query(() => PreviewResult, { description: 'Assesses a patient and writes nothing.' })
  previewAssessment(@Args('profile', PROFILE) profile: object, @Args('asOf', AS_OF) asOf?: unknown, @Args('ruleSet', RULE_SET) ruleSet?: string): object {
    const outcome = previewAssessment(question(profile, asOf, ruleSet), requestAsker(), this.desk);
    switch (outcome.kind) {
      case 'assessed':
        return outcome.assessment;
      case 'refused':
        return invalidProfile(outcome.problems);
      case 'rule-set-unknown':
        return RULE_SET_UNKNOWN;
    }
  }

  @Query(() => WhatIfResult, { description: 'Assesses a patient as they are and with changes, tells the difference, and writes nothing.' })
  whatIf(
    @Args('profile', PROFILE) profile: object,
    @Args('changes', { type: () => ProfileInput, description: 'Facts that replace those of the profile; null takes a fact away.' }) changes: object,
    @Args('asOf', AS_OF) asOf?: unknown,
    @Args('ruleSet', RULE_SET) ruleSet?: string,
  ): object {
    const outcome = previewChanges(question(profile, asOf, ruleSet), changes, requestAsker(), this.desk);
    switch (outcome.kind) {
      case 'assessed':
        return { before: outcome.before, after: outcome.after, difference: outcome.difference };
      case 'refused':
        return invalidProfile(outcome.problems);
      case 'rule-set-unknown':
        return RULE_SET_UNKNOWN;
    }
  }
}
