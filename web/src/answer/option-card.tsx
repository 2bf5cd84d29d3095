import { Button } from '@mantine/core';
import { memo, type ReactNode } from 'react';
import type { OptionAnswerFragment } from '../api/graphql';
import { OptionArguments } from './option-arguments';
import { OptionBeside } from './option-beside';
import { Partings } from './partings';
import { useSourceName } from './source-names';
import { StateMark } from './state-mark';
import { OPTION_WORDS, STANCE_WORDS, plainWords } from './state-words';

interface OptionCardProps {
  readonly option: OptionAnswerFragment;
  readonly onSource: (code: string) => void;
  /** Puts the choice of this option on record, or leads to where it can be; absent while a decision stands. */
  readonly onDecide: ((code: string) => void) | null;
  readonly isDeciding: boolean;
}

/** "overall survival in Source 002, overall survival in Source 002" is said once, with how often it was found. */
function saidOnce(list: string): string {
  const parts = list.split(', ');
  return [...new Set(parts)]
    .map((part) => {
      const times = parts.filter((one) => one === part).length;
      return times === 1 ? part : `${part} (${times} findings)`;
    })
    .join(', ');
}

/** Why the option stands where it stands; a finding is named by what it measured and its source instead of its code. */
function becauseWords({ because, arguments: all }: OptionAnswerFragment, nameOf: (code: string) => string): string {
  const named = (code: string): string => {
    const [source, finding] = code.split('/') as [string, string];
    const argument = all.find((one) => one.source === source && one.finding === finding);
    return argument === undefined ? code : `${plainWords(argument.endpoint)} in ${nameOf(source)}`;
  };
  const words = because.replace(/[a-z0-9-]+\/[a-z0-9-]+(?:, [a-z0-9-]+\/[a-z0-9-]+)*/g, (codes) => saidOnce(codes.split(', ').map(named).join(', ')));
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** One option: its state first, then what speaks for and against it, then harms. It says what evidence says, never what to do. */
export const OptionCard = memo(
  function OptionCard({ option, onSource, onDecide, isDeciding }: OptionCardProps): ReactNode {
    const nameOf = useSourceName();
    const state = OPTION_WORDS[option.state];
    const isSuggested = option.state === 'SUPPORTED' || option.state === 'CONTESTED';
    return (
      <li className={`option ${option.state.toLowerCase()}`} data-option={option.code} tabIndex={-1}>
        <div className="option-head">
          <h3>{option.name}</h3>
          <StateMark state={state} />
        </div>
        <p className="because">{becauseWords(option, nameOf)}</p>
        <Partings partings={option.partings} />
        <OptionArguments option={option.code} found={option.arguments} onSource={onSource} />
        {option.guidance
          .filter(({ truth }) => truth === 'HOLDS')
          .map(({ source, id, stance, says }) => (
            <p key={source + id} className="guided">
              <span className="mark">Guidance, {STANCE_WORDS[stance]}</span> {nameOf(source)}: {says}
            </p>
          ))}
        <OptionBeside option={option} onSource={onSource} />
        {onDecide === null ? null : (
          <div className="decide-here">
            <Button size="compact-sm" variant="default" loading={isDeciding} onClick={() => onDecide(option.code)}>
              {isSuggested ? `Record the decision for ${option.name}, concordant` : `Decide for ${option.name}, deviating: with a reason`}
            </Button>
          </div>
        )}
      </li>
    );
  },
  (one, other) => one.onDecide === other.onDecide && one.isDeciding === other.isDeciding && one.onSource === other.onSource && JSON.stringify(one.option) === JSON.stringify(other.option),
);
