import type { OptionArgument } from './option-arguments.js';

export interface RankedOption {
  readonly code: string;
  readonly state: string;
  readonly given: readonly (OptionArgument & { readonly certainty: string; readonly directness: string })[];
}

/** Better ones first (clause 14.11). */
const BEST_FIRST = {
  state: ['SUPPORTED', 'CONTESTED', 'UNSETTLED', 'UNDETERMINED', 'OPPOSED', 'NOT_COVERED'],
  certainty: ['HIGH', 'MODERATE', 'LOW', 'VERY_LOW'],
  directness: ['DIRECT', 'WITH_UNKNOWNS', 'INDIRECT'],
} as const;

type Key = keyof typeof BEST_FIRST;

/** How many places stand before an option's; an option whose arguments do not decide or do not bear comes after all. */
function place({ state, given }: RankedOption, key: Key): number {
  const words: readonly string[] = key === 'state' ? [state] : given.filter(({ deciding, bearing }) => deciding && bearing === 'BEARS').map((each) => each[key]);
  const found = BEST_FIRST[key].findIndex((word) => words.includes(word));
  return found < 0 ? BEST_FIRST[key].length : found;
}

/** Clause 14.11: as code and rank, in the order shown. */
export function rankOptions(options: readonly RankedOption[], by: readonly Key[]): [string, number][] {
  const before = (one: RankedOption, other: RankedOption): number => by.map((key) => place(one, key) - place(other, key)).find((difference) => difference !== 0) ?? 0;
  const sorted = [...options].sort((one, other) => before(one, other) || (one.code < other.code ? -1 : 1));
  return sorted.map((option) => [option.code, 1 + options.filter((other) => before(other, option) < 0).length]);
}
