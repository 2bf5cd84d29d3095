import { Alert, Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { failureWords, type AskFailure } from '../api/ask';

/** Says that there is no new answer, and what can be done. */
export function FailureNote({ failure, onRetry }: { readonly failure: AskFailure; readonly onRetry: () => void }): ReactNode {
  return (
    <Alert role="alert" variant="outline" color="gray" className="failure" title={failure.kind === 'offline' ? 'The service cannot be reached' : 'The service did not answer'}>
      <p>
        {failure.kind === 'offline'
          ? 'Your values stay on this page. What stands below was answered before and may not fit what is typed now.'
          : `${failureWords(failure)}.`}
      </p>
      <Button size="compact-sm" variant="default" onClick={onRetry}>
        Try again
      </Button>
    </Alert>
  );
}
