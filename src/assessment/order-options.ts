import type { Certainty, WrittenPolicy } from '../rulebook/content.js';
import type { OptionState, OptionVerdict } from './assessment.js';

const STATE_ORDER: readonly OptionState[] = ['SUPPORTED', 'CONTESTED', 'UNSETTLED', 'UNDETERMINED', 'OPPOSED', 'NOT_COVERED'];
const CERTAINTY_ORDER: readonly Certainty[] = ['HIGH', 'MODERATE', 'LOW', 'VERY_LOW'];
const DIRECTNESS_ORDER = ['DIRECT', 'WITH_UNKNOWNS', 'INDIRECT'] as const;

type Unranked = Omit<OptionVerdict, 'rank'>;

/** Orders options by the declared keys only; what no key parts shares a rank and is listed by code, which means nothing. */
export function orderOptions(options: readonly Unranked[], orderBy: WrittenPolicy['orderOptionsBy']): OptionVerdict[] {
  const keyed = options.map((option) => ({ option, keys: orderBy.map((key) => keyOf(option, key)) }));
  keyed.sort((a, b) => compareKeys(a.keys, b.keys) || (a.option.code < b.option.code ? -1 : 1));
  let rank = 0;
  let previous: readonly number[] = [];
  return keyed.map(({ option, keys }, index) => {
    if (index === 0 || compareKeys(keys, previous) !== 0) rank = index + 1;
    previous = keys;
    return { ...option, rank };
  });
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < a.length; index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Best (lowest) place among the deciding arguments that bear; after all places when none does. */
function keyOf(option: Unranked, key: WrittenPolicy['orderOptionsBy'][number]): number {
  if (key === 'state') return STATE_ORDER.indexOf(option.state);
  const bearing = option.arguments.filter((argument) => argument.deciding && argument.bearing === 'BEARS');
  const places = bearing.map((argument) => (key === 'certainty' ? CERTAINTY_ORDER.indexOf(argument.certainty) : DIRECTNESS_ORDER.indexOf(argument.directness)));
  return places.length === 0 ? Number.MAX_SAFE_INTEGER : Math.min(...places);
}
