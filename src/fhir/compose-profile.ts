import { readStatement } from '../vocabulary/read-statement.js';
import type { ProfileProblem } from '../vocabulary/profile-problem.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import type { BundleProfile, FactStatement, IgnoredResource, UsedResource } from './bundle-reading.js';
import { NO_VALUE, type Candidate } from './candidate.js';
import { largestOf } from './largest-tumor.js';
import { newestOf } from './newest.js';
import { sameJson } from './same-json.js';

export interface Composed {
  readonly profile: BundleProfile;
  readonly used: readonly UsedResource[];
  readonly ignored: readonly IgnoredResource[];
  readonly refused: readonly ProfileProblem[];
  readonly notes: readonly ProfileProblem[];
  /** Entries that said something that can't be used. */
  readonly refusedEntries: readonly number[];
}

/** Statements that the profile reader takes about one fact. */
const MOST_STATEMENTS = 100;

function written({ statement, time, dated }: Candidate): FactStatement {
  return dated && time !== null ? { ...statement, observedOn: time.day } : statement;
}

/** What is wrong with a statement, told with its place in the bundle instead of its place in the profile. */
function problemsOf(candidate: Candidate, asOf: number, vocabulary: Vocabulary): readonly ProfileProblem[] {
  if (candidate.aside !== null) return [candidate.aside];
  const definition = vocabulary.fact(candidate.fact);
  if (definition === undefined) throw new Error(`no fact ${candidate.fact}`);
  const { problems } = readStatement(definition, written(candidate), candidate.fact, asOf);
  return problems.filter(({ effect }) => effect !== 'NOTE').map((problem) => ({ ...problem, path: candidate.path }));
}

/** Chooses the newest statement of each fact, and tells what became of every candidate. */
export function composeProfile(candidates: readonly Candidate[], asOf: number, vocabulary: Vocabulary): Composed {
  const profile: Record<string, Record<string, readonly FactStatement[]>> = {};
  const used: UsedResource[] = [];
  const ignored: IgnoredResource[] = [];
  const refused: ProfileProblem[] = [];
  const notes: ProfileProblem[] = [];
  const refusedEntries: number[] = [];
  for (const { path } of vocabulary.facts) {
    const about = candidates.filter(({ fact }) => fact === path);
    if (about.length === 0) continue;
    const { current, superseded } = path === 'tumor.largestDiameter' ? largestOf(about, vocabulary) : newestOf(about);
    const statements: FactStatement[] = [];
    let isAside = false;
    for (const candidate of current) {
      const problems = problemsOf(candidate, asOf, vocabulary);
      refused.push(...problems);
      isAside ||= candidate.aside !== null;
      notes.push(...candidate.notes);
      if (problems.length === 0) used.push({ resource: candidate.entry.name, fact: path, how: candidate.how });
      else refusedEntries.push(candidate.entry.name.entry);
      const statement = written(candidate);
      if (!statements.some((other) => sameJson(other, statement))) statements.push(statement);
    }
    ignored.push(...superseded.map(({ entry }) => ({ resource: entry.name, why: `another statement about ${path} is newer or takes precedence` })));
    const [group = '', name = ''] = path.split('.');
    (profile[group] ??= {})[name] = isAside ? [NO_VALUE] : statements.slice(0, MOST_STATEMENTS);
  }
  return { profile, used, ignored, refused, notes, refusedEntries };
}
