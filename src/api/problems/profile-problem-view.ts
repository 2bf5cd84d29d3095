import { ObjectType } from '@nestjs/graphql';
import type { ProfileProblem } from '../../vocabulary/profile-problem.js';
import { ProblemEffectEnum } from '../assessment/decision-enums.js';
import { field } from '../schema/field.js';
import { Problem } from './problem.js';

@ObjectType('ProfileProblem', { description: 'What is wrong with one thing of a profile.', implements: () => [Problem] })
export class ProfileProblemView extends Problem implements ProfileProblem {
  declare readonly path: string;
  @field.of(() => ProblemEffectEnum, 'What it does to the answer.') readonly effect!: ProfileProblem['effect'];
}
