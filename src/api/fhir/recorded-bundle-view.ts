import { ObjectType } from '@nestjs/graphql';
import { field } from '../schema/field.js';
import { BundleReadingView } from './bundle-reading-view.js';

@ObjectType('RecordedBundle', { description: 'The FHIR bundle that a recorded profile was read from. The bundle itself is not kept.' })
export class RecordedBundleView {
  @field.text('SHA-256 of its canonical text (RFC 8785).') readonly digest!: string;
  @field.of(() => BundleReadingView, 'What became of every resource.') readonly reading!: BundleReadingView;
}
