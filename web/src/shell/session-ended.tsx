import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { ask } from '../api/ask';
import { AboutDocument } from '../api/graphql';

interface SessionEndedProps {
  /** Forgets every value on the page. */
  readonly onForget: () => void;
}

/**
 * Stands instead of the page once the service no longer knows who asks: whoever sits here now may be somebody else, so
 * nothing of a patient is shown. The values stay in memory until somebody signs in again or forgets them.
 */
export function SessionEnded({ onForget }: SessionEndedProps): ReactNode {
  const [state, setState] = useState<'waiting' | 'asking' | 'still'>('waiting');
  const tryAgain = async (): Promise<void> => {
    setState('asking');
    // What answers tells the page that the session is back, and this part is gone.
    await ask(AboutDocument, {});
    setState('still');
  };
  return (
    <section className="session-ended" role="alertdialog" aria-labelledby="session-title" aria-describedby="session-words">
      <h2 id="session-title">Your session has ended</h2>
      <p id="session-words">
        Nobody is signed in any more, so no patient is shown. What was typed is still in the memory of this page. Sign in again in another window, then go on here.
      </p>
      {state === 'still' ? <p role="status">Still nobody is signed in.</p> : null}
      <div className="actions">
        <Button className="primary" loading={state === 'asking'} onClick={() => void tryAgain()}>
          Go on
        </Button>
        <Button variant="default" onClick={onForget}>
          Forget all values
        </Button>
      </div>
    </section>
  );
}
