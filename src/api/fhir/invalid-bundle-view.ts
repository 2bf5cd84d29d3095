import { ObjectType } from '@nestjs/graphql';
import type { ProfileProblem } from '../../vocabulary/profile-problem.js';
import { field } from '../schema/field.js';
import { Problem } from '../problems/problem.js';
import { ProfileProblemView } from '../problems/profile-problem-view.js';

@ObjectType('InvalidBundle', { description: 'The bundle cannot be read as it is, so nothing was assessed. Holds everything that is wrong at once.', implements: () => [Problem] })
export class InvalidBundleView extends Problem {
  @field.listOf(() => ProfileProblemView, 'Everything that is wrong, also what alone would only be set aside or noted.') readonly problems!: readonly ProfileProblemView[];
}

export function invalidBundle(problems: readonly ProfileProblem[]): InvalidBundleView & { readonly __typename: 'InvalidBundle' } {
  return {
    __typename: 'InvalidBundle',
    code: 'BUNDLE_INVALID',
    message: 'the bundle was refused; nothing was assessed',
    path: 'bundle',
    hint: 'put right every problem with the effect REFUSED and send it again',
    problems,
  };
}
