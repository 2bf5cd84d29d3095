import { ObjectType } from '@nestjs/graphql';
import type { ProfileProblem } from '../../vocabulary/profile-problem.js';
import { field } from '../schema/field.js';
import { Problem } from './problem.js';
import { ProfileProblemView } from './profile-problem-view.js';

@ObjectType('InvalidProfile', { description: 'The profile cannot be read as it is, so nothing was assessed. Holds everything that is wrong at once.', implements: () => [Problem] })
export class InvalidProfileView extends Problem {
  @field.listOf(() => ProfileProblemView, 'Everything that is wrong, also what alone would only be set aside or noted.') readonly problems!: readonly ProfileProblemView[];
}

export function invalidProfile(problems: readonly ProfileProblem[]): InvalidProfileView & { readonly __typename: 'InvalidProfile' } {
  const refused = problems.filter(({ effect }) => effect === 'REFUSED').length;
  return {
    __typename: 'InvalidProfile',
    code: 'PROFILE_INVALID',
    message: `the profile was refused for ${refused} ${refused === 1 ? 'reason' : 'reasons'}; nothing was assessed`,
    path: null,
    hint: 'put right every problem with the effect REFUSED and send it again',
    problems,
  };
}
