import { Button } from '@mantine/core';
import { useState, type Dispatch, type ReactNode } from 'react';
import type { WithdrawalReason } from '../api/graphql';
import type { Fact } from '../api/use-knowledge';
import type { BoardCase, CasesAction } from '../case/board-case';
import { saveFile } from '../record/save-file';
import { choiceWords } from './choice-select';
import type { DecisionOnRecord } from './decision-on-record';
import { CLASS_WORDS, CONDITION_WORDS, PREFERENCE_WORDS, REASON_WORDS, SPECIALTY_WORDS, WITHDRAWAL_WORDS } from './decision-words';
import { withdrawDecision } from './record-decision';
import { WordsSelect } from './words-select';

type Named = readonly { readonly code: string; readonly name: string }[];

interface DecisionViewProps {
  readonly current: BoardCase;
  readonly decision: DecisionOnRecord;
  readonly options: Named;
  readonly facts: readonly Fact[];
  readonly dispatch: Dispatch<CasesAction>;
}

/** The decision in a line. */
export function decisionLine({ choice, class: is }: Pick<DecisionOnRecord, 'choice' | 'class'>, options: Named): string {
  return `${choiceWords(choice, options)}, ${CLASS_WORDS[is].toLowerCase()}`;
}

function terms(decision: DecisionOnRecord, options: Named, facts: readonly Fact[]): readonly (readonly [name: string, value: string])[] {
  const { deviationReasons, conditions, dissent, preference, participants, followUpOn, firstChoice } = decision;
  const factName = (path: string | null): string => facts.find((fact) => fact.path === path)?.label ?? path ?? '';
  const all: readonly (readonly [string, string])[] = [
    ['Reasons', deviationReasons.map((one) => REASON_WORDS[one]).join(', ')],
    ['Conditions', conditions.map(({ kind, fact }) => (kind === 'MISSING_FACT_KNOWN' ? `${factName(fact)} is known` : CONDITION_WORDS[kind])).join(', ')],
    ['Dissent', dissent.map(({ specialty, choice, reason }) => `${SPECIALTY_WORDS[specialty]} for ${choiceWords(choice, options)} (${REASON_WORDS[reason].toLowerCase()})`).join('; ')],
    ['Wish of the patient', PREFERENCE_WORDS[preference]],
    ['Took part', participants.map(({ specialty }) => SPECIALTY_WORDS[specialty]).join(', ')],
    ['Follow-up on', followUpOn ?? ''],
    ['Noted first', firstChoice === null ? '' : choiceWords(firstChoice, options)],
  ];
  return all.filter(([, value]) => value !== '');
}

/** A decision as recorded, with its receipt; it can be withdrawn, with a reason, and stays in the record. */
export function DecisionView({ current, decision, options, facts, dispatch }: DecisionViewProps): ReactNode {
  const [reason, setReason] = useState<WithdrawalReason | ''>('');
  const [why, setWhy] = useState<readonly string[]>([]);
  const [isBusy, setBusy] = useState(false);
  const { withdrawn, receipt } = decision;
  const withdraw = async (): Promise<void> => {
    if (reason === '') return;
    setBusy(true);
    const outcome = await withdrawDecision(current, decision.id, reason);
    setBusy(false);
    setWhy(outcome.kind === 'refused' ? outcome.why : []);
    if (outcome.kind === 'withdrawn') dispatch({ kind: 'decided', token: current.token, decision: outcome.decision });
  };
  return (
    <div className={withdrawn === null ? 'decision' : 'decision withdrawn'}>
      <p className="decision-line">
        <strong>{choiceWords(decision.choice, options)}</strong> <span className="why">{CLASS_WORDS[decision.class]}</span>
      </p>
      <dl className="terms">
        {terms(decision, options, facts).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="receipt" role="status">
        Decision recorded as entry {receipt.position}, {decision.recordedAt.slice(0, 16).replace('T', ' ')}.
        {' '}
        <button type="button" className="link" onClick={() => saveFile(`receipt-${receipt.position}.json`, new Blob([receipt.file], { type: 'application/json' }))}>
          Save its receipt
        </button>
        {withdrawn === null ? '' : ` Withdrawn ${withdrawn.recordedAt.slice(0, 16).replace('T', ' ')}: ${WITHDRAWAL_WORDS[withdrawn.reason].toLowerCase()}.`}
      </p>
      {withdrawn === null ? (
        <details className="more">
          <summary>Withdraw this decision</summary>
          <p className="hint">A withdrawn decision stays in the record with its reason. Then the board can decide anew.</p>
          <div className="find-row">
            <WordsSelect label="Withdrawn because" words={WITHDRAWAL_WORDS} value={reason} none="Choose …" onValue={setReason} />
            <Button variant="default" loading={isBusy} disabled={reason === ''} onClick={() => void withdraw()}>
              Withdraw
            </Button>
          </div>
        </details>
      ) : null}
      {why.map((one) => (
        <p key={one} role="alert" className="refused">
          Not withdrawn: {one}
        </p>
      ))}
    </div>
  );
}
