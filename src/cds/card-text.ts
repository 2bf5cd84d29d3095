/** Longest summary; CDS Hooks 2.0 wants fewer than 140 characters. */
const LONGEST_SUMMARY = 139;

/** A text for a summary: cut at a word, with an ellipsis, where it is too long. */
export function summaryOf(text: string): string {
  const characters = [...text];
  if (characters.length <= LONGEST_SUMMARY) return text;
  const cut = characters.slice(0, LONGEST_SUMMARY - 1).join('');
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > 100 ? end : cut.length).replace(/[\s,;:]+$/, '')}…`;
}

/** Text in Markdown that shows as it is written. */
export function plainMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>|~#]/g, (sign) => `\\${sign}`).replace(/\s+/g, ' ');
}
