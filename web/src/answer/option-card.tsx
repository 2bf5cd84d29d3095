import { Button } from '@mantine/core';
import { memo, type ReactNode } from 'react';
import type { OptionAnswerFragment } from '../api/graphql';
import { useCautionQuote } from './answer-details';
import { ArgumentRow, type Argument } from './argument-row';
import { More } from './more';
import { Quote } from './quote';
import { StateMark } from './state-mark';
import { OPTION_WORDS, TRUTH_WORDS, plainWords } from './state-words';

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

interface WeighingProps {
  readonly option: OptionAnswerFragment;
  readonly onSource: (code: string) => void;
}

interface OptionCardProps extends WeighingProps {
  /** Puts the choice of this option on record, or leads to where it can be; absent while a decision stands. */
  readonly onDecide: ((code: string) => void) | null;
  readonly isDeciding: boolean;
}

function Caution({ option, caution: { code, says, truth } }: { readonly option: string; readonly caution: OptionAnswerFragment['cautions'][number] }): ReactNode {
  const quote = useCautionQuote(option, code);
  return (
    <li>
      {truth === 'UNKNOWN' ? 'May bear: ' : ''}
      {says} {quote === null ? null : <Quote {...quote} />}
    </li>
  );
}

function Arguments({ option, onSource }: WeighingProps): ReactNode {
  return ASPECTS.map(({ direction, title }) => {
    const shown = leading(option.arguments, direction);
    if (shown.length === 0) return null;
    const [first, second, ...others] = shown as [Argument, ...Argument[]];
    const rows = (list: readonly Argument[]): ReactNode => list.map((argument) => <ArgumentRow key={argument.source + argument.finding} option={option.code} argument={argument} onSource={onSource} />);
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

function Weighing({ option, onSource }: WeighingProps): ReactNode {
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
          {cautions.map((caution) => (
            <Caution key={caution.code} option={option.code} caution={caution} />
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
              <ArgumentRow key={argument.source + argument.finding} option={option.code} argument={argument} onSource={onSource} />
            ))}
          </ul>
        </More>
      )}
    </>
  );
}

/** Why the option stands where it stands; a finding is named by what it measured and its source instead of its code. */
function becauseWords({ because, arguments: all }: OptionAnswerFragment): string {
  return because.replace(/([a-z0-9-]+)\/([a-z0-9-]+)/g, (code: string, source: string, finding: string) => {
    const argument = all.find((one) => one.source === source && one.finding === finding);
    return argument === undefined ? code : `${plainWords(argument.endpoint)} in source ${source}`;
  });
}

/** One option: its state first, then what speaks for and against it, then harms. It says what evidence says, never what to do. */
export const OptionCard = memo(function OptionCard({ option, onSource, onDecide, isDeciding }: OptionCardProps): ReactNode {
  const state = OPTION_WORDS[option.state];
  const isSuggested = option.state === 'SUPPORTED' || option.state === 'CONTESTED';
  return (
    <li className={`option ${option.state.toLowerCase()}`} data-option={option.code}>
      <div className="option-head">
        <h3>{option.name}</h3>
        <StateMark state={state} />
      </div>
      <p className="because">{becauseWords(option)}</p>
      {onDecide === null ? null : (
        <div className="decide-here">
          <Button size="compact-sm" variant="default" loading={isDeciding} onClick={() => onDecide(option.code)} aria-label={isSuggested ? `Record the decision for ${option.name}, concordant` : `Decide for ${option.name}, deviating: with a reason`}>
            {isSuggested ? 'Record as decided (concordant)' : 'Decide for this (with a reason) …'}
          </Button>
        </div>
      )}
      <Arguments option={option} onSource={onSource} />
      <Weighing option={option} onSource={onSource} />
    </li>
  );
}, (one, other) => one.onDecide === other.onDecide && one.isDeciding === other.isDeciding && one.onSource === other.onSource && JSON.stringify(one.option) === JSON.stringify(other.option));
