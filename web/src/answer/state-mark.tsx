import type { ReactNode } from 'react';
import type { Shape, StateWord } from './state-words';

const DRAWINGS: Readonly<Record<Shape, ReactNode>> = {
  plus: <path className="solid" d="M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm.9 3.6v2.5h2.5v1.8H8.9v2.5H7.1V8.9H4.6V7.1h2.5V4.6Z" fillRule="evenodd" />,
  minus: <path className="solid" d="M8 .8 15.2 8 8 15.2.8 8ZM4.6 7.1v1.8h6.8V7.1Z" fillRule="evenodd" />,
  both: (
    <>
      <rect className="line" x="1.8" y="1.8" width="12.4" height="12.4" />
      <path className="solid" d="M1.8 1.8h12.4L1.8 14.2Z" />
    </>
  ),
  open: (
    <>
      <circle className="line" cx="8" cy="8" r="6.3" />
      <path className="line" d="M4 8.6c1.3-2 2.7-2 4 0s2.7 2 4 0" />
    </>
  ),
  question: (
    <>
      <circle className="line dashed" cx="8" cy="8" r="6.3" />
      <path className="line" d="M6 6.3c0-2.6 4-2.6 4 0 0 1.5-2 1.4-2 3M8 11.2v1" />
    </>
  ),
  dash: <path className="line" d="M3 8h10" />,
  check: (
    <>
      <circle className="solid" cx="8" cy="8" r="7" />
      <path className="knock" d="m4.8 8.2 2.3 2.3 4.2-4.6" />
    </>
  ),
  apart: (
    <>
      <circle className="line" cx="8" cy="8" r="6.3" />
      <path className="line" d="M3.8 12.2 12.2 3.8" />
    </>
  ),
};

/** A state as shape and word. */
export function StateMark({ state, size = 'normal' }: { readonly state: StateWord; readonly size?: 'normal' | 'small' }): ReactNode {
  return (
    <span className={`state ${state.shape} ${size}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        {DRAWINGS[state.shape]}
      </svg>
      <span>{state.word}</span>
    </span>
  );
}
