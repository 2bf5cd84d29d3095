/** The markers between which docs/benchmarks.md holds figures. */
export const MARKERS = { begin: '<!-- figures: begin -->', end: '<!-- figures: end -->' } as const;

/** The markers of the figures of recording. */
export const RECORD_MARKERS = { begin: '<!-- record figures: begin -->', end: '<!-- record figures: end -->' } as const;

/** The markers of the figures of the page. */
export const PAGE_MARKERS = { begin: '<!-- page figures: begin -->', end: '<!-- page figures: end -->' } as const;

/**
 * Puts a text between the markers.
 * @throws Error when the document does not hold both markers, in order
 */
export function replaceBetween(document: string, text: string, markers: { readonly begin: string; readonly end: string } = MARKERS): string {
  const begin = document.indexOf(markers.begin);
  const end = document.indexOf(markers.end);
  if (begin < 0 || end < begin) throw new Error(`the document lacks ${markers.begin} or ${markers.end}`);
  return `${document.slice(0, begin + markers.begin.length)}\n\n${text}\n\n${document.slice(end)}`;
}
