import type { PreparedRuleSet } from '../assessment/prepared-rule-set.js';
import { stateAsRead } from '../assessment/source-state.js';
import type { FactState } from '../engine/fact-state.js';
import type { Truth } from '../engine/truth.js';
import type { RuleSetContent } from '../rulebook/content.js';
import { rulesOf } from '../rulebook/rules-of.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { TRUTH_AS_READ } from './mutation/truth-as-read.js';
import { shorthandOf } from './shorthand-of.js';
import { shownTruth } from './shown-truth.js';
import { viewOfStates } from './view-of-states.js';

const MATCH_OF_TRUTH: Readonly<Record<Truth, string>> = { HOLDS: 'MATCHES', FAILS: 'DOES_NOT_MATCH', UNKNOWN: 'CANNOT_TELL' };

/** Names of rows that were taken from facts end after this many. */
const NAMED_FACTS = 4;

export interface RowRequest {
  readonly rules: readonly string[];
  readonly states: readonly FactState[];
  /** Sources of which the row names whether all that was read holds. */
  readonly sources?: readonly string[];
  /** Told apart from rows that begin with the same facts. */
  readonly number?: number;
  readonly prepared: PreparedRuleSet;
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

/** A patient with these facts, and what the rules make of them today, ready to paste. */
export function rowOf({ rules, states, sources = [], number, prepared, vocabulary, asOf }: RowRequest): CaseRow {
  const { content } = prepared.ruleSet;
  const view = viewOfStates(states, prepared, vocabulary, asOf);
  const truthIn = (rule: string): Truth => view?.truths.get(rule) ?? 'UNKNOWN';
  const truths = rulesOf(content)
    .filter(({ id }) => rules.includes(id))
    .map(({ id }) => ({ rule: id, truth: shownTruth(id, truthIn(id), content, truthIn) }));
  const facts = states.map((state) => ({ path: state.fact, text: shorthandOf(state, vocabulary, asOf) }));
  const named = facts.slice(0, NAMED_FACTS).map(({ path, text }) => `${path.replace(/^.*\./u, '')} ${text}`);
  const more = facts.length > NAMED_FACTS ? ` and ${facts.length - NAMED_FACTS} more${number === undefined ? '' : ` (${number})`}` : '';
  const name = facts.length === 0 ? 'nothing known' : `${named.join(', ')}${more}`;
  const groups = [...new Set(facts.map(({ path }) => path.split('.')[0] ?? ''))];
  const profile = groups.map((group) => `${group}: { ${facts.filter(({ path }) => path.startsWith(`${group}.`)).map(({ path, text }) => `${path.slice(group.length + 1)}: ${JSON.stringify(text)}`).join(', ')} }`);
  const asRead = content.sources
    .filter(({ code }) => sources.includes(code))
    .map((source) => `        ${JSON.stringify(source.code)}: ${TRUTH_AS_READ[stateAsRead(source, truthIn)]}`);
  const lines = [`  - case: ${JSON.stringify(name)}`, ...(profile.length === 0 ? [] : [`    profile: { ${profile.join(', ')} }`]), ...expectations(truths, asRead, content)];
  return { rules, yaml: lines.join('\n') };
}

type RuleTruth = { readonly rule: string; readonly truth: Truth };

function expectations(truths: readonly RuleTruth[], asRead: readonly string[], content: RuleSetContent): readonly string[] {
  const key = ({ rule }: RuleTruth): string => keyOf(rule, content);
  const isCriterion = ({ rule }: RuleTruth): boolean => rule.startsWith('source:') && !rule.includes('@');
  const isFinding = ({ rule }: RuleTruth): boolean => rule.startsWith('finding:');
  const isGuidance = ({ rule }: RuleTruth): boolean => rule.startsWith('guidance:');
  const criteria = truths.filter(isCriterion).map((each) => `${key(each)}: { truth: ${each.truth} }`);
  const findings = truths.filter(isFinding).map((each) => `${key(each)}: ${MATCH_OF_TRUTH[each.truth]}`);
  const guidance = truths.filter(isGuidance).map((each) => `${key(each)}: ${each.truth}`);
  const traces = truths.filter((each) => !isCriterion(each) && !isFinding(each) && !isGuidance(each)).map((each) => `      - { key: ${JSON.stringify(key(each))}, truth: ${each.truth} }`);
  const named = [
    ...(asRead.length === 0 ? [] : ['      asRead:', ...asRead]),
    ...(criteria.length === 0 ? [] : ['      criteria:', ...criteria.map((line) => `        ${line}`)]),
    ...(findings.length === 0 ? [] : ['      findings:', ...findings.map((line) => `        ${line}`)]),
    ...(guidance.length === 0 ? [] : ['      guidance:', ...guidance.map((line) => `        ${line}`)]),
  ];
  return [named.length === 0 ? '    expect: {}' : '    expect:', ...named, ...(traces.length === 0 ? [] : ['    trace:', ...traces])];
}

/** The key under which the trace and the expectations of a case know a rule. */
function keyOf(rule: string, content: RuleSetContent): string {
  if (rule === 'scope') return content.name;
  return rule.startsWith('option:') ? rule : rule.replace(/^[a-z]+:/u, '');
}
