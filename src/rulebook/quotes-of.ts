import type { Quote } from './content.js';

/** Every quote below a value, in file order: objects under the key `quote`. */
export function quotesOf(value: unknown): readonly Quote[] {
  if (Array.isArray(value)) return value.flatMap(quotesOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => (key === 'quote' ? [member as Quote] : quotesOf(member)));
}
