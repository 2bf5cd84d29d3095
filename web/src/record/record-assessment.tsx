import { Button } from '@mantine/core';
import { useRef, useState, type ReactNode } from 'react';
import { ask, type AskFailure } from '../api/ask';
import { RecordDocument, type RecordMutation } from '../api/graphql';
import type { Fact } from '../api/use-knowledge';
import type { BoardCase } from '../case/board-case';
import { profileOf } from '../case/profile-of';

type Recorded = RecordMutation['recordAssessment'];

interface RecordAssessmentProps {
  readonly facts: readonly Fact[];
  readonly current: BoardCase;
  /** Day and digest of the answer on screen: exactly this is recorded. */
  readonly asOf: string;
  readonly ruleSet: string;
}

/** Writes the answer on screen down. Its parent keys it by token and number, so that a receipt never stands beside other values. */
export function RecordAssessment({ facts, current, asOf, ruleSet }: RecordAssessmentProps): ReactNode {
  const [outcome, setOutcome] = useState<Recorded | null>(null);
  const [failure, setFailure] = useState<AskFailure | null>(null);
  const [isBusy, setBusy] = useState(false);
  // A second try after a lost answer must not record twice.
  const idempotencyKey = useRef(crypto.randomUUID());
  const record = (): void => {
    setBusy(true);
    void ask(RecordDocument, { input: { profile: profileOf(facts, current.entries), asOf, ruleSet, idempotencyKey: idempotencyKey.current } }).then((asked) => {
      setBusy(false);
      setOutcome(asked.kind === 'answered' ? asked.data.recordAssessment : null);
      setFailure(asked.kind === 'answered' ? null : asked.failure);
    });
  };
  if (outcome?.__typename === 'RecordedAssessment') {
    return (
      <p className="receipt" role="status">
        Recorded as entry {outcome.receipt.position}, {outcome.receipt.recordedAt}. Assessment <code>{outcome.id}</code>, receipt <code>{outcome.receipt.head.slice(0, 16)}</code>.
      </p>
    );
  }
  return (
    <div className="record">
      <Button size="compact-sm" variant="default" loading={isBusy} onClick={record}>
        Record this assessment
      </Button>
      {outcome === null && failure === null ? null : (
        <p role="alert" className="refused">
          Not recorded: {outcome !== null ? outcome.message : failure?.kind === 'failed' ? failure.message : 'the service cannot be reached'}. Trying again records it once.
        </p>
      )}
    </div>
  );
}
