import { Kind, type ASTVisitor, type SelectionSetNode, type ValidationContext, type ValidationRule } from 'graphql';
import { QueryTooComplex } from './query-too-complex.js';

/** Fields that assess a patient or read an assessment, and how many of them each does. */
const ASSESSING: Readonly<Record<string, number>> = { previewAssessment: 1, previewFhirBundle: 1, whatIf: 2, recordAssessment: 1, assessment: 1, replayAssessment: 2 };

/** How many times an operation assesses; fragments at the top are followed, each once, because a circle of them is refused elsewhere. */
function assessments(selections: SelectionSetNode, context: ValidationContext, followed: Set<string>): number {
  let sum = 0;
  for (const selection of selections.selections) {
    if (selection.kind === Kind.FIELD) {
      sum += ASSESSING[selection.name.value] ?? 0;
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      sum += assessments(selection.selectionSet, context, followed);
    } else if (!followed.has(selection.name.value)) {
      followed.add(selection.name.value);
      const fragment = context.getFragment(selection.name.value);
      if (fragment !== null && fragment !== undefined) sum += assessments(fragment.selectionSet, context, followed);
    }
  }
  return sum;
}

/** One assessment costs more than thousands of fields, so how many a document asks for is limited apart from its size. */
export function fewAssessmentsRule(most: number): ValidationRule {
  return (context): ASTVisitor => ({
    OperationDefinition: (operation) => {
      if (assessments(operation.selectionSet, context, new Set()) > most) {
        context.reportError(new QueryTooComplex(`the document asks for more than ${most} assessments; a what-if counts as two`));
      }
    },
  });
}
