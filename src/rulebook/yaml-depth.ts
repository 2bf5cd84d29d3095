import type { CST } from 'yaml';

/** A deeply nested expression of a rule needs about 20 levels. */
export const DEEPEST_NESTING = 64;

/**
 * Offset of the first token nested deeper than DEEPEST_NESTING, or undefined. Walks with its own stack, because the
 * point is to find nesting that no recursion survives.
 */
export function depthOfToken(root: CST.Token): number | undefined {
  const open: { readonly token: CST.Token; readonly depth: number }[] = [{ token: root, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, depth } = next;
    if (depth > DEEPEST_NESTING) return 'offset' in token ? token.offset : 0;
    if (token.type === 'document') {
      if (token.value !== undefined) open.push({ token: token.value, depth });
    } else if ('items' in token) {
      for (const item of token.items) {
        if (item.key !== undefined && item.key !== null) open.push({ token: item.key, depth: depth + 1 });
        if (item.value !== undefined) open.push({ token: item.value, depth: depth + 1 });
      }
    }
  }
  return undefined;
}
