import { InterfaceType } from '@nestjs/graphql';
import { field } from '../schema/field.js';

@InterfaceType('Problem', { description: 'Something a caller can put right. Never holds a value of the patient.', resolveType: (problem: { readonly __typename: string }) => problem.__typename })
export abstract class Problem {
  @field.text('Stable code.') readonly code!: string;
  @field.text('What is wrong, in one sentence.') readonly message!: string;
  @field.maybeText('Where, for example "labs.bilirubin[0].unit"; absent when it is about the whole.') readonly path!: string | null;
  @field.maybeText('What would be right.') readonly hint!: string | null;
}
