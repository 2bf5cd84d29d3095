import type { OptionVerdict, Parting } from '../../assessment/assessment.js';
import { spoken, wrap } from './lines.js';

/** Where the sources of a contested option part, each pair of sources once, with the criteria that only one of them asks. */
export function partingLines(partings: OptionVerdict['partings']): readonly string[] {
  const pairs = new Map<string, Parting[]>();
  for (const parting of partings) {
    const pair = `${sourceOf(parting.supporting)} ${parting.contesting}`;
    pairs.set(pair, [...(pairs.get(pair) ?? []), parting]);
  }
  return [...pairs.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const more = same.length === 1 ? '' : ` (so for ${same.slice(1).map(({ supporting }) => supporting).join(', ')})`;
    return [...wrap(`they part here: ${first.says}${more}`, '   '), ...askedLines(first, sourceOf(first.supporting)), ...askedLines(first, sourceOf(first.contesting))];
  });
}

/** What one of the two sources asks and the other does not, or asks otherwise. */
function askedLines({ criteria }: Parting, source: string): readonly string[] {
  const own = criteria.filter(({ criterion }) => sourceOf(criterion) === source);
  const alone = own.filter(({ other }) => other === null).map(({ criterion }) => nameIn(criterion));
  const otherwise = own.filter(({ other }) => other !== null).map(({ says, other }) => `${says} (the other: ${other ?? ''})`);
  return [
    ...(alone.length === 0 ? [] : wrap(alone.join(', '), `     only ${source} asks: `)),
    ...(otherwise.length === 0 ? [] : wrap(otherwise.join('; '), `     ${source} asks otherwise: `)),
  ];
}

/** The name of a criterion within its source, as people write it. */
function nameIn(key: string): string {
  return spoken(key.slice(key.indexOf('/') + 1));
}

function sourceOf(key: string): string {
  return key.split('/')[0] ?? key;
}
