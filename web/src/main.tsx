import '@mantine/core/styles.css';
import './styles/tokens.css';
import './styles/shell.css';
import './styles/case.css';
import './styles/answer.css';
import './styles/figures.css';
import './styles/decide.css';
import './styles/meeting.css';
import './styles/audit.css';
import './styles/print.css';
import { Button, MantineProvider, createTheme } from '@mantine/core';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { useKnowledge } from './api/use-knowledge';
import { BoardPage } from './board-page';
import { FORGETFUL_SCHEME } from './shell/color-scheme';
import { signIn } from './sign-in/sign-in';
import { SignInFailed } from './sign-in/sign-in-failed';

const THEME = createTheme({ fontFamily: 'inherit', headings: { fontFamily: 'inherit' }, focusRing: 'auto' });

function Page(): ReactNode {
  const state = useKnowledge();
  if (state.kind === 'loaded') return <BoardPage knowledge={state.knowledge} onOtherRules={state.refresh} />;
  return (
    <main className="waiting">
      <h1>Consilium</h1>
      {state.kind === 'loading' ? (
        <p role="status">Loading the vocabulary and the sources …</p>
      ) : (
        <div role="alert">
          <p>The service on this machine cannot be reached. Is it running?</p>
          <Button variant="default" onClick={state.retry}>
            Try again
          </Button>
        </div>
      )}
    </main>
  );
}

const place = document.getElementById('page');
if (place === null) throw new Error('the page has no place to be put');
// Nothing is asked before it is known who asks.
const isLetIn = await signIn().then(() => true, () => false);
createRoot(place).render(
  <StrictMode>
    {/* Styles come from files only: the content security policy lets no inline style sheet in. */}
    <MantineProvider theme={THEME} defaultColorScheme="auto" colorSchemeManager={FORGETFUL_SCHEME} withCssVariables={false} withGlobalClasses={false}>
      {isLetIn ? <Page /> : <SignInFailed />}
    </MantineProvider>
  </StrictMode>,
);
