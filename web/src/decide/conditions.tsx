import type { ReactNode } from 'react';
import type { AnswerFragment, DecisionConditionKind } from '../api/graphql';
import type { Fact } from '../api/use-knowledge';
import type { Condition } from './decision-draft';
import { CONDITION_WORDS } from './decision-words';
import { WordsSelect } from './words-select';

interface ConditionsProps {
  readonly conditions: readonly Condition[];
  readonly facts: readonly Fact[];
  /** Facts that are missing come first. */
  readonly missing: AnswerFragment['missing'];
  readonly onConditions: (conditions: readonly Condition[]) => void;
}

/** What has to come true first. */
export function Conditions({ conditions, facts, missing, onConditions }: ConditionsProps): ReactNode {
  const replace = (index: number, next: Condition): void => onConditions(conditions.map((one, place) => (place === index ? next : one)));
  const absent = new Set(missing.map(({ fact }) => fact));
  return (
    <fieldset className="rows">
      <legend>Conditions</legend>
      {conditions.map(({ kind, fact }, index) => (
        <div key={index} className="find-row">
          <WordsSelect<DecisionConditionKind> label={`Condition ${index + 1}`} words={CONDITION_WORDS} value={kind} onValue={(value) => replace(index, { kind: value, fact: null })} />
          {kind === 'MISSING_FACT_KNOWN' ? (
            <div className="stacked">
              <label htmlFor={`condition-fact-${index}`}>Fact that has to be known</label>
              <select className="field" id={`condition-fact-${index}`} value={fact ?? ''} onChange={({ currentTarget: { value } }) => replace(index, { kind, fact: value === '' ? null : value })}>
                <option value="">Choose …</option>
                <optgroup label="Missing here">
                  {missing.map((one) => (
                    <option key={one.fact} value={one.fact}>
                      {one.label}
                    </option>
                  ))}
                </optgroup>
                <optgroup label="Others">
                  {facts
                    .filter(({ path }) => !absent.has(path))
                    .map(({ path, label }) => (
                      <option key={path} value={path}>
                        {label}
                      </option>
                    ))}
                </optgroup>
              </select>
            </div>
          ) : null}
          <button type="button" className="plain-button" aria-label={`Remove condition ${index + 1}`} onClick={() => onConditions(conditions.filter((_one, place) => place !== index))}>
            Remove
          </button>
        </div>
      ))}
      <button type="button" className="link" onClick={() => onConditions([...conditions, { kind: 'PATIENT_CONSENTS', fact: null }])}>
        Add a condition
      </button>
    </fieldset>
  );
}
