import type { ReactNode } from 'react';
import type { AnswerFragment, OptionAnswerFragment } from '../api/graphql';
import type { BoardCase } from '../case/board-case';
import { staleFacts } from '../case/stale-facts';
import { decisionLine } from '../decide/decision-view';
import { contradictingSources } from './contradicting-sources';
import { optionGroups } from './option-groups';
import { sourceGroups } from './source-groups';
import { shortSourceName } from './source-names';
import { STANCE_WORDS, stateWord } from './state-words';

/** What fits on one sheet beside the fullest set of values. */
const MOST_ARGUMENTS = 2;
const MOST_OPTIONS = 8;
const MOST_MISSING = 8;

function Named({ title, names }: { readonly title: string; readonly names: readonly string[] }): ReactNode {
  if (names.length === 0) return null;
  return (
    <p className="print-values">
      <strong>
        {title} ({names.length}):
      </strong>{' '}
      {names.join('; ')}
    </p>
  );
}

function OptionLine({ option, nameOf }: { readonly option: OptionAnswerFragment; readonly nameOf: (code: string) => string }): ReactNode {
  const deciding = option.arguments.filter(({ deciding: decides }) => decides).toSorted((one, other) => Number(other.bearing === 'BEARS') - Number(one.bearing === 'BEARS'));
  const against = contradictingSources(option);
  return (
    <tr>
      <th scope="row">{option.name}</th>
      <td>{stateWord(option.state)}</td>
      <td>
        {deciding
          .slice(0, MOST_ARGUMENTS)
          .map(({ says, source, bearing }) => `${bearing === 'BEARS' ? '' : 'As far as read: '}${says} [${nameOf(source)}]`)
          .join('. ') || option.because}
        {against.length === 0 ? '' : `. Contradicted or not confirmed by: ${against.map(nameOf).join('; ')}`}
      </td>
    </tr>
  );
}

/** The case on one sheet of paper: values, options with what decides and contradicts, guidance, sources, what is missing. Seen in print only. */
export function PrintSheet({ assessment, one }: { readonly assessment: AnswerFragment; readonly one: BoardCase }): ReactNode {
  const { profile, options, sources, missing, guidance } = assessment;
  const nameOf = (code: string): string => shortSourceName(code, sources.find((source) => source.code === code)?.name);
  const given = profile.facts.filter(({ origin }) => origin === 'GIVEN' || origin === 'GIVEN_AND_DERIVED');
  const stale = staleFacts(profile);
  const { told, asRead, open, notCovered } = optionGroups(options);
  const shown = [...told, ...asRead];
  const advised = guidance.flatMap(({ statements }) => statements.filter(({ truth, options: named }) => truth === 'HOLDS' && named.length > 0));
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
          {shown.slice(0, MOST_OPTIONS).map((option) => (
            <OptionLine key={option.code} option={option} nameOf={nameOf} />
          ))}
        </tbody>
      </table>
      {shown.length <= MOST_OPTIONS ? null : <p>And: {shown.slice(MOST_OPTIONS).map(({ name, state }) => `${name} (${stateWord(state)})`).join('; ')}</p>}
      <Named title="Not known whether a source speaks about" names={open.map(({ name }) => name)} />
      <Named title="No source speaks for this patient about" names={notCovered.map(({ name }) => name)} />
      {advised.length === 0 ? null : (
        <>
          <h2>Guidance</h2>
          {advised.map(({ id, source, says, options: named }) => (
            <p key={source + id} className="print-values">
              {nameOf(source)}: {says} ({named.map(({ option, stance }) => `${options.find(({ code }) => code === option)?.name ?? option} ${STANCE_WORDS[stance]}`).join(', ')})
            </p>
          ))}
        </>
      )}
      <h2>Sources</h2>
      {sourceGroups(sources).map(({ kind, title, sources: members }) => (
        <Named key={kind} title={title} names={members.map(({ code }) => nameOf(code))} />
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
