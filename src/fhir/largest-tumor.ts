import { compareExact } from '../engine/exact.js';
import { readQuantity } from '../vocabulary/units/quantity.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { isTelling, type Candidate } from './candidate.js';
import { newestOf, type Chosen } from './newest.js';

/** The size in the canonical unit; `null` for one that is no single readable amount. */
function amountOf({ statement, fact }: Candidate, vocabulary: Vocabulary): ReturnType<typeof readQuantity> | null {
  const definition = vocabulary.fact(fact);
  const { value, unit, comparator } = statement;
  if (definition?.kind !== 'quantity' || comparator !== undefined || (typeof value !== 'number' && typeof value !== 'string')) return null;
  return readQuantity(definition, value, typeof unit === 'string' ? unit : null);
}

/** The newest size of each tumor, or of all together where one measurement does not say which tumor it is of. */
function newestOfEach(candidates: readonly Candidate[]): Chosen {
  if (candidates.some(({ tumor }) => tumor === '')) return newestOf(candidates);
  const each = [...new Set(candidates.map(({ tumor }) => tumor))].map((tumor) => newestOf(candidates.filter((candidate) => candidate.tumor === tumor)));
  return { current: each.flatMap(({ current }) => current), superseded: each.flatMap(({ superseded }) => superseded) };
}

/** The largest of the newest sizes; all of them where one can't be compared, so that none is passed over. */
export function largestOf(candidates: readonly Candidate[], vocabulary: Vocabulary): Chosen {
  const { current, superseded } = newestOfEach(candidates);
  const telling = current.filter(isTelling);
  const amounts = telling.map((candidate) => amountOf(candidate, vocabulary));
  if (telling.length < 2 || amounts.some((amount) => amount?.kind !== 'QUANTITY')) return { current, superseded };
  const values = amounts.flatMap((amount) => (amount?.kind === 'QUANTITY' ? [amount.value] : []));
  const best = values.reduce((at, value, index) => (compareExact(value, values[at] as typeof value) > 0 ? index : at), 0);
  const largest = telling[best] as Candidate;
  return { current: [largest], superseded: [...superseded, ...current.filter((candidate) => candidate !== largest)] };
}
