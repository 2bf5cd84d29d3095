import { ObjectType } from '@nestjs/graphql';
import type { BundleReading, IgnoredResource, ResourceName, UsedResource } from '../../fhir/bundle-reading.js';
import { ProfileProblemView } from '../problems/profile-problem-view.js';
import { field } from '../schema/field.js';

@ObjectType('BundleResource', { description: 'A resource of a FHIR bundle, named so that the sender finds it again.' })
export class BundleResourceView implements ResourceName {
  @field.whole('Position among the entries, from 0.') readonly entry!: number;
  @field.text('Type as FHIR spells it; "unknown" for what is no type.') readonly type!: string;
  @field.maybeText('Logical id, when it has one.') readonly id!: string | null;
}

@ObjectType('UsedResource', { description: 'A fact that a resource of the bundle tells.' })
export class UsedResourceView implements UsedResource {
  @field.of(() => BundleResourceView, 'The resource.') readonly resource!: BundleResourceView;
  @field.text('The fact, as in "labs.bilirubin".') readonly fact!: string;
  @field.text('How it follows: kind of resource, code, way of computing.') readonly how!: string;
}

@ObjectType('IgnoredResource', { description: 'A resource of the bundle from which no fact is taken.' })
export class IgnoredResourceView implements IgnoredResource {
  @field.of(() => BundleResourceView, 'The resource.') readonly resource!: BundleResourceView;
  @field.text('Why nothing is taken from it.') readonly why!: string;
}

@ObjectType('BundleReading', { description: 'What became of every resource of a FHIR bundle.' })
export class BundleReadingView implements Omit<BundleReading, 'profile'> {
  @field.text('The profile that was read, as JSON text in the shape of ProfileInput: what a form is filled with, or what is recorded.') readonly profile!: string;
  @field.listOf(() => UsedResourceView, 'Resources that tell a fact; one that tells several stands there several times.') readonly used!: readonly UsedResourceView[];
  @field.listOf(() => IgnoredResourceView, 'Resources from which no fact is taken.') readonly ignored!: readonly IgnoredResourceView[];
  @field.listOf(() => ProfileProblemView, 'What cannot be read; its fact stays unknown.') readonly refused!: readonly ProfileProblemView[];
  @field.listOf(() => ProfileProblemView, 'What was read with a remark.') readonly notes!: readonly ProfileProblemView[];
}
