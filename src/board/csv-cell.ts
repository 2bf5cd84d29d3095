/** What a spreadsheet takes for the beginning of a formula, also behind blanks and in its full-width spelling. */
const FORMULA = /^[\s\u200B\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u;

/**
 * One cell of a table after RFC 4180, always in quotes. A text that a spreadsheet would run as a formula gets an
 * apostrophe in front, which makes it a text; whoever reads the file as data takes it away again.
 */
export function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
