import type { Expression } from '../engine/expression.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { compileExpression } from './compile-expression.js';
import type { WrittenExpression, WrittenSource } from './content.js';

/** One thing that holds for every patient of a source. */
export interface Requirement {
  /** Where it comes from, for a message: "`large-hcc`" or "the scope". */
  readonly says: string;
  readonly expression: Expression;
}

/** What every patient of a source satisfies: the scope of the rule set, then its eligibility and implied criteria in the order of the file. */
export function whoTakesPart(source: WrittenSource, scope: WrittenExpression | undefined, vocabulary: Vocabulary): readonly Requirement[] {
  return [
    ...(scope === undefined ? [] : [{ says: 'the scope', expression: compileExpression(scope, vocabulary) }]),
    ...source.criteria.flatMap(({ id, role, requires, excludes }): readonly Requirement[] => {
      if (role !== 'eligibility' && role !== 'implied') return [];
      const says = `\`${id}\``;
      if (requires !== undefined) return [{ says, expression: compileExpression(requires, vocabulary) }];
      return excludes === undefined ? [] : [{ says, expression: { kind: 'not', of: compileExpression(excludes, vocabulary) } }];
    }),
  ];
}
