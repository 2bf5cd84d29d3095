import type { WrittenExpression } from '../../rulebook/content.js';
import { didYouMean } from '../../rulebook/did-you-mean.js';
import { ENDPOINTS } from '../../rulebook/endpoints.js';
import { fullDate, id, sourceCode, wholeNumberOrUnknown } from '../../rulebook/shape-of-texts.js';
import type { Vocabulary } from '../../vocabulary/vocabulary.js';
import type { Question, QuestionKey } from './question.js';
import { readTest } from './written-test.js';

/** What the dialogue found out, each answer judged. */
export interface SourceAnswers {
  readonly texts: Readonly<Record<Exclude<QuestionKey, 'arms' | 'criteria' | 'findings'>, string>>;
  readonly arms: readonly { readonly id: string; readonly name: string; readonly option: string; readonly size: string }[];
  readonly criteria: readonly { readonly id: string; readonly says: string; readonly requires: WrittenExpression }[];
  readonly findings: readonly { readonly id: string; readonly endpoint: string; readonly intervention: string; readonly comparator: string }[];
}

/** What is wrong with one answer. */
export interface AnswerProblem {
  readonly key: string;
  readonly message: string;
}

export type GivenAnswers = Readonly<Record<string, string | readonly string[]>>;

/** The problem of one answer to a question; `undefined` when it will do. An empty answer takes what is usual. */
export function answerProblem(question: Question, answer: string, vocabulary: Vocabulary): string | undefined {
  const { key, words, usual, several } = question;
  if (answer === '') return usual === undefined && several === undefined ? 'must be answered' : undefined;
  if (words !== undefined && !words.includes(answer)) return `answer ${words.join(', ')}`;
  const parts = answer.split('|').map((part) => part.trim());
  switch (key) {
    case 'code': return expected(sourceCode.safeParse(answer));
    case 'reviewBy': return expected(fullDate.safeParse(answer));
    case 'arms': return parts.length !== 4 ? 'write id | name | option | size' : (expected(id.safeParse(parts[0])) ?? expected(id.safeParse(parts[2])) ?? expected(wholeNumberOrUnknown.safeParse(parts[3])));
    case 'criteria': {
      if (parts.length !== 3) return 'write id | one sentence | test';
      const test = readTest(parts[2] ?? '', vocabulary);
      return expected(id.safeParse(parts[0])) ?? (test.kind === 'read' ? undefined : test.message);
    }
    case 'findings': {
      if (parts.length !== 4) return 'write id | endpoint | option | option';
      const endpoint = parts[1] ?? '';
      if (!(ENDPOINTS as readonly string[]).includes(endpoint)) return `no endpoint is called so: ${didYouMean(endpoint, ENDPOINTS) ?? ENDPOINTS.join(', ')}`;
      return [parts[0], parts[2], parts[3]].map((part) => expected(id.safeParse(part))).find((problem) => problem !== undefined);
    }
    default: return undefined;
  }
}

function expected(parsed: { readonly success: boolean; readonly error?: { readonly issues: readonly { readonly message: string }[] } | undefined }): string | undefined {
  return parsed.success ? undefined : `expected ${parsed.error?.issues[0]?.message ?? 'another text'}`;
}

/** All answers judged at once. */
export function sourceAnswers(questions: readonly Question[], given: GivenAnswers, vocabulary: Vocabulary): { readonly answers: SourceAnswers } | { readonly problems: readonly AnswerProblem[] } {
  const keys: readonly string[] = questions.map(({ key }) => key);
  const problems: AnswerProblem[] = Object.keys(given).flatMap((key) => (keys.includes(key) ? [] : [{ key, message: `no question is called so; ${didYouMean(key, keys) ?? `they are ${keys.join(', ')}`}` }]));
  const taken = new Map<QuestionKey, readonly string[]>();
  for (const question of questions) {
    const { key, several, usual } = question;
    const answer = given[key];
    if (several === undefined && Array.isArray(answer)) {
      problems.push({ key, message: 'has one answer' });
      continue;
    }
    const all = (answer === undefined ? [] : [answer].flat()).map((each) => each.trim());
    const judged = several === undefined && all.length === 0 ? [''] : all;
    problems.push(...judged.flatMap((each) => answerProblem(question, each, vocabulary) ?? []).map((message) => ({ key, message })));
    taken.set(key, judged.map((each) => (each === '' ? (usual ?? '') : each)).filter((each) => each !== ''));
  }
  if (problems.length > 0) return { problems };
  const parts = (key: QuestionKey): readonly (readonly string[])[] => (taken.get(key) ?? []).map((each) => each.split('|').map((part) => part.trim()));
  const texts = Object.fromEntries(questions.filter(({ several }) => several === undefined).map(({ key }) => [key, taken.get(key)?.[0] ?? ''])) as SourceAnswers['texts'];
  return {
    answers: {
      texts,
      arms: parts('arms').map(([arm = '', name = '', option = '', size = '']) => ({ id: arm, name, option, size })),
      criteria: parts('criteria').flatMap(([criterion = '', says = '', test = '']) => {
        const read = readTest(test, vocabulary);
        return read.kind === 'read' ? [{ id: criterion, says, requires: read.written }] : [];
      }),
      findings: parts('findings').map(([finding = '', endpoint = '', intervention = '', comparator = '']) => ({ id: finding, endpoint, intervention, comparator })),
    },
  };
}
