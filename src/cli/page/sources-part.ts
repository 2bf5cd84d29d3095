import type { Assessment, SourceVerdict } from '../../assessment/assessment.js';
import { section, wrap } from './lines.js';

/**
 * Which sources speak about the patient and why, with the readings that would change it. Sources that apply come first, then those
 * that fit as far as they were read, then those that wait for facts; those that do not apply are told in one line each.
 */
export function sourcesPart({ sources }: Assessment): readonly string[] {
  const apply = sources.filter(({ state }) => state === 'APPLICABLE');
  const fit = sources.filter(({ state, asRead }) => state === 'UNDETERMINED' && asRead === 'HOLDS');
  const wait = sources.filter(({ state, asRead }) => state === 'UNDETERMINED' && asRead !== 'HOLDS');
  const away = sources.filter(({ state }) => state === 'NOT_APPLICABLE' || state === 'NOT_COVERED');
  return section('SOURCES', spaced([...[...apply, ...fit].map(fully), ...wait.map((source) => (source.read === null ? fully(source) : shortly(source))), ...away.map((source) => (source.read === null ? fully(source) : shortly(source)))]));
}

function spaced(blocks: readonly (readonly string[])[]): readonly string[] {
  return blocks.flatMap((block, index) => (index === 0 ? block : ['', ...block]));
}

function fully(source: SourceVerdict): readonly string[] {
  const settled = source.criteria.filter(({ settledAlthoughMissing, role }) => settledAlthoughMissing && (role === 'eligibility' || role === 'implied'));
  return [
    ...wrap(`${source.state.replaceAll('_', ' ')}  ${source.name}`, `${source.code}  `),
    ...wrap(source.because, '     '),
    ...source.notes.filter(({ code }) => code !== 'SOURCE_READ_IN_PART').flatMap(({ says }) => wrap(`this source is ${says}`, '     ')),
    ...settled.flatMap(({ says, truth }) => wrap(`settled although not everything is known: ${says} (${truth})`, '     ')),
    ...source.criteria.flatMap(({ says, reading }) =>
      (reading?.alternatives ?? [])
        .filter(({ changesVerdict }) => changesVerdict)
        .flatMap((other) => wrap(`another reading would change this: ${says}, read as "${other.says}" (${other.truth})`, '     ')),
    ),
    ...source.criteria
      .filter(({ role, truth }) => role === 'context' && truth === 'FAILS')
      .flatMap(({ says }) => wrap(`outside what was observed: ${says}`, '     ')),
    ...(source.asRead === 'HOLDS' ? source.standing.flatMap(({ side, says, restsOn }) => wrap(`${STANDING[side]}: ${says}${restsOn.length === 0 ? '' : ` (${restsOn.join(', ')})`}`, '     ')) : []),
  ];
}

const STANDING = { for: 'other evidence for it', against: 'other evidence against it', unknown: 'what nobody knows' } as const;

function shortly(source: SourceVerdict): readonly string[] {
  return [...wrap(`${source.state.replaceAll('_', ' ')}  ${source.name}`, `${source.code}  `), ...wrap(source.because, '     ')];
}

const CAN_CHANGE = { YES: 'it can change', NO: 'it does not change', UPWARD_ONLY: 'it only grows' } as const;

/** How far the patient is from a source that one number keeps from applying. */
export function nearMissesPart({ sources }: Assessment): readonly string[] {
  return section(
    'NEAR MISSES',
    sources.flatMap(({ code, criteria, nearMiss }) => {
      if (nearMiss === null) return [];
      const says = criteria.find(({ id }) => id === nearMiss.criterion)?.says ?? nearMiss.criterion;
      const unit = nearMiss.unit === null ? '' : ` ${nearMiss.unit}`;
      return wrap(`${says}: ${nearMiss.distance}${unit} to the limit of ${nearMiss.threshold}${unit}; ${CAN_CHANGE[nearMiss.canChange]}`, `${code}  `);
    }),
  );
}
