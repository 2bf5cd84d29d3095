import { useId, type ReactNode } from 'react';
import type { Fact } from '../api/use-knowledge';
import type { Entry } from './entry';
import { fieldId } from './field-id';

const SEVERAL = 'several';
/** Longest sum of letters that still fits beside each other as buttons. */
const PILL_LETTERS = 12;

/** On a button the name of the fact beside it is not said again. */
const short = (label: string): string => label.replace(/^Child-Pugh /, '');

interface ChoiceAnswerProps {
  readonly fact: Fact;
  readonly entry: Entry;
  readonly describedBy: string | undefined;
  readonly onChange: (entry: Entry) => void;
}

function Pill({ type, name, label, isChosen, onChoose, id }: { readonly type: 'radio' | 'checkbox'; readonly name: string; readonly label: string; readonly isChosen: boolean; readonly onChoose: () => void; readonly id?: string }): ReactNode {
  return (
    <label className="pill">
      <input type={type} name={name} checked={isChosen} onChange={onChoose} {...(id === undefined ? {} : { id })} />
      <span>{label}</span>
    </label>
  );
}

/** A coded fact: buttons for a few short words, a list for more; "several possible" opens a choice of many. */
export function ChoiceAnswer({ fact, entry, describedBy, onChange }: ChoiceAnswerProps): ReactNode {
  const name = useId();
  const choices = fact.choices ?? [];
  const answer = (codes: readonly string[], several = false): void => onChange({ ...entry, codes, several, unavailable: '' });
  const described = describedBy === undefined ? {} : { 'aria-describedby': describedBy };
  if ((fact.groups ?? []).length === 0 && choices.length <= 3 && choices.reduce((sum, { label }) => sum + short(label).length, 0) <= PILL_LETTERS) {
    const none = entry.codes.length === 0;
    return (
      <fieldset className="pills" {...described}>
        <legend className="unseen">{fact.label}</legend>
        <Pill type="radio" name={name} label="—" isChosen={none} onChoose={() => answer([])} id={fieldId(fact.path)} />
        {choices.map(({ code, label }) => (
          <Pill key={code} type="radio" name={name} label={short(label)} isChosen={!none && entry.codes[0] === code} onChoose={() => answer([code])} />
        ))}
      </fieldset>
    );
  }
  return (
    <div className="choice">
      <select
        className="field"
        id={fieldId(fact.path)}
        aria-label={fact.label}
        {...described}
        value={entry.several ? SEVERAL : (entry.codes[0] ?? '')}
        onChange={({ currentTarget: { value } }) => (value === SEVERAL ? answer(entry.codes, true) : answer(value === '' ? [] : [value]))}
      >
        <option value="">—</option>
        {choices.map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
        {(fact.groups ?? []).length === 0 ? null : (
          <optgroup label="Less exact">
            {fact.groups?.map(({ code, label }) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </optgroup>
        )}
        <option value={SEVERAL}>Several possible …</option>
      </select>
      {entry.several ? (
        <fieldset className="pills wrap">
          <legend className="unseen">{fact.label}: one of these, not known which</legend>
          {choices.map(({ code, label }) => (
            <Pill
              key={code}
              type="checkbox"
              name={`${name}-${code}`}
              label={label}
              isChosen={entry.codes.includes(code)}
              onChoose={() => answer(entry.codes.includes(code) ? entry.codes.filter((one) => one !== code) : [...entry.codes, code], true)}
            />
          ))}
        </fieldset>
      ) : null}
    </div>
  );
}
