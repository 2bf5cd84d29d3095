const SPELLED: Readonly<Record<string, string>> = { '≥': 'at-least', '≤': 'at-most', '<': 'below', '>': 'above', '%': 'percent', '+': 'plus' };

/** A name as part of a key: lower case, signs that carry meaning spelled out, everything else one hyphen. "≥ 10 cm" gives "at-least-10-cm". */
export function slug(name: string): string {
  return name
    .replace(/[≥≤<>%+]/gu, (sign) => ` ${SPELLED[sign] ?? ''} `)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
}
