import type { AskerRole } from '../api/asker';

export type PageName = 'case' | 'what-if' | 'meeting' | 'library' | 'audit';

/** What each role comes here for. The service decides on its own what it answers; this only leaves out what it would refuse. */
export const PAGES_OF_ROLE: Readonly<Record<AskerRole, readonly PageName[]>> = {
  BOARD: ['case', 'what-if', 'meeting', 'library'],
  AUDITOR: ['audit', 'library'],
  AUTHOR: ['audit', 'library'],
  ADMINISTRATOR: ['audit', 'library'],
};

export const PAGE_TITLES: Readonly<Record<PageName, string>> = { case: 'Case', 'what-if': 'What if', meeting: 'Meeting', library: 'Library', audit: 'Audit' };

/** The page that is shown when one was asked for: itself, or the first page of the role. */
export function pageFor(role: AskerRole, asked: PageName): PageName {
  const pages = PAGES_OF_ROLE[role];
  return pages.includes(asked) ? asked : (pages[0] as PageName);
}
