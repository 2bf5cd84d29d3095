import type { Assessment, SourceVerdict } from '../../assessment/assessment.js';
import { section, wrap } from './lines.js';
import type { BlockContext } from './option-block.js';
import { standingLines } from './standing.js';

/**
 * Which sources speak about the patient and why: those that apply in full, with the readings that would change it; of the
 * others what is read in part or not known, those with the same reason together.
 */
export function sourcesPart({ sources }: Assessment, { stood }: BlockContext): readonly string[] {
  const apply = sources.filter(({ state }) => state === 'APPLICABLE');
  const fit = sources.filter(({ state, asRead }) => state === 'UNDETERMINED' && asRead === 'HOLDS');
  const wait = sources.filter(({ state, asRead }) => state === 'UNDETERMINED' && asRead !== 'HOLDS');
  return section('SOURCES', [
    ...apply.flatMap((source) => fully(source, stood)),
    ...headed('UNDETERMINED, fits as far as it was read', grouped(fit, (source) => (stood.has(source.code) ? 'told with the options' : `not read: ${unread(source)}`))),
    ...headed('UNDETERMINED, waits for facts', grouped(wait, (source) => `not known: ${notKnown(source)}`)),
    ...headed('NOT APPLICABLE', grouped(sources.filter(({ state }) => state === 'NOT_APPLICABLE'), (source) => source.because)),
    ...headed('NOT COVERED', grouped(sources.filter(({ state }) => state === 'NOT_COVERED'), (source) => source.because)),
    ...readingLines(sources.filter(({ state }) => state !== 'APPLICABLE'), '  '),
  ]);
}

function fully(source: SourceVerdict, stood: ReadonlySet<string>): readonly string[] {
  const settled = source.criteria.filter(({ settledAlthoughMissing, role }) => settledAlthoughMissing && (role === 'eligibility' || role === 'implied'));
  return [
    ...wrap(`${source.state}  ${source.name}${notesOf(source)}`, `${source.code}  `),
    ...wrap(source.because, '     '),
    ...(settled.length === 0 ? [] : wrap(settled.map(({ says, truth }) => `${says} (${truth})`).join('; '), '     settled although not everything is known: ')),
    ...readingLines([source], '     '),
    ...source.criteria.filter(({ role, truth }) => role === 'context' && truth === 'FAILS').flatMap(({ says }) => wrap(says, '     the patient lies outside of what was observed: ')),
    ...(stood.has(source.code) ? [] : standingLines(source, '   ')),
  ];
}

function headed(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [...wrap(`${title}:`), ...lines];
}

/** Sources with the same reason in one line. */
function grouped(sources: readonly SourceVerdict[], reason: (source: SourceVerdict) => string): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const source of sources) groups.set(reason(source), [...(groups.get(reason(source)) ?? []), `${source.code}${notesOf(source)}`]);
  return groups.size === 0 ? [] : wrap([...groups].map(([why, codes]) => `${codes.join(', ')} (${why})`).join('; '), '  ');
}

function notKnown({ because, criteria }: SourceVerdict): string {
  const open = criteria.filter(({ role, truth, notRead }) => role === 'eligibility' && truth === 'UNKNOWN' && notRead === null).map(({ says }) => says);
  if (open.length > 0) return open.join('; ');
  return criteria.some(({ notRead }) => notRead !== null) ? 'who took part, as nothing was read about it' : because;
}

function unread({ criteria }: SourceVerdict): string {
  return criteria.flatMap(({ notRead }) => (notRead === null ? [] : [notRead])).join('; ');
}

function notesOf({ notes }: SourceVerdict): string {
  const told = notes.filter(({ code }) => code !== 'SOURCE_READ_IN_PART').map(({ says }) => says.replace(/:.*$/u, ''));
  return told.length === 0 ? '' : ` [${told.join('; ')}]`;
}

/** Wordings that can be read in more than one way, where another reading would change the verdict. */
function readingLines(sources: readonly SourceVerdict[], indent: string): readonly string[] {
  return sources.flatMap(({ code, criteria }) =>
    criteria.flatMap(({ says, reading }) =>
      (reading?.alternatives ?? [])
        .filter(({ changesVerdict }) => changesVerdict)
        .flatMap((other) => wrap(`another reading would change source ${code}: ${says}, read as "${other.says}" (${other.truth})`, indent)),
    ),
  );
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
