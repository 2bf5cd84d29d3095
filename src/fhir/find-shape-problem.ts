import type { ProfileProblem } from '../vocabulary/profile-problem.js';
import { bundleProblemOf } from './bundle-problem.js';

const DEEPEST = 40;
/** Values in all; two thousand full resources have about half of it. */
const MOST_VALUES = 400_000;
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** What makes a value unsafe to walk: too deep, too many values, keys that reach a prototype. Iterative, so that no depth overflows the stack. */
export function findShapeProblem(sent: unknown): ProfileProblem | null {
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value: sent, depth: 0 }];
  for (let seen = 0; open.length > 0; seen += 1) {
    const { value, depth } = open.pop() as (typeof open)[number];
    if (seen + open.length > MOST_VALUES) return bundleProblemOf('BUNDLE_TOO_LARGE', 'Bundle', `at most ${MOST_VALUES} values`);
    if (typeof value !== 'object' || value === null) continue;
    if (depth > DEEPEST) return bundleProblemOf('TOO_DEEP', 'Bundle', `at most ${DEEPEST} levels`);
    for (const key of Object.keys(value)) {
      if (FORBIDDEN.has(key)) return bundleProblemOf('FORBIDDEN_KEY', 'Bundle');
      open.push({ value: (value as Readonly<Record<string, unknown>>)[key], depth: depth + 1 });
    }
  }
  return null;
}
