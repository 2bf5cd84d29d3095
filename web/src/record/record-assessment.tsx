import { Button } from '@mantine/core';
import { useState, type Dispatch, type ReactNode } from 'react';
import type { AnswerFragment } from '../api/graphql';
import type { Fact } from '../api/use-knowledge';
import { isOnRecord, type BoardCase, type CasesAction } from '../case/board-case';
import { decisionLine } from '../decide/decision-view';
import { recordCase } from './record-case';
import { saveReceipt } from './save-receipt';

interface RecordAssessmentProps {
  readonly facts: readonly Fact[];
  readonly current: BoardCase;
  /** The answer on screen: exactly this is recorded. */
  readonly answer: AnswerFragment;
  /** Whether the answer is the one to what is typed; nothing else is recorded. */
  readonly isCurrent: boolean;
  readonly dispatch: Dispatch<CasesAction>;
}

/** Writes the answer on screen down, and shows the receipt as long as it is the one of what is typed. */
export function RecordAssessment({ facts, current, answer, isCurrent, dispatch }: RecordAssessmentProps): ReactNode {
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { recorded, token } = current;
  if (recorded !== null && isOnRecord(current, answer)) {
    return (
      <p className="receipt" role="status">
        Recorded as entry {recorded.position}, {recorded.recordedAt.slice(0, 16).replace('T', ' ')}.{' '}
        <button type="button" className="link" onClick={() => void saveReceipt(recorded.assessment, recorded.position).then(setProblem)}>
          Save the receipt
        </button>
        {current.decision === null || current.decision.withdrawn !== null ? null : (
          <>
            {' '}
            <strong>Decided: {decisionLine(current.decision, answer.options)}.</strong>
          </>
        )}
        {problem === null ? null : <span role="alert"> Not saved: {problem}.</span>}
      </p>
    );
  }
  const record = async (): Promise<void> => {
    setBusy(true);
    const outcome = await recordCase(facts, current, answer);
    setBusy(false);
    setProblem(outcome.kind === 'refused' ? outcome.why : null);
    if (outcome.kind === 'recorded') dispatch({ kind: 'recorded', token, recorded: outcome.recorded });
  };
  return (
    <div className="record">
      <Button size="compact-sm" variant="default" loading={isBusy} disabled={!isCurrent} onClick={() => void record()}>
        Record this assessment
      </Button>
      {recorded === null ? null : <span className="hint"> Entry {recorded.position} is about other values, another day or other rules.</span>}
      {problem === null ? null : (
        <p role="alert" className="refused">
          Not recorded: {problem}. Trying again records it once.
        </p>
      )}
    </div>
  );
}
