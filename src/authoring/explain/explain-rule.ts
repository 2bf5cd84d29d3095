import type { CourseRule, Quote, Reading, RuleSetContent, WrittenCaution, WrittenCriterion, WrittenExpression, WrittenFinding, WrittenOption } from '../../rulebook/content.js';
import { leavesOf, type WrittenLeaf } from '../../rulebook/compile-expression.js';
import { rulesOf } from '../../rulebook/rules-of.js';
import type { Vocabulary } from '../../vocabulary/vocabulary.js';
import { expressionForClinicians } from './expression-for-clinicians.js';

/** One test of a rule, as a row of a table. */
export interface ExplainedTest {
  readonly fact: string;
  readonly label: string;
  readonly test: string;
  /** Days for which a value counts as current. */
  readonly freshForDays: number | null;
  readonly definition: string;
}

export interface ExplainedRule {
  readonly rule: string;
  /** A paragraph that a clinician can read aloud. */
  readonly paragraph: string;
  readonly tests: readonly ExplainedTest[];
  readonly quote: Quote | null;
}

/** What a role makes of the truth of a criterion (semantics 11). */
const EFFECT: Readonly<Record<WrittenCriterion['role'], string>> = {
  eligibility: 'It is a written criterion: when it fails the source does not apply to the patient, and while it is not known the source stays undetermined.',
  implied: 'It is told only in the patient flow, the abstract or the limitations: when it fails the source does not apply; while it is not known it does not block, and is shown.',
  arm: 'It conditions one treatment inside the study: it decides whether the option fits the patient, not whether the source does.',
  conduct: 'It happened after baseline, so it never decides; it is shown as a bias of the study.',
  context: 'It describes the patients who were studied; it never decides, and is shown when the patient lies outside.',
};

/** A rule as a paragraph for a clinician and as a table of its tests; `null` when no rule has this id. */
export function explainRule(rule: string, content: RuleSetContent, vocabulary: Vocabulary): ExplainedRule | null {
  const found = rulesOf(content).find(({ id }) => id === rule);
  if (found === undefined) return null;
  const { written, negated, owner } = found;
  const words = expressionForClinicians(written, vocabulary);
  const kind = rule.split(':')[0] ?? '';
  const paragraph = [...opening(rule, kind, owner), holdsWhen(kind, words, negated), ...closing(kind, owner, vocabulary)].join(' ');
  return { rule, paragraph, tests: leavesOf(written).map((leaf) => explainedTest(leaf, vocabulary)), quote: 'quote' in owner ? (owner.quote as Quote) : null };
}

function holdsWhen(kind: string, words: string, negated: boolean): string {
  const subject = { finding: 'It is about patients of whom', course: 'It bears on a patient when', option: 'It is open to a patient when', caution: 'It is shown when', scope: 'The rule set speaks about patients of whom' }[kind] ?? 'It holds when';
  return negated ? `${subject} it is not so that ${words}.` : `${subject} ${words}.`;
}

function opening(rule: string, kind: string, owner: object): readonly string[] {
  const name = rule.replace(/^[a-z]+:/u, '');
  if (kind === 'source' && name.includes('@')) return [`A reading of criterion ${name.split('@')[0] ?? ''} that was not chosen: ${(owner as { readonly says: string }).says}.`];
  if (kind === 'source') return [`Criterion ${name}: ${(owner as WrittenCriterion).says}.`];
  if (kind === 'finding') return [`Finding ${name}: ${(owner as WrittenFinding).says}.`];
  if (kind === 'course') return [`Course rule ${name}: ${(owner as CourseRule).says}.`];
  if (kind === 'option') return [`Option ${(owner as WrittenOption).name}: ${(owner as WrittenOption).description}.`];
  if (kind === 'caution') return [`Caution (${(owner as WrittenCaution).severity}): ${(owner as WrittenCaution).says}`];
  return [];
}

function closing(kind: string, owner: object, vocabulary: Vocabulary): readonly string[] {
  const sentences: string[] = [];
  if ('role' in owner) sentences.push(EFFECT[(owner as WrittenCriterion).role]);
  if (kind === 'finding') sentences.push('While this is not known, nobody can tell whether the finding is about the patient.');
  if (kind === 'caution' || kind === 'course') sentences.push('While this is not known, it is shown as not known and never dropped.');
  const { reading, quote } = owner as { readonly reading?: Reading; readonly quote?: Quote };
  if (reading !== undefined) {
    const others = reading.alternatives.map(({ says, requires, excludes }) => {
      const expression: WrittenExpression | undefined = requires ?? excludes;
      return expression === undefined ? says : `${says} (${excludes === undefined ? '' : 'not: '}${expressionForClinicians(expression, vocabulary)})`;
    });
    sentences.push(`The wording is open; it is read as: ${reading.chosen}. Not as: ${others.join('; ')}.`);
  }
  if (quote !== undefined) sentences.push(`The source says: "${quote.text}" (${quote.at}).`);
  return sentences;
}

function explainedTest(leaf: WrittenLeaf, vocabulary: Vocabulary): ExplainedTest {
  const definition = vocabulary.fact(leaf.fact);
  if (definition === undefined) throw new Error(`not in the vocabulary: ${leaf.fact}`);
  const days = leaf.maxAgeDays === undefined ? definition.freshForDays : Number(leaf.maxAgeDays);
  const { maxAgeDays: _age, ...test } = leaf;
  return { fact: leaf.fact, label: definition.label, test: expressionForClinicians(test as WrittenExpression, vocabulary).slice(definition.label.length + 1), freshForDays: days, definition: definition.definition };
}
