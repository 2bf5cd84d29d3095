import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import type { ReactNode } from 'react';
import { usePickedAsker } from '../api/asker';
import { PAGE_TITLES, PAGES_OF_ROLE, type PageName } from './pages-of-role';
import { WhoAsks } from './who-asks';

interface PageShellProps {
  readonly page: PageName;
  readonly onPage: (page: PageName) => void;
  readonly intendedUse: string;
  readonly version: string;
  readonly children: ReactNode;
}

/** What stands around every page: where one is, who asks, and what all this is meant for. */
export function PageShell({ page, onPage, intendedUse, version, children }: PageShellProps): ReactNode {
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const { role } = usePickedAsker();
  return (
    <>
      <a className="skip" href="#main" onClick={(event) => (event.preventDefault(), document.getElementById('main')?.focus())}>
        Skip to the content
      </a>
      <header className="page-head">
        <h1>Consilium</h1>
        <nav aria-label="Pages">
          {PAGES_OF_ROLE[role].map((name) => (
            <button key={name} type="button" aria-current={page === name ? 'page' : undefined} onClick={() => onPage(name)}>
              {PAGE_TITLES[name]}
            </button>
          ))}
        </nav>
        <WhoAsks />
        <button type="button" className="scheme" onClick={() => setColorScheme(scheme === 'dark' ? 'light' : 'dark')}>
          {scheme === 'dark' ? 'Light' : 'Dark'}
        </button>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="page-foot">
        <p>
          <strong>Intended use.</strong> {intendedUse}
        </p>
        <p>Values stay in the memory of this page and are gone when it is closed. Version {version}.</p>
      </footer>
    </>
  );
}
