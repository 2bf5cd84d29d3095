/** Any value of the engine as text; whole numbers of exact quotients in full, maps as lists of entries. */
export function serialize(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === 'bigint') return part.toString();
    return part instanceof Map ? [...part] : part;
  });
}
