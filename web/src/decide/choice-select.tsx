import { useId, type ReactNode } from 'react';
import type { AnswerFragment, OtherChoice } from '../api/graphql';
import { stateWord } from '../answer/state-words';
import type { Choice } from './decision-draft';
import { OTHER_WORDS } from './decision-words';

interface ChoiceSelectProps {
  readonly label: string;
  readonly choice: Choice | null;
  readonly options: AnswerFragment['options'];
  /** Whether the state of each option may be told; not before the board noted its own choice. */
  readonly tellsStates: boolean;
  readonly onChoice: (choice: Choice | null) => void;
}

const keyOf = (choice: Choice | null): string => (choice === null ? '' : 'option' in choice ? `option ${choice.option}` : `other ${choice.other}`);

function choiceOf(key: string): Choice | null {
  if (key.startsWith('option ')) return { option: key.slice('option '.length) };
  return key === '' ? null : { other: key.slice('other '.length) as OtherChoice };
}

/** What was chosen, in words. */
export function choiceWords(choice: { readonly option?: string | null; readonly other?: OtherChoice | null }, options: readonly { readonly code: string; readonly name: string }[]): string {
  if (choice.other !== null && choice.other !== undefined) return OTHER_WORDS[choice.other];
  return options.find(({ code }) => code === choice.option)?.name ?? choice.option ?? '';
}

/** An option of the rule set or something else. By name where the states are not to be told, so that the order tells nothing. */
export function ChoiceSelect({ label, choice, options, tellsStates, onChoice }: ChoiceSelectProps): ReactNode {
  const listed = tellsStates ? options : options.toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
  const id = useId();
  return (
    <div className="stacked">
      <label htmlFor={id}>{label}</label>
      <select className="field" id={id} value={keyOf(choice)} onChange={({ currentTarget: { value } }) => onChoice(choiceOf(value))}>
        <option value="">Choose …</option>
        <optgroup label="Options of the rule set">
          {listed.map(({ code, name, state }) => (
            <option key={code} value={`option ${code}`}>
              {tellsStates ? `${name} (${stateWord(state)})` : name}
            </option>
          ))}
        </optgroup>
        <optgroup label="Something else">
          {Object.entries(OTHER_WORDS).map(([code, words]) => (
            <option key={code} value={`other ${code}`}>
              {words}
            </option>
          ))}
        </optgroup>
      </select>
    </div>
  );
}
