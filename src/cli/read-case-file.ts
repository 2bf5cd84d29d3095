import { isPlainObject } from '../vocabulary/plain-object.js';
import { readProfileText } from '../vocabulary/read-profile-text.js';
import { expandShorthand } from '../vocabulary/shorthand.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { formatProblem } from './format-problem.js';
import { readTextFile } from './read-text-file.js';

/** A patient from a file. */
export interface CaseFile {
  /** The long form of the profile, still to be judged by the vocabulary. */
  readonly profile: unknown;
  /** Name of a worked case; `null` for a bare profile. */
  readonly name: string | null;
  /** Day a worked case names. */
  readonly asOf: string | undefined;
}

export type CaseFileRead = { readonly kind: 'read'; readonly file: CaseFile } | { readonly kind: 'unreadable'; readonly messages: readonly string[] };

/**
 * Reads a worked case (with `case`, `asOf`, `profile`) or a bare profile, in YAML or JSON, each fact in the long form or
 * as people write it ("5.2 cm", "A or B").
 */
export function readCaseFile(path: string, vocabulary: Vocabulary): CaseFileRead {
  const read = readTextFile(path);
  if (read.kind === 'unreadable') return { kind: 'unreadable', messages: [read.message] };
  const document = readProfileText(read.text);
  if (document.kind === 'PROBLEM') return { kind: 'unreadable', messages: document.problems.map((problem) => `${path}: ${formatProblem(problem)}`) };
  const written = document.profile;
  // No group of facts is called `profile`, so this key alone tells a worked case from a bare profile.
  if (!isPlainObject(written) || !Object.hasOwn(written, 'profile')) return { kind: 'read', file: { profile: expandShorthand(written ?? {}, vocabulary), name: null, asOf: undefined } };
  const { case: name, asOf } = written;
  return {
    kind: 'read',
    file: {
      profile: expandShorthand(written['profile'] ?? {}, vocabulary),
      name: typeof name === 'string' ? name : null,
      asOf: typeof asOf === 'string' ? asOf : undefined,
    },
  };
}
