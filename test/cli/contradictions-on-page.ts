import type { Assessment } from '../../src/assessment/assessment.js';

/**
 * Findings that a printed page tells without what contradicts them, block by block.
 * @returns how many contradicted findings were told, and the contradictions that are lacking
 */
export function contradictionsOnPage(assessment: Assessment, page: string): { readonly seen: number; readonly lacking: readonly string[] } {
  const parts = `${partOf(page, 'OPTIONS')}\n${partOf(page, 'OTHER FINDINGS THAT MATCH')}`;
  const contradicted = assessment.sources.flatMap(({ code, findings }) => findings.filter(({ contradictedBy }) => contradictedBy.length > 0).map(({ id, contradictedBy }) => ({ finding: `${code}/${id}`, contradictedBy })));
  const lacking: string[] = [];
  let seen = 0;
  for (const block of parts.split(/\n(?=\n|\d+\. |\d{3} {2})/u)) {
    const words = block.replaceAll(/\s+/gu, ' ');
    const named = namesIn(words);
    const told = namesIn(withoutReferences(words));
    for (const { finding, contradictedBy } of contradicted) {
      if (!told.has(finding)) continue;
      seen += 1;
      lacking.push(...contradictedBy.map((each) => `${each.source}/${each.finding}`).filter((other) => !named.has(other)).map((other) => `${finding} without ${other}`));
    }
  }
  return { seen, lacking };
}

/** The lines of a headed part of a page; empty when the page has no such part. */
export function partOf(page: string, title: string): string {
  const lines = page.split('\n');
  const start = lines.findIndex((line, at) => line === title && /^-+$/u.test(lines[at + 1] ?? ''));
  if (start === -1) return '';
  const end = lines.findIndex((line, at) => at > start + 1 && /^-+$/u.test(lines[at + 1] ?? '') && line === line.toUpperCase());
  return lines.slice(start + 2, end === -1 ? undefined : end).join('\n');
}

/** Findings that are named, whole names only. */
export function namesIn(words: string): ReadonlySet<string> {
  return new Set(words.match(/[\w-]+\/[\w-]+/gu) ?? []);
}

/** Without findings that are named only as what contradicts another, or as what a standing rests on. */
function withoutReferences(words: string): string {
  return words
    .replaceAll(/\((?:each )?contradicted by [^)]*\)/gu, '')
    .replaceAll(/(?:not confirmed by|set against it by readers:|the opposite was found by) \S+/gu, '')
    .replaceAll(/~ .*?\((?:[\w-]+\/[\w-]+(?:, )?)+\)/gu, '');
}
