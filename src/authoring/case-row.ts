import { compile } from '../engine/compile.js';
import { evaluate } from '../engine/evaluate.js';
import type { FactState } from '../engine/fact-state.js';
import type { Truth } from '../engine/truth.js';
import { compileExpression } from '../rulebook/compile-expression.js';
import type { RuleSetContent } from '../rulebook/content.js';
import { domainsOf } from '../rulebook/rule-set.js';
import { rulesOf } from '../rulebook/rules-of.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { shorthandOf } from './shorthand-of.js';

const MATCH_OF_TRUTH: Readonly<Record<Truth, string>> = { HOLDS: 'MATCHES', FAILS: 'DOES_NOT_MATCH', UNKNOWN: 'CANNOT_TELL' };

export interface RowRequest {
  readonly rule: string;
  readonly states: readonly FactState[];
  readonly content: RuleSetContent;
  readonly vocabulary: Vocabulary;
  readonly asOf: string;
}

/** One row of a series of cases, as YAML: these facts, and what the rule makes of them. */
export function rowOf({ rule, states, content, vocabulary, asOf }: RowRequest): string {
  const written = rulesOf(content).find(({ id }) => id === rule);
  if (written === undefined) throw new Error(`no rule ${rule}`);
  const expression = compileExpression(written.written, vocabulary);
  const compiled = compile([{ id: rule, expression: written.negated ? { kind: 'not', of: expression } : expression }], domainsOf(vocabulary));
  const truth = evaluate(compiled, new Map(states.map((state) => [state.fact, state]))).truthOf(rule);
  const facts = states.map((state) => ({ path: state.fact, text: shorthandOf(state, vocabulary, asOf) }));
  const name = facts.length === 0 ? 'nothing known' : facts.map(({ path, text }) => `${path.replace(/^.*\./u, '')} ${text}`).join(', ');
  const groups = [...new Set(facts.map(({ path }) => path.split('.')[0] ?? ''))];
  const profile = groups.map((group) => `${group}: { ${facts.filter(({ path }) => path.startsWith(`${group}.`)).map(({ path, text }) => `${path.slice(group.length + 1)}: ${JSON.stringify(text)}`).join(', ')} }`);
  return `  - { case: ${JSON.stringify(`${keyOf(rule, content)}: ${name}`)}, profile: { ${profile.join(', ')} }, ${expectationOf(rule, truth, content)} }`.replace('profile: {  }, ', '');
}

/** The key under which the trace and the expectations of a case know a rule. */
function keyOf(rule: string, content: RuleSetContent): string {
  if (rule === 'scope') return content.name;
  return rule.startsWith('option:') ? rule : rule.replace(/^[a-z]+:/u, '');
}

function expectationOf(rule: string, truth: Truth, content: RuleSetContent): string {
  const key = keyOf(rule, content);
  if (rule.startsWith('source:') && !rule.includes('@')) return `expect: { criteria: { ${key}: { truth: ${truth} } } }`;
  if (rule.startsWith('finding:')) return `expect: { findings: { ${key}: ${MATCH_OF_TRUTH[truth]} } }`;
  return `expect: {}, trace: [{ key: ${JSON.stringify(key)}, truth: ${truth} }]`;
}
