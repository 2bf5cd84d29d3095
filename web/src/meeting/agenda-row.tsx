import type { KeyboardEvent, ReactNode } from 'react';
import { failureWords } from '../api/ask';
import { contradictingSources } from '../answer/contradicting-sources';
import { OPTION_WORDS } from '../answer/state-words';
import { StateMark } from '../answer/state-mark';
import { decisionLine } from '../decide/decision-view';
import type { BoardCase } from '../case/board-case';
import { staleFacts } from '../case/stale-facts';
import type { ShownAnswer } from '../preview/use-previews';
import { caseState } from './case-state';

const FIRST_MISSING = 3;

interface AgendaRowProps {
  readonly one: BoardCase;
  readonly shown: ShownAnswer;
  readonly isCurrent: boolean;
  readonly isVeiled: boolean;
  readonly onOpen: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

function Told({ shown: { preview, failure, isCurrent }, isVeiled }: Pick<AgendaRowProps, 'shown' | 'isVeiled'>): ReactNode {
  if (preview?.__typename !== 'Assessment' || !isCurrent) {
    const words = failure !== null ? failureWords(failure) : preview?.__typename === 'InvalidProfile' && isCurrent ? 'The case cannot be read yet' : 'Working …';
    return (
      <td colSpan={3} className="why">
        {words}
      </td>
    );
  }
  const stale = staleFacts(preview.profile);
  const leading = preview.options.filter(({ state }) => state === 'SUPPORTED' || state === 'CONTESTED' || state === 'OPPOSED');
  const open = preview.options.filter(({ state }) => state === 'UNDETERMINED').length;
  return (
    <>
      <td>
        {isVeiled ? (
          <span className="why">Hidden until the board notes its own choice</span>
        ) : (
          <ul className="marks">
            {leading.map((option) => (
              <li key={option.code}>
                <StateMark state={OPTION_WORDS[option.state]} size="small" />
                <span>
                  {option.name}
                  {contradictingSources(option).length === 0 ? null : <span className="mark">contradicted</span>}
                </span>
              </li>
            ))}
            {open === 0 ? null : <li className="why">{open === 1 ? '1 option can’t be told yet' : `${open} options can’t be told yet`}</li>}
            {leading.length + open === 0 ? <li className="why">No source speaks about this patient</li> : null}
          </ul>
        )}
      </td>
      <td>
        {preview.missing.length === 0 ? (
          <span className="why">Nothing that could change the answer</span>
        ) : (
          <>
            {preview.missing.slice(0, FIRST_MISSING).map(({ label }) => label).join(', ')}
            {preview.missing.length > FIRST_MISSING ? <span className="why"> and {preview.missing.length - FIRST_MISSING} more</span> : null}
          </>
        )}
        {preview.profile.contradictions.length === 0 ? null : (
          <p className="discrepancy">{preview.profile.contradictions.length === 1 ? '1 contradiction' : `${preview.profile.contradictions.length} contradictions`}</p>
        )}
      </td>
      <td>
        {stale.length === 0 ? (
          <span className="why">Nothing</span>
        ) : (
          <ul className="plain stale">
            {stale.map(({ fact, label, observedOn }) => (
              <li key={fact}>
                {label}
                {observedOn === null ? '' : `, ${observedOn}`}
              </li>
            ))}
          </ul>
        )}
      </td>
    </>
  );
}

/** One case of the agenda: where it stands, what the evidence says so far, what is missing, and what is too old on the day. */
export function AgendaRow({ one, shown, isCurrent, isVeiled, onOpen, onKey }: AgendaRowProps): ReactNode {
  const answer = shown.preview?.__typename === 'Assessment' && shown.isCurrent ? shown.preview : null;
  const state = caseState(one, answer);
  return (
    <tr aria-current={isCurrent ? 'true' : undefined}>
      <th scope="row">
        <button type="button" className="agenda-case" data-agenda={one.token} aria-label={`Open ${one.label}`} onClick={onOpen} onKeyDown={onKey}>
          {one.label}
        </button>
        {one.reference === '' ? null : <span className="why">{one.reference}</span>}
      </th>
      <td>
        <StateMark state={{ ...state, means: '' }} size="small" />
        {one.decision === null || one.decision.withdrawn !== null ? null : <span className="why">{decisionLine(one.decision, answer?.options ?? [])}</span>}
      </td>
      <Told shown={shown} isVeiled={isVeiled} />
    </tr>
  );
}
