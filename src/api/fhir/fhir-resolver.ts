import { Inject } from '@nestjs/common';
import { Args, createUnionType, Query, Resolver } from '@nestjs/graphql';
import { previewFhirBundle } from '../../board/preview-fhir-bundle.js';
import type { PreviewDesk } from '../../board/preview-desk.js';
import { PREVIEW_DESK } from '../preview-desk-token.js';
import { RULE_SET_UNKNOWN, RuleSetUnknownView } from '../problems/rule-set-unknown-view.js';
import { requestAsker } from '../request/request-asker.js';
import { readStrictJson } from '../request/strict-json.js';
import { CalendarDayScalar } from '../schema/calendar-day-scalar.js';
import { BundleAssessmentView } from './bundle-assessment-view.js';
import { InvalidBundleView, invalidBundle } from './invalid-bundle-view.js';

const BundlePreviewResult = createUnionType({
  name: 'BundlePreviewResult',
  description: 'The assessment of a bundle, or what is wrong with the question.',
  types: () => [BundleAssessmentView, InvalidBundleView, RuleSetUnknownView] as const,
  resolveType: (value: object) => ('__typename' in value ? (value.__typename as string) : 'BundleAssessment'),
});

/** Questions about the patient of a FHIR bundle that write nothing. */
@Resolver()
export class FhirResolver {
  constructor(@Inject(PREVIEW_DESK) private readonly desk: PreviewDesk) {}

  @Query(() => BundlePreviewResult, { description: 'Assesses the patient of a FHIR bundle and writes nothing.' })
  previewFhirBundle(
    @Args('bundle', { type: () => String, description: 'A FHIR bundle of one patient as JSON text: R4 or R4B, plain or mCODE, of type collection, searchset or transaction.' }) text: string,
    @Args('asOf', { type: () => CalendarDayScalar, nullable: true, description: 'Day of the assessment; default: today.' }) asOf?: unknown,
    @Args('ruleSet', { type: () => String, nullable: true, description: 'Digest of the rule set that shall answer; default: the active one.' }) ruleSet?: string,
  ): object {
    const json = readStrictJson(text);
    if (json.kind === 'refused') return invalidBundle([{ code: json.code, path: 'bundle', message: json.message, hint: null, effect: 'REFUSED' }]);
    const day = asOf === null || asOf === undefined ? undefined : typeof asOf === 'string' ? asOf : '';
    const outcome = previewFhirBundle({ bundle: json.value, asOf: day, ruleSet: ruleSet ?? undefined }, requestAsker(), this.desk);
    switch (outcome.kind) {
      case 'assessed':
        return { assessment: outcome.assessment, reading: { ...outcome.reading, profile: JSON.stringify(outcome.reading.profile) } };
      case 'refused':
        return invalidBundle(outcome.problems);
      case 'rule-set-unknown':
        return RULE_SET_UNKNOWN;
    }
  }
}
