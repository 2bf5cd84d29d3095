import { useState, type Dispatch, type ReactNode } from 'react';
import type { Specialty } from '../api/graphql';
import type { CasesAction } from '../case/board-case';
import { STAFF_CODE, type Participant } from './decision-draft';
import { SPECIALTY_WORDS } from './decision-words';
import { WordsSelect } from './words-select';

/** Id by which a decision that lacks participants leads here. */
export const PARTICIPANTS_ID = 'participants';

/** Who takes part. Remembered for every case of the meeting, until the page is closed. */
export function Participants({ participants, dispatch }: { readonly participants: readonly Participant[]; readonly dispatch: Dispatch<CasesAction> }): ReactNode {
  const [specialty, setSpecialty] = useState<Specialty | ''>('');
  const [staffCode, setStaffCode] = useState('');
  const [isRefused, setRefused] = useState(false);
  const set = (next: readonly Participant[]): void => dispatch({ kind: 'take-part', participants: next });
  const add = (): void => {
    const isSound = specialty !== '' && STAFF_CODE.test(staffCode) && !participants.some((one) => one.staffCode === staffCode);
    setRefused(!isSound);
    if (!isSound) return;
    set([...participants, { specialty, staffCode }]);
    setSpecialty('');
    setStaffCode('');
  };
  return (
    <fieldset className="participants" id={PARTICIPANTS_ID} tabIndex={-1}>
      <legend>Who takes part</legend>
      {participants.length === 0 ? (
        <p className="hint">Asked once: remembered for every case of this meeting, and gone with the page.</p>
      ) : (
        <ul className="chips">
          {participants.map((one) => (
            <li key={one.staffCode} className="chip">
              {SPECIALTY_WORDS[one.specialty]} <code>{one.staffCode}</code>
              <button type="button" aria-label={`Remove ${SPECIALTY_WORDS[one.specialty]} ${one.staffCode}`} onClick={() => set(participants.filter((other) => other !== one))}>
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <form className="find-row" onSubmit={(event) => (event.preventDefault(), add())}>
        <WordsSelect label="Specialty" words={SPECIALTY_WORDS} value={specialty} none="Choose …" onValue={setSpecialty} />
        <label className="stacked">
          Staff code, never a name
          <input className="field" value={staffCode} autoComplete="off" spellCheck={false} aria-invalid={isRefused} onChange={({ currentTarget: { value } }) => setStaffCode(value.trim())} />
        </label>
        <button type="submit" className="plain-button">
          Add
        </button>
      </form>
      {isRefused ? (
        <p role="alert" className="refused">
          Choose a specialty and a staff code of letters, digits, dot, dash or underscore that is not there yet.
        </p>
      ) : null}
    </fieldset>
  );
}
