import { useState, type Dispatch } from 'react';
import type { AnswerFragment } from '../api/graphql';
import type { Fact } from '../api/use-knowledge';
import type { BoardCase, Cases, CasesAction } from '../case/board-case';
import { draftProblems, withChoice, type Choice, type DecisionDraft } from './decision-draft';
import { PARTICIPANTS_ID } from './participants';
import { recordDecision } from './record-decision';

export interface Deciding {
  readonly isBusy: boolean;
  /** What keeps the decision from being recorded. */
  readonly why: readonly string[];
  /** Records a whole decision. */
  decide(draft: DecisionDraft): void;
  /** At an option: what the evidence speaks for is recorded at once, anything else leads to the form. */
  choose(choice: Choice): void;
}

function goTo(id: string): void {
  const place = document.getElementById(id);
  place?.scrollIntoView({ block: 'center' });
  place?.focus({ preventScroll: true });
}

/** Puts decisions on record for one case; the outcome goes to that case, whichever is on screen by then. */
export function useDeciding(cases: Cases, current: BoardCase, answer: AnswerFragment | null, facts: readonly Fact[], dispatch: Dispatch<CasesAction>): Deciding {
  const [why, setWhy] = useState<readonly string[]>([]);
  const [isBusy, setBusy] = useState(false);
  const { token } = current;
  const decide = async (draft: DecisionDraft): Promise<void> => {
    if (answer === null || isBusy) return;
    const problems = draftProblems(draft, cases.participants, answer.options);
    setWhy(problems);
    if (problems.length > 0) return goTo(cases.participants.length === 0 ? PARTICIPANTS_ID : 'decide');
    setBusy(true);
    const outcome = await recordDecision(facts, current, answer, draft, cases.participants);
    setBusy(false);
    if (outcome.recorded !== null && outcome.recorded !== current.recorded) dispatch({ kind: 'recorded', token, recorded: outcome.recorded });
    if (outcome.kind === 'decided') dispatch({ kind: 'decided', token, decision: outcome.decision });
    else setWhy(outcome.why.map((one) => `Not recorded: ${one}`));
  };
  const choose = (choice: Choice): void => {
    if (answer === null) return;
    const draft = withChoice({ ...current.draft, class: 'CONCORDANT', conditions: [], reasons: [] }, choice, answer.options);
    dispatch({ kind: 'draft', token, draft });
    if (draft.class === 'CONCORDANT') return void decide(draft);
    setWhy([]);
    document.getElementById('decide')?.scrollIntoView({ block: 'start' });
    // The reasons are drawn with the class.
    requestAnimationFrame(() => document.querySelector<HTMLInputElement>('.decision-form .reasons input')?.focus());
  };
  return { isBusy, why, decide: (draft) => void decide(draft), choose };
}
