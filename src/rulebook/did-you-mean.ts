import { suggestion } from '../vocabulary/suggestion.js';

/** "did you mean `x`?" for the allowed word that is near the written one, or undefined when none is. */
export function didYouMean(written: string, allowed: Iterable<string>): string | undefined {
  const near = suggestion(written, [...allowed]);
  return near === null ? undefined : `did you mean \`${near}\`?`;
}
