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
  readonly rules: readonly string[];
  readonly states: readonly FactState[];
  readonly content: RuleSetContent;
  readonly vocabulary: Vocabulary;
  readonly asOf: string;
}

/** One row of a series of cases. */
export interface CaseRow {
  /** Rules whose truth it names. */
  readonly rules: readonly string[];
  /** As it stands in a file, below `rows:`. */
  readonly yaml: string;
}

/** A patient with these facts, and what the rules make of them alone, ready to paste. */
export function rowOf({ rules, states, content, vocabulary, asOf }: RowRequest): CaseRow {
  const given = new Map(states.map((state) => [state.fact, state]));
  const truths = rulesOf(content)
    .filter(({ id }) => rules.includes(id))
    .map(({ id, written, negated }) => {
      const expression = compileExpression(written, vocabulary);
      const compiled = compile([{ id, expression: negated ? { kind: 'not', of: expression } : expression }], domainsOf(vocabulary));
      return { rule: id, truth: evaluate(compiled, given).truthOf(id) };
    });
  const facts = states.map((state) => ({ path: state.fact, text: shorthandOf(state, vocabulary, asOf) }));
  const name = facts.length === 0 ? 'nothing known' : facts.map(({ path, text }) => `${path.replace(/^.*\./u, '')} ${text}`).join(', ');
  const groups = [...new Set(facts.map(({ path }) => path.split('.')[0] ?? ''))];
  const profile = groups.map((group) => `${group}: { ${facts.filter(({ path }) => path.startsWith(`${group}.`)).map(({ path, text }) => `${path.slice(group.length + 1)}: ${JSON.stringify(text)}`).join(', ')} }`);
  const lines = [`  - case: ${JSON.stringify(name)}`, ...(profile.length === 0 ? [] : [`    profile: { ${profile.join(', ')} }`]), ...expectations(truths, content)];
  return { rules, yaml: lines.join('\n') };
}

type RuleTruth = { readonly rule: string; readonly truth: Truth };

function expectations(truths: readonly RuleTruth[], content: RuleSetContent): readonly string[] {
  const key = ({ rule }: RuleTruth): string => keyOf(rule, content);
  const isCriterion = ({ rule }: RuleTruth): boolean => rule.startsWith('source:') && !rule.includes('@');
  const isFinding = ({ rule }: RuleTruth): boolean => rule.startsWith('finding:');
  const criteria = truths.filter(isCriterion).map((each) => `${key(each)}: { truth: ${each.truth} }`);
  const findings = truths.filter(isFinding).map((each) => `${key(each)}: ${MATCH_OF_TRUTH[each.truth]}`);
  const traces = truths.filter((each) => !isCriterion(each) && !isFinding(each)).map((each) => `      - { key: ${JSON.stringify(key(each))}, truth: ${each.truth} }`);
  const named = [
    ...(criteria.length === 0 ? [] : ['      criteria:', ...criteria.map((line) => `        ${line}`)]),
    ...(findings.length === 0 ? [] : ['      findings:', ...findings.map((line) => `        ${line}`)]),
  ];
  return [named.length === 0 ? '    expect: {}' : '    expect:', ...named, ...(traces.length === 0 ? [] : ['    trace:', ...traces])];
}

/** The key under which the trace and the expectations of a case know a rule. */
function keyOf(rule: string, content: RuleSetContent): string {
  if (rule === 'scope') return content.name;
  return rule.startsWith('option:') ? rule : rule.replace(/^[a-z]+:/u, '');
}
