import { ObjectType } from '@nestjs/graphql';
import type { InputProblem } from '../../board/input-problem.js';
import { field } from '../schema/field.js';
import { Problem } from './problem.js';

@ObjectType('AuditUnavailable', { description: 'The audit entry could not be written, so the answer is withheld. Nothing was lost: ask again, a mutation with the same idempotency key.', implements: () => [Problem] })
export class AuditUnavailableView extends Problem {}

@ObjectType('IdempotencyConflict', { description: 'The idempotency key was used before, with another request.', implements: () => [Problem] })
export class IdempotencyConflictView extends Problem {}

@ObjectType('AssessmentUnknown', { description: 'There is no recorded assessment with this id.', implements: () => [Problem] })
export class AssessmentUnknownView extends Problem {}

@ObjectType('CaseErased', { description: 'The patient was erased: what was recorded is unreadable for ever; that it was recorded is still in the log.', implements: () => [Problem] })
export class CaseErasedView extends Problem {}

@ObjectType('NothingToErase', { description: 'Nothing readable is recorded of this patient.', implements: () => [Problem] })
export class NothingToEraseView extends Problem {}

@ObjectType('InputProblem', { description: 'What is wrong with one thing of an input.', implements: () => [Problem] })
export class InputProblemView extends Problem {
  declare readonly path: string;
}

@ObjectType('InvalidInput', { description: 'The input cannot be taken as it is. Holds everything that is wrong at once.', implements: () => [Problem] })
export class InvalidInputView extends Problem {
  @field.listOf(() => InputProblemView, 'Everything that is wrong.') readonly problems!: readonly InputProblemView[];
}

type Named<T, N extends string> = T & { readonly __typename: N };

export const AUDIT_UNAVAILABLE: Named<AuditUnavailableView, 'AuditUnavailable'> = {
  __typename: 'AuditUnavailable',
  code: 'AUDIT_UNAVAILABLE',
  message: 'the record cannot be written now, so the answer is withheld',
  path: null,
  hint: 'ask again later with the same idempotency key; the operator finds the cause in the service log',
};

export const IDEMPOTENCY_CONFLICT: Named<IdempotencyConflictView, 'IdempotencyConflict'> = {
  __typename: 'IdempotencyConflict',
  code: 'IDEMPOTENCY_CONFLICT',
  message: 'this idempotency key was used before, with another request; nothing was recorded',
  path: 'input.idempotencyKey',
  hint: 'a new request needs a new key; a repeated one must be the same in every part',
};

export const ASSESSMENT_UNKNOWN: Named<AssessmentUnknownView, 'AssessmentUnknown'> = {
  __typename: 'AssessmentUnknown',
  code: 'ASSESSMENT_UNKNOWN',
  message: 'there is no recorded assessment with this id',
  path: 'id',
  hint: null,
};

export const CASE_ERASED: Named<CaseErasedView, 'CaseErased'> = {
  __typename: 'CaseErased',
  code: 'CASE_ERASED',
  message: 'the case was erased; its content cannot be read any more',
  path: null,
  hint: null,
};

export const NOTHING_TO_ERASE: Named<NothingToEraseView, 'NothingToErase'> = {
  __typename: 'NothingToErase',
  code: 'NOTHING_TO_ERASE',
  message: 'nothing readable is recorded of this patient',
  path: 'input',
  hint: 'check the reference; a patient who was erased before has nothing left',
};

export function invalidInput(path: string, message: string, hint: string): Named<InvalidInputView, 'InvalidInput'> {
  return { __typename: 'InvalidInput', code: 'INPUT_INVALID', message, path, hint, problems: [{ code: 'INPUT_INVALID', message, path, hint }] };
}

/** @param problems at least one */
export function invalidInputs(problems: readonly InputProblem[]): Named<InvalidInputView, 'InvalidInput'> {
  const [only, ...more] = problems;
  if (only === undefined) throw new Error('an input without problems is valid');
  if (more.length === 0) return { __typename: 'InvalidInput', ...only, code: 'INPUT_INVALID', problems };
  return { __typename: 'InvalidInput', code: 'INPUT_INVALID', message: `the input was refused for ${problems.length} reasons`, path: 'input', hint: 'put right every problem and send it again', problems };
}
