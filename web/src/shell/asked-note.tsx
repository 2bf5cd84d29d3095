import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { failureWords } from '../api/ask';
import type { AskedState } from '../api/use-asked';

/** That an answer is awaited, or why there is none. */
export function AskedNote({ asked: { data, failure, isBusy, again } }: { readonly asked: AskedState<unknown> }): ReactNode {
  if (failure !== null) {
    return (
      <div role="alert" className="refused">
        <p>Not read: {failureWords(failure)}.</p>
        <Button size="compact-sm" variant="default" onClick={again}>
          Try again
        </Button>
      </div>
    );
  }
  return isBusy && data === null ? <p role="status">Reading the record …</p> : null;
}
