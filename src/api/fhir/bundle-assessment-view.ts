import { ObjectType } from '@nestjs/graphql';
import { AssessmentView } from '../assessment/assessment-view.js';
import { field } from '../schema/field.js';
import { BundleReadingView } from './bundle-reading-view.js';

@ObjectType('BundleAssessment', { description: 'The assessment of the patient of a FHIR bundle, and what became of the bundle.' })
export class BundleAssessmentView {
  @field.of(() => AssessmentView, 'The assessment, as for a profile.') readonly assessment!: AssessmentView;
  @field.of(() => BundleReadingView, 'What became of every resource.') readonly reading!: BundleReadingView;
}
