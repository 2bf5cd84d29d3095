import type { Assessment } from '../assessment/assessment.js';
import { parseCalendarDay } from '../vocabulary/calendar-day.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import type { DecisionChoice } from './board-decision.js';
import type { DecisionToRecord } from './decision-to-record.js';
import type { InputProblem } from './input-problem.js';

const STAFF_CODE = /^[A-Za-z0-9._-]{1,40}$/;

/** More of anything is no decision of one meeting. */
const MOST = 50;

/** States of an option with which choosing it agrees. */
const SUGGESTED: ReadonlySet<string> = new Set(['SUPPORTED', 'CONTESTED']);

/** What a decision is checked against. */
export interface DecisionGround {
  /** The recorded assessment. */
  readonly assessment: Assessment;
  /** Leaf hash of its entry. */
  readonly leafHash: string;
  readonly vocabulary: Vocabulary;
}

/** Everything that is wrong with a decision, all at once; empty when nothing is. */
export function checkDecision(asked: DecisionToRecord, ground: DecisionGround): readonly InputProblem[] {
  return [...listsProblems(asked), ...choicesProblems(asked, ground.assessment), ...classProblems(asked, ground.assessment), ...conditionProblems(asked, ground.vocabulary), ...participantProblems(asked), ...bindingProblems(asked, ground)];
}

function listsProblems({ deviationReasons, conditions, dissent, participants }: DecisionToRecord): readonly InputProblem[] {
  const sizes = { deviationReasons: deviationReasons.length, conditions: conditions.length, dissent: dissent.length, participants: participants.length };
  const long = Object.entries(sizes).flatMap(([path, size]) => (size > MOST ? [problem('LIST_TOO_LONG', path, `the list holds more than ${MOST}`, `send at most ${MOST}`)] : []));
  const twice = new Set(deviationReasons).size < deviationReasons.length;
  return twice ? [...long, problem('REASON_TWICE', 'deviationReasons', 'a reason is named twice', 'name each reason once')] : long;
}

function choicesProblems({ choice, dissent, firstChoice }: DecisionToRecord, assessment: Assessment): readonly InputProblem[] {
  return [
    ...choiceProblems(choice, 'choice', assessment),
    ...dissent.flatMap((one, place) => choiceProblems(one.choice, `dissent[${place}].choice`, assessment)),
    ...(firstChoice === null ? [] : choiceProblems(firstChoice, 'firstChoice', assessment)),
  ];
}

function choiceProblems({ option, other }: DecisionChoice, path: string, { options }: Assessment): readonly InputProblem[] {
  if ((option === null) === (other === null)) return [problem('CHOICE_AMBIGUOUS', path, 'a choice is either an option of the rule set or something else', 'send exactly one of option and other')];
  if (option === null || options.some(({ code }) => code === option)) return [];
  return [problem('OPTION_UNKNOWN', `${path}.option`, 'the rule set that answered has no such option', `one of ${options.map(({ code }) => code).join(', ')}; anything else is named by other`)];
}

function classProblems({ choice, class: is, deviationReasons, conditions }: DecisionToRecord, { options }: Assessment): readonly InputProblem[] {
  const problems: InputProblem[] = [];
  const chosen = options.find(({ code }) => code === choice.option);
  if (is === 'CONCORDANT' && (chosen === undefined || !SUGGESTED.has(chosen.state))) {
    problems.push(problem('DECISION_NOT_CONCORDANT', 'class', 'the assessment does not hold the chosen option for SUPPORTED or CONTESTED', 'CONDITIONAL with the conditions, or DEVIATING with the reasons'));
  }
  if (is === 'CONCORDANT' && conditions.length > 0) problems.push(problem('CONCORDANT_WITH_CONDITIONS', 'conditions', 'a decision under conditions is not simply concordant', 'class CONDITIONAL, or no conditions'));
  if (is === 'CONDITIONAL' && conditions.length === 0) problems.push(problem('CONDITION_MISSING', 'conditions', 'a conditional decision names its conditions', 'at least one condition'));
  if (is === 'DEVIATING' && deviationReasons.length === 0) problems.push(problem('DEVIATION_REASON_MISSING', 'deviationReasons', 'a deviating decision names its reasons', 'at least one reason'));
  if (is !== 'DEVIATING' && deviationReasons.length > 0) problems.push(problem('DEVIATION_REASON_UNEXPECTED', 'deviationReasons', 'only a deviating decision has reasons for deviating', 'class DEVIATING, or no reasons'));
  return problems;
}

function conditionProblems({ conditions }: DecisionToRecord, vocabulary: Vocabulary): readonly InputProblem[] {
  return conditions.flatMap(({ kind, fact }, place) => {
    const path = `conditions[${place}].fact`;
    if (kind !== 'MISSING_FACT_KNOWN') return fact === null ? [] : [problem('FACT_UNEXPECTED', path, 'this condition is not about a fact', 'leave fact out')];
    if (fact === null) return [problem('FACT_MISSING', path, 'the condition does not say which fact', 'the path of a fact, for example labs.afp')];
    return vocabulary.fact(fact) === undefined ? [problem('FACT_UNKNOWN', path, 'the vocabulary has no such fact', 'the query `vocabulary` lists the paths')] : [];
  });
}

function participantProblems({ participants }: DecisionToRecord): readonly InputProblem[] {
  if (participants.length === 0) return [problem('PARTICIPANTS_MISSING', 'participants', 'nobody decided', 'everybody who took part')];
  const codes = participants.map(({ staffCode }) => staffCode);
  return codes.flatMap((code, place) => {
    const path = `participants[${place}].staffCode`;
    if (!STAFF_CODE.test(code)) return [problem('STAFF_CODE_INVALID', path, 'this is no code of a member of staff', '1 to 40 letters, digits and . _ -; never a name')];
    return codes.indexOf(code) === place ? [] : [problem('PARTICIPANT_TWICE', path, 'this member of staff is named twice', 'name each once')];
  });
}

function bindingProblems({ followUpOn, leafHash }: DecisionToRecord, ground: DecisionGround): readonly InputProblem[] {
  const problems: InputProblem[] = [];
  if (followUpOn !== null) {
    const day = parseCalendarDay(followUpOn);
    const asOf = parseCalendarDay(ground.assessment.asOf);
    if (day === null || day.first !== day.last) problems.push(problem('DAY_INVALID', 'followUpOn', 'no calendar has this day', 'a day as in 2026-11-21'));
    else if (asOf !== null && day.first < asOf.first) problems.push(problem('FOLLOW_UP_IN_THE_PAST', 'followUpOn', 'the follow-up is before the day of the assessment', 'that day or a later one'));
  }
  if (leafHash !== ground.leafHash) problems.push(problem('RECEIPT_MISMATCH', 'leafHash', 'this is not the leaf hash of the assessment', 'receipt.leafHash of the assessment that the board was shown'));
  return problems;
}

function problem(code: string, path: string, message: string, hint: string): InputProblem {
  return { code, path: `input.${path}`, message, hint };
}
