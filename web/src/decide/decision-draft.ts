import type { AnswerFragment, DecisionClass, DecisionConditionKind, DeviationReason, OtherChoice, PatientPreference, Specialty } from '../api/graphql';

/** An option of the rule set, or a treatment that the rule set does not hold. Exactly one. */
export type Choice = { readonly option: string } | { readonly other: OtherChoice };

export interface Participant {
  readonly specialty: Specialty;
  /** Opaque code of a member of staff, never a name. */
  readonly staffCode: string;
}

export interface Condition {
  readonly kind: DecisionConditionKind;
  /** Path of the fact, with MISSING_FACT_KNOWN only. */
  readonly fact: string | null;
}

export interface Dissent {
  readonly specialty: Specialty;
  readonly choice: Choice;
  readonly reason: DeviationReason;
}

/** A decision while it is put together. */
export interface DecisionDraft {
  readonly choice: Choice | null;
  readonly class: DecisionClass;
  readonly reasons: readonly DeviationReason[];
  readonly conditions: readonly Condition[];
  readonly dissent: readonly Dissent[];
  readonly preference: PatientPreference;
  readonly followUpOn: string;
}

export const EMPTY_DRAFT: DecisionDraft = { choice: null, class: 'CONCORDANT', reasons: [], conditions: [], dissent: [], preference: 'NOT_ASKED', followUpOn: '' };

export const STAFF_CODE = /^[A-Za-z0-9._-]{1,40}$/;

type Options = AnswerFragment['options'];

/** Whether the evidence, as assessed, speaks for the choice. */
export function isSuggested(choice: Choice, options: Options): boolean {
  return 'option' in choice && options.some(({ code, state }) => code === choice.option && (state === 'SUPPORTED' || state === 'CONTESTED'));
}

/** The draft with another choice; the class follows it, and what no longer belongs to the class goes. */
export function withChoice(draft: DecisionDraft, choice: Choice | null, options: Options): DecisionDraft {
  if (choice === null) return { ...draft, choice };
  if (isSuggested(choice, options)) return withClass({ ...draft, choice }, draft.class === 'CONDITIONAL' ? 'CONDITIONAL' : 'CONCORDANT');
  return withClass({ ...draft, choice }, draft.class === 'CONDITIONAL' ? 'CONDITIONAL' : 'DEVIATING');
}

/** The draft in another class: reasons belong to a deviation, conditions to none that is simply concordant. */
export function withClass(draft: DecisionDraft, to: DecisionClass): DecisionDraft {
  return { ...draft, class: to, reasons: to === 'DEVIATING' ? draft.reasons : [], conditions: to === 'CONCORDANT' ? [] : draft.conditions };
}

/** Everything that keeps a draft from being recorded, in words; empty when nothing does. The service checks again. */
export function draftProblems(draft: DecisionDraft, participants: readonly Participant[], options: Options): readonly string[] {
  const problems: string[] = [];
  if (participants.length === 0) problems.push('Say who takes part.');
  if (participants.some(({ staffCode }) => !STAFF_CODE.test(staffCode))) problems.push('Each who takes part needs a staff code: letters, digits, dot, dash, underscore; never a name.');
  if (new Set(participants.map(({ staffCode }) => staffCode)).size < participants.length) problems.push('A staff code stands there twice.');
  if (draft.choice === null) problems.push('Choose an option or something else.');
  else if (draft.class === 'CONCORDANT' && !isSuggested(draft.choice, options)) problems.push('The evidence does not speak for this choice: it is deviating or conditional.');
  if (draft.class === 'DEVIATING' && draft.reasons.length === 0) problems.push('A deviation needs a reason.');
  if (draft.class === 'CONDITIONAL' && draft.conditions.length === 0) problems.push('A conditional decision needs a condition.');
  if (draft.conditions.some(({ kind, fact }) => kind === 'MISSING_FACT_KNOWN' && fact === null)) problems.push('Say which fact has to be known.');
  return problems;
}
