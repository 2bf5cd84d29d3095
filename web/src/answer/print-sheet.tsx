import type { ReactNode } from 'react';
import type { AnswerFragment, OptionState, SourceState } from '../api/graphql';
import type { BoardCase } from '../case/board-case';
import { staleFacts } from '../case/stale-facts';
import { decisionLine } from '../decide/decision-view';
import { SOURCE_WORDS, stateWord } from './state-words';

/** What fits on one sheet beside the fullest set of values. */
const MOST_ARGUMENTS = 2;
const MOST_OPTIONS = 8;
const MOST_MISSING = 8;

const TOLD: readonly OptionState[] = ['SUPPORTED', 'CONTESTED', 'OPPOSED', 'UNSETTLED'];

function ByState({ title, names }: { readonly title: string; readonly names: readonly string[] }): ReactNode {
  if (names.length === 0) return null;
  return (
    <p className="print-values">
      <strong>{title}:</strong> {names.join('; ')}
    </p>
  );
}

/** The case on one sheet of paper: values, options with what decides, sources, what is missing. Seen in print only. */
export function PrintSheet({ assessment, one }: { readonly assessment: AnswerFragment; readonly one: BoardCase }): ReactNode {
  const { profile, options, sources, missing } = assessment;
  const given = profile.facts.filter(({ origin }) => origin === 'GIVEN' || origin === 'GIVEN_AND_DERIVED');
  const stale = staleFacts(profile);
  const told = options.filter(({ state }) => TOLD.includes(state));
  const { decision, reference, label } = one;
  return (
    <div className="print-sheet" aria-hidden="true" data-sheet={label}>
      <h1>
        {label}
        {reference === '' ? '' : `, ${reference}`}, as of {assessment.asOf}
      </h1>
      <p className="print-line">Name and date of birth are written by hand: ______________________</p>
      <h2>Values</h2>
      <p className="print-values">{given.map(({ label: name, value, observedOn }) => `${name}: ${value.text}${observedOn === null ? '' : ` (${observedOn})`}`).join('; ')}</p>
      {stale.length === 0 ? null : <p>Too old on this day: {stale.map(({ label: name }) => name).join('; ')}</p>}
      {profile.contradictions.map(({ says }) => (
        <p key={says}>Contradiction: {says}</p>
      ))}
      <h2>Options</h2>
      <table>
        <tbody>
          {told.slice(0, MOST_OPTIONS).map((option) => (
            <tr key={option.code}>
              <th scope="row">{option.name}</th>
              <td>{stateWord(option.state)}</td>
              <td>
                {option.arguments
                  .filter(({ deciding, bearing }) => deciding && bearing === 'BEARS')
                  .slice(0, MOST_ARGUMENTS)
                  .map(({ says, source }) => `${says} [${source}]`)
                  .join('. ') || option.because}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {told.length <= MOST_OPTIONS ? null : <p>And: {told.slice(MOST_OPTIONS).map(({ name, state }) => `${name} (${stateWord(state)})`).join('; ')}</p>}
      <ByState title="Can’t be told yet" names={options.filter(({ state }) => state === 'UNDETERMINED').map(({ name }) => name)} />
      <ByState title="Not covered for this patient" names={options.filter(({ state }) => state === 'NOT_COVERED').map(({ name }) => name)} />
      <h2>Sources</h2>
      {(Object.keys(SOURCE_WORDS) as SourceState[]).map((state) => (
        <ByState key={state} title={SOURCE_WORDS[state].word} names={sources.filter((source) => source.state === state).map(({ code }) => code)} />
      ))}
      <h2>Ask next</h2>
      <p>
        {missing
          .slice(0, MOST_MISSING)
          .map(({ label: name }) => name)
          .join('; ') || 'Nothing that is missing could change this answer.'}
      </p>
      <h2>Decision of the board</h2>
      <p className="print-line">
        {decision === null || decision.withdrawn !== null ? '____________________________________________________________________' : `${decisionLine(decision, options)}. Entry ${decision.receipt.position}, ${decision.recordedAt.slice(0, 10)}.`}
      </p>
      <p className="print-small">
        {assessment.intendedUse} Rules {assessment.ruleSet.version} {assessment.ruleSet.digest.slice(0, 16)}, engine {assessment.engine.version}.
      </p>
    </div>
  );
}
