import { formatExact } from '../../src/engine/exact.js';

/** Any value of the engine as text; exact numbers as quotients, maps as lists of entries. */
export function serialize(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === 'bigint') return formatExact({ numerator: part, denominator: 1n });
    return part instanceof Map ? [...part] : part;
  });
}
