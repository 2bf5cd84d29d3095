import { useState, type ReactNode } from 'react';
import type { AnswerFragment, DeviationReason, Specialty } from '../api/graphql';
import { ChoiceSelect, choiceWords } from './choice-select';
import type { Choice, Dissent } from './decision-draft';
import { REASON_WORDS, SPECIALTY_WORDS } from './decision-words';
import { WordsSelect } from './words-select';

interface DissentsProps {
  readonly dissent: readonly Dissent[];
  readonly options: AnswerFragment['options'];
  readonly onDissent: (dissent: readonly Dissent[]) => void;
}

/** Who would have chosen otherwise, what, and why. */
export function Dissents({ dissent, options, onDissent }: DissentsProps): ReactNode {
  const [specialty, setSpecialty] = useState<Specialty | ''>('');
  const [choice, setChoice] = useState<Choice | null>(null);
  const [reason, setReason] = useState<DeviationReason | ''>('');
  const add = (): void => {
    if (specialty === '' || choice === null || reason === '') return;
    onDissent([...dissent, { specialty, choice, reason }]);
    setSpecialty('');
    setChoice(null);
    setReason('');
  };
  return (
    <details className="more">
      <summary>Dissent: {dissent.length === 0 ? 'none' : dissent.length}</summary>
      <ul className="chips">
        {dissent.map((one, index) => (
          <li key={index} className="chip">
            {SPECIALTY_WORDS[one.specialty]}: {choiceWords(one.choice, options)} ({REASON_WORDS[one.reason].toLowerCase()})
            <button type="button" aria-label={`Remove dissent ${index + 1}`} onClick={() => onDissent(dissent.filter((_one, place) => place !== index))}>
              ×
            </button>
          </li>
        ))}
      </ul>
      <div className="find-row">
        <WordsSelect label="Specialty that dissents" words={SPECIALTY_WORDS} value={specialty} none="Choose …" onValue={setSpecialty} />
        <ChoiceSelect label="Would choose" choice={choice} options={options} tellsStates onChoice={setChoice} />
        <WordsSelect label="Because of" words={REASON_WORDS} value={reason} none="Choose …" onValue={setReason} />
        <button type="button" className="plain-button" disabled={specialty === '' || choice === null || reason === ''} onClick={add}>
          Add dissent
        </button>
      </div>
    </details>
  );
}
