import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

/** Stands instead of the page when the provider let nobody in. */
export function SignInFailed(): ReactNode {
  return (
    <main className="waiting">
      <h1>Consilium</h1>
      <div role="alert">
        <p>You were not signed in: the sign-in service cannot be reached, or it refused. No patient is shown.</p>
        <Button variant="default" onClick={() => window.location.assign('/')}>
          Sign in again
        </Button>
      </div>
    </main>
  );
}
