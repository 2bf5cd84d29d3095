import type { ReactNode } from 'react';
import type { OptionAnswerFragment, OptionState } from '../api/graphql';
import { contradictingSources } from './contradicting-sources';
import { StateMark } from './state-mark';
import { OPTION_WORDS } from './state-words';

const STATES: readonly OptionState[] = ['SUPPORTED', 'CONTESTED', 'UNSETTLED', 'OPPOSED', 'UNDETERMINED'];

interface OptionsOverviewProps {
  /** The options that are shown as cards below. */
  readonly shown: readonly OptionAnswerFragment[];
}

/** The options that are shown, by state and in a few lines; a name leads to its card. */
export function OptionsOverview({ shown }: OptionsOverviewProps): ReactNode {
  const go = (code: string): void => {
    const card = document.querySelector<HTMLElement>(`[data-option="${code}"]`);
    card?.scrollIntoView({ block: 'start' });
    card?.focus({ preventScroll: true });
  };
  return (
    <dl className="overview">
      {STATES.map((state) => {
        const some = shown.filter((option) => option.state === state);
        if (some.length === 0) return null;
        return (
          <div key={state}>
            <dt>
              <StateMark state={OPTION_WORDS[state]} size="small" />
            </dt>
            <dd>
              {some.map((option) => (
                <span key={option.code}>
                  <button type="button" className="link" onClick={() => go(option.code)}>
                    {option.name}
                  </button>
                  {contradictingSources(option).length === 0 ? null : <span className="mark">contradicted</span>}
                </span>
              ))}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
