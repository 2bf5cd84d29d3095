/** How much of an author's text a message repeats. */
const LONGEST_SHOWN = 60;

/** The author's words in backticks, cut when long, with line ends and control characters made visible. */
export function showWords(text: string): string {
  const flat = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`);
  const points = Array.from(flat);
  return `\`${points.length > LONGEST_SHOWN ? `${points.slice(0, LONGEST_SHOWN).join('')}…` : flat}\``;
}
