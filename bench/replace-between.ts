/** The markers between which docs/benchmarks.md holds figures. */
export const MARKERS = { begin: '<!-- figures: begin -->', end: '<!-- figures: end -->' } as const;

/**
 * Puts a text between the markers.
 * @throws Error when the document does not hold both markers, in order
 */
export function replaceBetween(document: string, text: string): string {
  const begin = document.indexOf(MARKERS.begin);
  const end = document.indexOf(MARKERS.end);
  if (begin < 0 || end < begin) throw new Error(`the document lacks ${MARKERS.begin} or ${MARKERS.end}`);
  return `${document.slice(0, begin + MARKERS.begin.length)}\n\n${text}\n\n${document.slice(end)}`;
}
