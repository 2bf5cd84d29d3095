import type { WrittenExpression } from '../../rulebook/content.js';
import { expressionProblems } from '../../rulebook/expression-problems.js';
import type { Vocabulary } from '../../vocabulary/vocabulary.js';

export type TestRead = { readonly kind: 'read'; readonly written: WrittenExpression } | { readonly kind: 'unreadable'; readonly message: string };

/** Reads a test as it is said: `tumor.bclc isOneOf BCLC_B, BCLC_C`, `labs.bilirubin atMost 3 mg/dL`. */
export function readTest(text: string, vocabulary: Vocabulary): TestRead {
  const [, fact, test, value] = /^(\S+)\s+(\S+)\s+(.+)$/u.exec(text.trim()) ?? [];
  if (fact === undefined || test === undefined || value === undefined) return { kind: 'unreadable', message: `a test is "fact word value", such as "performance.ecog atMost 1"` };
  const isList = test === 'isOneOf' || test === 'isNoneOf';
  const written = { fact, [test]: isList ? value.split(',').map((code) => code.trim()) : value.trim() };
  const [problem] = expressionProblems(written, vocabulary);
  if (problem === undefined) return { kind: 'read', written };
  return { kind: 'unreadable', message: `${problem.message}${problem.hint === undefined ? '' : ` (${problem.hint})`}` };
}
