import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCaseFile, type ConformanceCase, type ExpectedRule, type Situation, type WrittenRule } from './case-file.js';
import { secondEvaluator } from '../differential/second-evaluator/second-evaluator.js';
import { engineImplementation } from './engine-implementation.js';
import type { Implementation } from './implementation.js';

const HERE = dirname(fileURLToPath(import.meta.url));
const SEMANTICS = readFileSync(join(HERE, '../../docs/semantics.md'), 'utf8');
const files = readdirSync(HERE)
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .map((name) => ({ name, cases: readCaseFile(readFileSync(join(HERE, name), 'utf8')) }));
const cases = files.flatMap((file) => file.cases);

/** Chapters that say what the engine does; the others are shown by tests of their own parts. */
function hasCases(clause: string): boolean {
  const chapter = Number(clause.split('.')[0]);
  return chapter <= 10 || chapter === 16;
}

const clauses = [...SEMANTICS.matchAll(/^\*\*(\d+\.\d+)\*\*/gmu)].map((found) => found[1]!);

function reversedRule(rule: WrittenRule): WrittenRule {
  if ('all' in rule) return { all: rule.all.map(reversedRule).reverse() };
  if ('any' in rule) return { any: rule.any.map(reversedRule).reverse() };
  return 'not' in rule ? { not: reversedRule(rule.not) } : rule;
}

/** The same situation with everything that has an order in the opposite order. */
function reversed({ facts, rules, profile }: Situation): Situation {
  const turn = <T>(record: Readonly<Record<string, T>>): Record<string, T> => Object.fromEntries(Object.entries(record).reverse());
  return { facts: turn(facts), rules: turn(Object.fromEntries(Object.entries(rules).map(([id, rule]) => [id, reversedRule(rule)]))), profile: turn(profile) };
}

function expectRules(implementation: Implementation, situation: ConformanceCase): void {
  const answers = implementation.judge(situation);
  for (const [id, written] of Object.entries(situation.expect.rules ?? {})) {
    const expected: ExpectedRule = typeof written === 'string' ? { truth: written } : written;
    const answer = answers[id]!;
    expect({ rule: id, truth: answer.truth }).toEqual({ rule: id, truth: expected.truth });
    if (typeof written !== 'string') expect({ rule: id, reason: answer.reason }).toEqual({ rule: id, reason: expected.reason ?? null });
    if (expected.settledAlthoughMissing !== undefined) expect({ rule: id, settled: answer.settledAlthoughMissing }).toEqual({ rule: id, settled: expected.settledAlthoughMissing });
    if (expected.trace !== undefined) expect(answer.trace).toEqual(expected.trace);
    if (expected.nearMiss !== undefined) expect({ rule: id, nearMiss: implementation.nearMiss(situation, id) ?? 'none' }).toEqual({ rule: id, nearMiss: expected.nearMiss });
  }
}

function expectRest(implementation: Implementation, situation: ConformanceCase): void {
  const { cells, constant, missing, turns } = situation.expect;
  for (const [fact, expected] of Object.entries(cells ?? {})) expect(implementation.cells(situation, fact)).toEqual(expected);
  if (constant !== undefined) expect(implementation.constant(situation)).toEqual(constant);
  if (missing !== undefined) {
    const found = implementation.missing(situation);
    expect(found.map(({ fact, rank, canTurn }) => ({ fact, rank, canTurn }))).toEqual(missing.map(({ fact, rank, canTurn }) => ({ fact, rank, canTurn })));
    missing.forEach((expected, at) => {
      if (expected.cells !== undefined) expect(found[at]!.cells).toEqual(expected.cells);
    });
  }
  if (turns !== undefined) expect(implementation.turns(situation, situation.whatIf ?? [])).toEqual(turns);
}

/** What order must not change: everything that is told of a rule but its trace. */
function withoutTrace(implementation: Implementation, situation: Situation): unknown {
  const answers = Object.entries(implementation.judge(situation)).map(([id, { truth, reason, settledAlthoughMissing }]) => [id, truth, reason, settledAlthoughMissing]);
  return answers.sort();
}

const implementations = [
  { by: 'the engine', implementation: engineImplementation },
  { by: 'the second evaluator', implementation: secondEvaluator },
];
const runs = implementations.flatMap((each) => files.map((file) => ({ ...each, ...file })));

describe.each(runs)('$name by $by', ({ implementation, cases: own }) => {
  it.each(own)('$clause $case', (each) => {
    expectRules(implementation, each);
    expectRest(implementation, each);
  });

  it.each(own)('16.1 the order changes nothing: $case', (each) => {
    expect(withoutTrace(implementation, reversed(each))).toEqual(withoutTrace(implementation, each));
  });
});

describe('the cases', () => {
  it('cover every clause of the chapters on the engine', () => {
    const covered = new Set(cases.map(({ clause }) => clause));
    expect(clauses.filter((clause) => hasCases(clause) && !covered.has(clause))).toEqual([]);
    expect(clauses.filter(hasCases).length).toBeGreaterThan(40);
  });

  it('name only clauses that exist, in the file of their chapter', () => {
    expect(cases.filter(({ clause }) => !clauses.includes(clause)).map((each) => each.case)).toEqual([]);
    const misplaced = files.flatMap(({ name, cases: own }) => own.filter(({ clause }) => clause.split('.')[0] !== String(Number.parseInt(name, 10))).map((each) => each.case));
    expect(misplaced).toEqual([]);
  });

  it('are numbered without gaps in the document', () => {
    const expected = [...new Set(clauses.map((clause) => clause.split('.')[0]))].flatMap((chapter) =>
      clauses.filter((clause) => clause.startsWith(`${chapter}.`)).map((_, at) => `${chapter}.${at + 1}`),
    );
    expect(clauses).toEqual(expected);
  });
});
