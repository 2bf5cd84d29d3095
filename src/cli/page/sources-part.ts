import type { Assessment, SourceVerdict } from '../../assessment/assessment.js';
import { section, wrap } from './lines.js';

/** Which sources speak about the patient and why, with the readings that would change it. */
export function sourcesPart({ sources }: Assessment): readonly string[] {
  return section('SOURCES', sources.flatMap((source, index) => [...(index === 0 ? [] : ['']), ...sourceLines(source)]));
}

function sourceLines(source: SourceVerdict): readonly string[] {
  const settled = source.criteria.filter(({ settledAlthoughMissing, role }) => settledAlthoughMissing && (role === 'eligibility' || role === 'implied'));
  return [
    ...wrap(`${source.state.replaceAll('_', ' ')}  ${source.name}`, `${source.code}  `),
    ...wrap(source.because, '     '),
    ...(source.outdated ? wrap('This source is superseded, retracted or due for review.', '     ') : []),
    ...settled.flatMap(({ says, truth }) => wrap(`settled although not everything is known: ${says} (${truth})`, '     ')),
    ...source.criteria.flatMap(({ says, reading }) =>
      (reading?.alternatives ?? [])
        .filter(({ changesVerdict }) => changesVerdict)
        .flatMap((other) => wrap(`another reading would change this: ${says}, read as "${other.says}" (${other.truth})`, '     ')),
    ),
    ...source.criteria
      .filter(({ role, truth }) => role === 'context' && truth === 'FAILS')
      .flatMap(({ says }) => wrap(`outside what was observed: ${says}`, '     ')),
  ];
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
