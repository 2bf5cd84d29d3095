/** Columns a page may use. */
export const WIDTH = 100;

/** A prefix longer than this does not set the indent of the lines below it. */
const DEEPEST_INDENT = 9;

/**
 * Text broken at spaces into lines of at most 100 columns. A word longer than a line is cut.
 * @param first what stands before the text on the first line; the following lines are indented as deep, or by a little when it is long
 */
export function wrap(text: string, first = ''): readonly string[] {
  const indent = first.length <= DEEPEST_INDENT ? first.length : (/^ */u.exec(first)?.[0].length ?? 0) + 2;
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(/\s+/u).flatMap((each) => cut(each, WIDTH - indent))) {
    const gap = isEmpty ? 0 : 1;
    if (line.length + gap + word.length > WIDTH) {
      lines.push(line);
      line = ' '.repeat(indent);
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  lines.push(line);
  return lines.map((each) => each.trimEnd());
}

function cut(word: string, room: number): readonly string[] {
  const parts: string[] = [];
  for (let at = 0; at < word.length; at += room) parts.push(word.slice(at, at + room));
  return parts;
}

/** A headed part of the page; nothing when it has no lines. */
export function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, '-'.repeat(title.length), ...lines];
}

/** "1 finding", "3 findings". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** "NOT_SETTLED" as people write it. */
export function spoken(word: string): string {
  return word.toLowerCase().replaceAll('_', ' ').replaceAll('-', ' ');
}
