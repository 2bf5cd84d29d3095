import type { WrittenSource } from '../../rulebook/content.js';

/** The citation as far as the source gives it. */
export function citationText({ citation }: WrittenSource): string {
  const { authors, title, journal, year, doi, pmid, registry } = citation;
  const known = (text: string, before = ''): readonly string[] => (text === 'unknown' ? [] : [`${before}${text}`]);
  const parts = [...known(authors), ...known(title), ...known(journal), ...known(year), ...known(doi, 'doi:'), ...known(pmid, 'PMID '), ...known(registry)];
  return parts.length === 0 ? 'citation not known' : `${parts.join('. ')}.`;
}
