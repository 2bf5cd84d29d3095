/** The value of a stored entry, whatever was done to it; `null` when it is no JSON. A verifier says what is wrong. */
export function parsedEntry(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
