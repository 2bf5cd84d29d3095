import { distance } from 'fastest-levenshtein';

/** Longer words are no slips of the pen, and their distance would cost time. */
const LONGEST = 60;
/** Two letters changed places in a word of five count as two. */
const MOST_DIFFERENT = 0.4;

/**
 * The known word that was most likely meant: at most two fifths of its letters differ, letter case aside.
 * @returns `null` when none is that near; the word itself is never part of the answer
 */
export function suggestion(word: string, known: readonly string[]): string | null {
  if (word.length === 0 || word.length > LONGEST) return null;
  let best: string | null = null;
  let least = Infinity;
  for (const candidate of known) {
    const letters = distance(word.toLowerCase(), candidate.toLowerCase());
    if (letters < least && letters <= candidate.length * MOST_DIFFERENT) {
      best = candidate;
      least = letters;
    }
  }
  return best;
}
