import { z } from 'zod';
import type { WrittenExpression } from './content.js';
import { expressionProblems } from './expression-problems.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';

/** Expressions over the facts of a vocabulary; problems carry our code and hint in `params`. */
export function expressionSchema(vocabulary: Vocabulary): z.ZodType<WrittenExpression> {
  return z
    .custom<WrittenExpression>()
    .superRefine((written, context) => {
      for (const { path, ...problem } of expressionProblems(written, vocabulary)) {
        context.addIssue({ code: 'custom', path: [...path], message: problem.message, params: problem });
      }
    })
    .meta({ id: 'Expression' });
}
