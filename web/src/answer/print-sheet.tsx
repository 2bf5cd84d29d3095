import type { ReactNode } from 'react';
import type { AnswerFragment } from '../api/graphql';
import { stateWord } from './state-words';

/** The case on one sheet of paper: values, options with what decides, sources, what is missing. Seen in print only. */
export function PrintSheet({ assessment, label }: { readonly assessment: AnswerFragment; readonly label: string }): ReactNode {
  const given = assessment.profile.facts.filter(({ origin }) => origin === 'GIVEN' || origin === 'GIVEN_AND_DERIVED');
  return (
    <div className="print-sheet" aria-hidden="true">
      <h1>
        {label}, {assessment.asOf}
      </h1>
      <p className="print-line">Name and date of birth are written by hand: ______________________</p>
      <h2>Values</h2>
      <p className="print-values">{given.map(({ label: name, value, observedOn }) => `${name}: ${value.text}${observedOn === null ? '' : ` (${observedOn})`}`).join('; ')}</p>
      {assessment.profile.contradictions.map(({ says }) => (
        <p key={says}>Contradiction: {says}</p>
      ))}
      <h2>Options</h2>
      <table>
        <tbody>
          {assessment.options.map((option) => (
            <tr key={option.code}>
              <th scope="row">{option.name}</th>
              <td>{stateWord(option.state)}</td>
              <td>
                {option.arguments
                  .filter(({ deciding, bearing }) => deciding && bearing === 'BEARS')
                  .slice(0, 2)
                  .map(({ says, source }) => `${says} [${source}]`)
                  .join('. ') || option.because}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>Sources</h2>
      <p>{assessment.sources.map(({ code, state }) => `${code}: ${stateWord(state)}`).join('; ')}</p>
      <h2>Ask next</h2>
      <p>
        {assessment.missing
          .slice(0, 6)
          .map(({ label: name }) => name)
          .join('; ') || 'Nothing that is missing could change this answer.'}
      </p>
      <h2>Decision of the board</h2>
      <p className="print-line">____________________________________________________________________</p>
      <p className="print-small">
        {assessment.intendedUse} Rules {assessment.ruleSet.version} {assessment.ruleSet.digest.slice(0, 16)}, engine {assessment.engine.version}.
      </p>
    </div>
  );
}
