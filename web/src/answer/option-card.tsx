import type { ReactNode } from 'react';
import type { OptionAnswerFragment } from '../api/graphql';
import { ArgumentRow, type Argument } from './argument-row';
import { More } from './more';
import { Quote } from './quote';
import { StateMark } from './state-mark';
import { OPTION_WORDS, TRUTH_WORDS } from './state-words';

const ASPECTS = [
  { direction: 'FOR', title: 'For' },
  { direction: 'AGAINST', title: 'Against' },
  { direction: 'NOT_SETTLED', title: 'Not settled' },
] as const;

const BEARING_ORDER = { BEARS: 0, MAY_BEAR: 1, DOES_NOT_BEAR: 2 } as const;

/** The arguments that decide and fit come first; those about other patients are not part of the card. */
function leading(argumentsOfOption: readonly Argument[], direction: Argument['direction']): readonly Argument[] {
  return argumentsOfOption
    .filter((argument) => argument.direction === direction && argument.bearing !== 'DOES_NOT_BEAR')
    .toSorted((one, other) => BEARING_ORDER[one.bearing] - BEARING_ORDER[other.bearing] || Number(other.deciding) - Number(one.deciding));
}

interface OptionCardProps {
  readonly option: OptionAnswerFragment;
  readonly onSource: (code: string) => void;
}

function Arguments({ option, onSource }: OptionCardProps): ReactNode {
  return ASPECTS.map(({ direction, title }) => {
    const shown = leading(option.arguments, direction);
    if (shown.length === 0) return null;
    const [first, second, ...others] = shown as [Argument, ...Argument[]];
    const rows = (list: readonly Argument[]): ReactNode => list.map((argument) => <ArgumentRow key={argument.source + argument.finding} argument={argument} onSource={onSource} />);
    return (
      <div key={direction} className={`aspect ${direction.toLowerCase()}`}>
        <h4>
          {title} <span className="count">{shown.length}</span>
        </h4>
        <ul>{rows(second === undefined ? [first] : [first, second])}</ul>
        {others.length === 0 ? null : (
          <More summary={<>{others.length} more</>}>
            <ul>{rows(others)}</ul>
          </More>
        )}
      </div>
    );
  });
}

function Weighing({ option, onSource }: OptionCardProps): ReactNode {
  const elsewhere = option.arguments.filter(({ bearing }) => bearing === 'DOES_NOT_BEAR');
  const cautions = option.cautions.filter(({ truth }) => truth !== 'FAILS');
  const needs = option.needs.filter(({ truth }) => truth !== 'HOLDS');
  return (
    <>
      {needs.length === 0 ? null : (
        <More summary={<>What it asks for and is not there: {needs.length}</>}>
          <ul className="plain">
            {needs.map(({ criterion, says, truth }) => (
              <li key={criterion}>
                <StateMark state={TRUTH_WORDS[truth]} size="small" /> {says}
              </li>
            ))}
          </ul>
        </More>
      )}
      <More summary={<>Harms and cautions: {option.harms.length + cautions.length}</>}>
        <ul className="plain">
          {option.harms.map((harm) => (
            <li key={harm}>{harm}</li>
          ))}
          {cautions.map(({ code, says, truth, quote }) => (
            <li key={code}>
              {truth === 'UNKNOWN' ? 'May bear: ' : ''}
              {says} <Quote {...quote} />
            </li>
          ))}
        </ul>
        {option.monitor.length === 0 ? null : (
          <>
            <h5>To watch</h5>
            <ul className="plain">
              {option.monitor.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </>
        )}
      </More>
      {elsewhere.length === 0 ? null : (
        <More summary={<>Findings about other patients: {elsewhere.length}</>}>
          <ul>
            {elsewhere.map((argument) => (
              <ArgumentRow key={argument.source + argument.finding} argument={argument} onSource={onSource} />
            ))}
          </ul>
        </More>
      )}
    </>
  );
}

/** One option: its state first, then what speaks for and against it, then harms. It says what evidence says, never what to do. */
export function OptionCard({ option, onSource }: OptionCardProps): ReactNode {
  const state = OPTION_WORDS[option.state];
  return (
    <li className={`option ${option.state.toLowerCase()}`} data-option={option.code}>
      <div className="option-head">
        <h3>{option.name}</h3>
        <StateMark state={state} />
      </div>
      <p className="because">{option.because}</p>
      <Arguments option={option} onSource={onSource} />
      <Weighing option={option} onSource={onSource} />
    </li>
  );
}
