import type { WrittenExpression } from './content.js';
import { expressionInWords } from './expression-in-words.js';

const BOUNDS: ReadonlySet<string> = new Set(['atLeast', 'above', 'atMost', 'below', 'equals', 'maxAgeDays']);

type Test = Extract<WrittenExpression, { readonly fact: string }>;

/** A test of one fact whose bound moved. */
export interface ThresholdChange {
  readonly fact: string;
  readonly before: string;
  readonly after: string;
}

/**
 * The bounds in which two expressions differ; `null` when they differ in more than bounds.
 * An inclusive bound that became exclusive is such a change: the threshold moved by the least there is.
 */
export function thresholdChanges(before: WrittenExpression, after: WrittenExpression): readonly ThresholdChange[] | null {
  if ('fact' in before) return 'fact' in after ? testChanges(before, after) : null;
  if ('not' in before) return 'not' in after ? thresholdChanges(before.not, after.not) : null;
  if ('all' in before) return 'all' in after ? listChanges(before.all, after.all) : null;
  return 'any' in after ? listChanges(before.any, after.any) : null;
}

function listChanges(before: readonly WrittenExpression[], after: readonly WrittenExpression[]): readonly ThresholdChange[] | null {
  if (before.length !== after.length) return null;
  const changes: ThresholdChange[] = [];
  for (const [place, part] of before.entries()) {
    const now = after[place];
    const found = now === undefined ? null : thresholdChanges(part, now);
    if (found === null) return null;
    changes.push(...found);
  }
  return changes;
}

function testChanges(before: Test, after: Test): readonly ThresholdChange[] | null {
  if (before.fact !== after.fact || withoutBounds(before) !== withoutBounds(after)) return null;
  const [was, is] = [expressionInWords(before), expressionInWords(after)];
  return was === is ? [] : [{ fact: before.fact, before: was, after: is }];
}

function withoutBounds(test: Test): string {
  return JSON.stringify(Object.entries(test).filter(([word]) => !BOUNDS.has(word)).sort());
}
