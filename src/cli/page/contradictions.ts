import type { Argument } from '../../assessment/assessment.js';
import { spoken, wrap } from './lines.js';

type Contradicted = Pick<Argument, 'source' | 'finding' | 'contradictedBy'>;

/** Findings by name; those that others contradict with the names of these, so that none is told without them. */
export function named(findings: readonly Contradicted[]): string {
  const groups = new Map<string, string[]>();
  for (const { source, finding, contradictedBy } of findings) {
    const against = [...new Set(contradictedBy.map((each) => `${each.source}/${each.finding}`))].join(', ');
    groups.set(against, [...(groups.get(against) ?? []), `${source}/${finding}`]);
  }
  return [...groups].map(([against, names]) => `${names.join(', ')}${against === '' ? '' : ` (${names.length === 1 ? '' : 'each '}contradicted by ${against})`}`).join('; ');
}

/** What contradicts some findings: each contradiction once, with the findings it is about when it is not about all. */
export function contradictionLines(findings: readonly Contradicted[]): readonly string[] {
  const found = new Map<string, { readonly against: Argument['contradictedBy'][number]; readonly about: string[] }>();
  for (const { finding, contradictedBy } of findings) {
    for (const against of contradictedBy) {
      const key = `${against.source}/${against.finding} ${against.how}`;
      const known = found.get(key) ?? { against, about: [] };
      known.about.push(finding);
      found.set(key, known);
    }
  }
  return [...found.values()].flatMap(({ against, about }) => {
    const only = about.length === findings.length ? '' : `, about ${about.join(', ')}`;
    return wrap(`${HOW[against.how]} ${against.source}/${against.finding}${only}: ${against.says}; ${bears(against)}`, '   ! ');
  });
}

const HOW: Readonly<Record<Argument['contradictedBy'][number]['how'], string>> = {
  OPPOSITE: 'the opposite was found by',
  NOT_CONFIRMED: 'not confirmed by',
  SPEAKS_AGAINST: 'set against it by readers:',
};

function bears({ bearing, bearsAsRead }: Argument['contradictedBy'][number]): string {
  if (bearing === 'BEARS') return 'it bears on this patient';
  if (bearsAsRead) return 'it bears as far as it was read';
  return bearing === 'MAY_BEAR' ? 'not known whether it bears' : 'it is about other patients';
}

/** Findings by direction, with what contradicts them: "for: a, b; against: c". */
export function namedByDirection(found: readonly Argument[]): readonly string[] {
  return (['FOR', 'AGAINST', 'NOT_SETTLED'] as const).flatMap((direction) => {
    const same = found.filter((argument) => argument.direction === direction);
    return same.length === 0 ? [] : [`${spoken(direction)}: ${named(same)}`];
  });
}
