const EMPTY = new Set([
  '', '-', '--', '\u2013', '\u2014', '.', '?', '??', 'n/a', 'na', 'n.a.', '#n/a', 'null', 'nil', 'unknown', 'not known', 'not recorded', 'not available', 'not done', 'not tested',
  'missing', 'pending', 'see report', 'see note', 'tbd', 'nd', 'n.d.', 'nk', 'unk',
]);

/** Whether a text stands for "nothing here". Never read as zero, as no, or as absent. */
export function isEmptyWord(text: string): boolean {
  return text.length <= 20 && EMPTY.has(text.trim().toLowerCase());
}
