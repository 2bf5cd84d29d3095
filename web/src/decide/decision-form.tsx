import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { AnswerFragment, DecisionClass, DeviationReason } from '../api/graphql';
import type { Fact } from '../api/use-knowledge';
import { ChoiceSelect } from './choice-select';
import { Conditions } from './conditions';
import { withChoice, withClass, type DecisionDraft } from './decision-draft';
import { CLASS_MEANS, CLASS_WORDS, PREFERENCE_WORDS, REASON_WORDS } from './decision-words';
import { Dissents } from './dissents';
import { WordsSelect } from './words-select';

interface DecisionFormProps {
  readonly draft: DecisionDraft;
  readonly answer: AnswerFragment;
  readonly facts: readonly Fact[];
  readonly isBusy: boolean;
  readonly onDraft: (draft: DecisionDraft) => void;
  readonly onSave: () => void;
}

/** The whole decision. What one action at an option records at once can be put together here field by field. */
export function DecisionForm({ draft, answer, facts, isBusy, onDraft, onSave }: DecisionFormProps): ReactNode {
  const { options, missing } = answer;
  const toggle = (reason: DeviationReason): void => onDraft({ ...draft, reasons: draft.reasons.includes(reason) ? draft.reasons.filter((one) => one !== reason) : [...draft.reasons, reason] });
  return (
    <form className="decision-form" aria-label="Decision" noValidate onSubmit={(event) => (event.preventDefault(), onSave())}>
      <ChoiceSelect label="The board decides for" choice={draft.choice} options={options} tellsStates onChoice={(choice) => onDraft(withChoice(draft, choice, options))} />
      <fieldset className="classes">
        <legend>It is</legend>
        {(Object.keys(CLASS_WORDS) as DecisionClass[]).map((one) => (
          <label key={one}>
            <input type="radio" name="decision-class" checked={draft.class === one} onChange={() => onDraft(withClass(draft, one))} />
            <strong>{CLASS_WORDS[one]}</strong> <span className="why">{CLASS_MEANS[one]}</span>
          </label>
        ))}
      </fieldset>
      {draft.class === 'DEVIATING' ? (
        <fieldset className="reasons">
          <legend>Reasons for deviating, at least one</legend>
          {(Object.keys(REASON_WORDS) as DeviationReason[]).map((reason) => (
            <label key={reason}>
              <input type="checkbox" checked={draft.reasons.includes(reason)} onChange={() => toggle(reason)} /> {REASON_WORDS[reason]}
            </label>
          ))}
        </fieldset>
      ) : null}
      {draft.class === 'CONCORDANT' ? null : <Conditions conditions={draft.conditions} facts={facts} missing={missing} onConditions={(conditions) => onDraft({ ...draft, conditions })} />}
      <div className="find-row">
        <WordsSelect label="Wish of the patient" words={PREFERENCE_WORDS} value={draft.preference} onValue={(preference) => onDraft({ ...draft, preference })} />
        <label className="stacked">
          Follow-up on
          <input className="field" type="date" min={answer.asOf} value={draft.followUpOn} onChange={({ currentTarget: { value } }) => onDraft({ ...draft, followUpOn: value })} />
        </label>
      </div>
      <Dissents dissent={draft.dissent} options={options} onDissent={(dissent) => onDraft({ ...draft, dissent })} />
      <div className="actions">
        <Button type="submit" className="primary" loading={isBusy}>
          Record the decision
        </Button>
      </div>
    </form>
  );
}
