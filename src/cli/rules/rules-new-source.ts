import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { RULES_FOLDER } from '../../app/load-rules.js';
import { sourceQuestions, type Question } from '../../authoring/scaffold/question.js';
import { answerProblem, sourceAnswers, type AnswerProblem, type GivenAnswers } from '../../authoring/scaffold/source-answers.js';
import { sourceScaffold } from '../../authoring/scaffold/source-scaffold.js';
import { checkedRules } from '../../rulebook/load-rule-set.js';
import { readYaml } from '../../rulebook/read-yaml.js';
import { formatDefect } from '../../rulebook/format-defect.js';
import { VOCABULARY } from '../../vocabulary/vocabulary.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { counted } from '../page/lines.js';
import { readTextFile } from '../read-text-file.js';
import type { Terminal } from '../terminal.js';

export interface RulesNewSourceOptions {
  /** File with the answers (YAML), so that nothing is asked. */
  readonly answers?: string;
  /** Answers, `key=value` each. */
  readonly answer: readonly string[];
  readonly json?: true;
}

/** `rules new source`: a source file from a short dialogue, or from answers that are given; then what is left to write. */
export async function rulesNewSourceCommand(folder: string, options: RulesNewSourceOptions, today: string, terminal: Terminal): Promise<ExitCode> {
  if (!existsSync(join(folder, 'rulebook.yaml'))) {
    terminal.note(`${folder}: there is no rulebook.yaml, so it is no folder of rules`);
    return EXIT.BAD_INPUT;
  }
  const questions = sourceQuestions(`${Number(today.slice(0, 4)) + 1}${today.slice(4, 8)}01`);
  const given = await answersGiven(questions, options, terminal);
  if (given === undefined) return EXIT.BAD_INPUT;
  const judged = sourceAnswers(questions, given, VOCABULARY);
  if ('problems' in judged) return told(judged.problems, terminal);
  const path = join(folder, 'sources', `${judged.answers.texts.code}.yaml`);
  if (existsSync(path)) {
    terminal.note(`${path}: it exists already and is left as it is`);
    return EXIT.BAD_INPUT;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, sourceScaffold(judged.answers, schemaSeenFrom(path)));
  const left = checkedRules(folder, VOCABULARY, terminal.environment['SOURCES_DIR'] ?? '../shared/sources').defects.filter(({ at }) => at.file === `${folder}/sources/${judged.answers.texts.code}.yaml`);
  if (options.json === true) terminal.out(JSON.stringify({ file: path, left: left.map(({ at, ...rest }) => ({ ...rest, ...at })) }));
  else {
    for (const defect of left) terminal.out(formatDefect(defect));
    terminal.out(`${path} is begun; ${counted(left.length, 'place')} left to write, as rules check tells`);
  }
  return EXIT.OK;
}

/** Answers of the file, then of the command line; where there are neither, those that are asked for. */
async function answersGiven(questions: readonly Question[], { answers, answer }: RulesNewSourceOptions, terminal: Terminal): Promise<GivenAnswers | undefined> {
  if (answers === undefined && answer.length === 0) return asked(questions, terminal);
  const given: Record<string, string | readonly string[]> = {};
  if (answers !== undefined) {
    const text = readTextFile(answers);
    if (text.kind === 'unreadable') {
      terminal.note(text.message);
      return undefined;
    }
    const { value, defects } = readYaml(answers, new TextEncoder().encode(text.text));
    for (const defect of defects) terminal.note(formatDefect(defect));
    const isAnswers = typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every((each) => [each].flat().every((part) => typeof part === 'string'));
    if (!isAnswers) terminal.note(`${answers}: a map of texts and lists of texts is expected`);
    if (defects.length > 0 || !isAnswers) return undefined;
    Object.assign(given, value);
  }
  for (const each of answer) {
    const [, key = '', value = ''] = /^([A-Za-z]+)=(.*)$/su.exec(each) ?? [];
    const isList = questions.some((question) => question.key === key && question.several === true);
    const before = given[key];
    given[key] = isList ? [...(before === undefined ? [] : [before].flat()), value] : value;
  }
  return given;
}

async function asked(questions: readonly Question[], terminal: Terminal): Promise<GivenAnswers | undefined> {
  const { ask } = terminal;
  const given: Record<string, string[]> = {};
  for (const question of questions) {
    const { key, asks, words, usual, several } = question;
    const hint = [...(words === undefined ? [] : [words.join(', ')]), ...(usual === undefined ? [] : [`else ${usual}`]), ...(several === undefined ? [] : ['nothing ends the list'])].join('; ');
    for (;;) {
      const answer = (await ask?.(`${asks}${hint === '' ? '' : ` (${hint})`}: `))?.trim();
      if (answer === undefined) {
        terminal.note('nobody answers; give --answers FILE, or --answer KEY=VALUE for each question');
        return undefined;
      }
      const problem = answerProblem(question, answer, VOCABULARY);
      if (problem !== undefined) terminal.note(problem);
      else if (several === undefined || answer === '') {
        if (answer !== '') given[key] = [answer];
        break;
      } else (given[key] ??= []).push(answer);
    }
  }
  return Object.fromEntries(questions.flatMap(({ key, several }) => (given[key] === undefined ? [] : [[key, several === undefined ? (given[key][0] ?? '') : given[key]] as const])));
}

function told(problems: readonly AnswerProblem[], terminal: Terminal): ExitCode {
  for (const { key, message } of problems) terminal.note(`${key}: ${message}`);
  return EXIT.BAD_INPUT;
}

/** Beside the folder of rules where it lies there, else where it ships. */
function schemaSeenFrom(path: string): string {
  const beside = join(dirname(path), '..', '..', 'source.schema.json');
  return relative(dirname(path), existsSync(beside) ? beside : join(RULES_FOLDER, '..', 'source.schema.json'));
}
