/** A number as the service takes it: every digit as typed. */
export type NumberClaim =
  | { readonly value: string }
  | { readonly value: string; readonly comparator: string }
  | { readonly low: string; readonly high: string };

const NUMBER = String.raw`-?\d+(?:\.\d+)?`;
const COMPARED = new RegExp(`^(<=|>=|<|>|≤|≥)\\s*(${NUMBER})$`);
const RANGE = new RegExp(`^(${NUMBER})\\s*(?:-|–|to)\\s*(${NUMBER})$`);
const PLAIN = new RegExp(`^${NUMBER}$`);
const SIGNS: Readonly<Record<string, string>> = { '≤': '<=', '≥': '>=' };

/**
 * Reads "5.2", "< 0.3", "≥ 5", "2-3" and "2 to 3". Null: it cannot be read, and nothing is guessed
 * (a decimal comma could be a thousands separator).
 */
export function readNumberText(text: string): NumberClaim | null {
  const trimmed = text.trim();
  if (PLAIN.test(trimmed)) return { value: trimmed };
  const compared = COMPARED.exec(trimmed);
  if (compared) return { comparator: SIGNS[compared[1] as string] ?? (compared[1] as string), value: compared[2] as string };
  const range = RANGE.exec(trimmed);
  if (range) return { low: range[1] as string, high: range[2] as string };
  return null;
}
