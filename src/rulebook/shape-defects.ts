import type { z } from 'zod';
import { didYouMean } from './did-you-mean.js';
import type { ExpressionProblem } from './expression-problems.js';
import type { Places } from './places.js';
import type { Place, RuleDefect } from './rule-defect.js';
import { showWords } from './show-words.js';

type Issue = z.core.$ZodIssue;

/** Every way in which a read value misses a shape, each at its line and column. */
export function shapeDefects(value: unknown, schema: z.ZodType, places: Places, file: string): readonly RuleDefect[] {
  const result = schema.safeParse(value);
  return result.success ? [] : result.error.issues.flatMap((issue) => defectsOf(issue, value, places, file, schema));
}

function defectsOf(issue: Issue, root: unknown, places: Places, file: string, schema: z.ZodType): readonly RuleDefect[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  const { parent, found, at } = locate(root, path, places, file);
  const name = path.at(-1);
  if (issue.code === 'unrecognized_keys') {
    const object = found as object;
    const allowed = keysAt(schema, path);
    return issue.keys.map((key) => ({
      code: 'KEY_UNKNOWN' as const,
      at: places.ofKey(object, key),
      message: `no key is called ${showWords(key)} here`,
      ...hinted(didYouMean(key, allowed) ?? (allowed.length > 0 ? `allowed: ${allowed.join(', ')}` : undefined)),
    }));
  }
  if (found === undefined && parent !== undefined && issue.code !== 'custom') {
    return [{ code: 'KEY_MISSING', at, message: `the key \`${String(name)}\` is missing`, ...hinted(expectedOf(issue)) }];
  }
  if (issue.code === 'custom') {
    const problem = issue.params as Omit<ExpressionProblem, 'path'> | undefined;
    if (found === undefined && path.length > 0 && parent !== undefined) {
      return [{ code: 'KEY_MISSING', at, message: `the key \`${String(name)}\` is missing`, hint: 'an expression is expected' }];
    }
    return [{ code: problem?.code ?? 'TYPE', at: problem?.code === 'KEY_UNKNOWN' && parent !== undefined ? places.ofKey(parent, String(name)) : at, message: issue.message, ...hinted(problem?.hint) }];
  }
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String);
    const near = typeof found === 'string' ? didYouMean(found, allowed) : undefined;
    const hint = `${near === undefined ? '' : `${near} `}allowed: ${allowed.join(', ')}`;
    if (typeof found !== 'string') return [{ code: 'TYPE', at, message: `\`${String(name)}\` needs one word`, hint }];
    return [{ code: 'WORD_NOT_ALLOWED', at, message: `${showWords(found)} is not a word for \`${String(name)}\``, hint }];
  }
  if (issue.code === 'too_small') {
    return [{ code: issue.origin === 'array' ? 'LIST_EMPTY' : 'VALUE_EMPTY', at, message: `\`${String(name)}\` is empty` }];
  }
  if (issue.code === 'invalid_format') {
    return [{ code: 'TEXT_FORMAT', at, message: `${showWords(String(found))} does not fit \`${String(name)}\``, hint: `expected ${issue.message}` }];
  }
  return [{ code: 'TYPE', at, message: `\`${String(name ?? 'the file')}\` has the wrong form`, ...hinted(expectedOf(issue)) }];
}

function expectedOf(issue: Issue): string | undefined {
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(String).join(', ')}`;
  if (issue.code !== 'invalid_type') return undefined;
  const expected: Readonly<Record<string, string>> = { string: 'a text', array: 'a list; write [] when there is none', object: 'an object with keys' };
  return `expected ${expected[issue.expected] ?? issue.expected}`;
}

function locate(root: unknown, path: readonly (string | number)[], places: Places, file: string): { parent: object | undefined; found: unknown; at: Place } {
  let found = root;
  let parent: object | undefined;
  let at: Place = typeof root === 'object' && root !== null ? places.of(root) : { file, line: 1, column: 1 };
  for (const step of path) {
    if (typeof found !== 'object' || found === null) break;
    parent = found;
    at = places.of(found, step);
    found = Object.hasOwn(found, step) ? (found as Record<string | number, unknown>)[step] : undefined;
  }
  return { parent, found, at };
}

/** Keys the schema allows at a path, for hints; empty where the path leads through something without named keys. */
function keysAt(schema: z.ZodType, path: readonly (string | number)[]): readonly string[] {
  let current: z.core.$ZodType | undefined = schema;
  for (const step of [...path, undefined]) {
    while (current !== undefined && 'innerType' in current._zod.def) current = (current._zod.def as unknown as { innerType: z.core.$ZodType }).innerType;
    if (current === undefined) return [];
    const definition = current._zod.def as unknown as { shape?: Record<string, z.core.$ZodType>; element?: z.core.$ZodType };
    if (step === undefined) return Object.keys(definition.shape ?? {});
    current = typeof step === 'number' ? definition.element : definition.shape?.[step];
  }
  return [];
}

function hinted(hint: string | undefined): { readonly hint?: string } {
  return hint === undefined ? {} : { hint };
}
