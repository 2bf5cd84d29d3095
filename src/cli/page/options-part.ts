import type { Argument, Assessment, OptionVerdict } from '../../assessment/assessment.js';
import { counted, section, spoken, wrap } from './lines.js';

const DIRECTIONS = ['FOR', 'AGAINST', 'NOT_SETTLED'] as const;
const DIRECTNESS: Readonly<Record<Argument['directness'], string>> = {
  DIRECT: 'the patient matches directly',
  WITH_UNKNOWNS: 'whether the patient matches is not fully known',
  INDIRECT: 'the patient does not match',
};

/**
 * The options with what speaks for and against each. Of options about which only sources read in part speak, the findings that
 * fit as far as read are named; those of which it is not known whether anything speaks, or of which nothing does, are only named.
 */
export function optionsPart({ options, optionsOrderedBy }: Assessment): readonly string[] {
  const others = options.filter(({ state }) => state === 'NOT_COVERED');
  const open = options.filter((option) => option.state === 'UNDETERMINED' && !speaksAsRead(option));
  return section('OPTIONS', [
    ...wrap(`Ordered by ${optionsOrderedBy.join(', then ')}; equal numbers are equal. The board decides.`),
    ...options.filter((option) => option.state !== 'NOT_COVERED' && !open.includes(option)).flatMap(optionLines),
    ...(open.length === 0 ? [] : ['', ...wrap(open.map(({ name }) => name).join('; '), 'Not known whether a source speaks for this patient about: ')]),
    ...(others.length === 0 ? [] : ['', ...wrap(others.map(({ name }) => name).join('; '), 'No source speaks for this patient about: ')]),
  ]);
}

function speaksAsRead({ arguments: argued }: OptionVerdict): boolean {
  return argued.some(({ deciding, bearsAsRead }) => deciding && bearsAsRead);
}

function optionLines(option: OptionVerdict): readonly string[] {
  const deciding = option.arguments.filter(({ deciding: decides }) => decides);
  const bearing = deciding.filter(({ bearing: bears }) => bears === 'BEARS');
  const asRead = deciding.filter(({ bearing: bears, bearsAsRead }) => bears === 'MAY_BEAR' && bearsAsRead);
  const open = deciding.filter(({ bearing: bears, bearsAsRead }) => bears === 'MAY_BEAR' && !bearsAsRead);
  return [
    '',
    ...wrap(`${option.name}: ${option.state.replaceAll('_', ' ')}`, `${option.rank}. `),
    ...wrap(option.because, '   '),
    ...option.partings.flatMap(partingLines),
    ...option.needs.filter(({ source, truth }) => source === null || truth !== 'HOLDS').flatMap(({ truth, says }) => wrap(`needs: ${says} (${truth})`, '   ')),
    ...DIRECTIONS.flatMap((direction) => bearing.filter((argument) => argument.direction === direction).flatMap(bearingLines)),
    ...DIRECTIONS.flatMap((direction) => asRead.filter((argument) => argument.direction === direction).flatMap(asReadLines)),
    ...namedByDirection(open).flatMap((named) => wrap(`not known whether it bears, ${named}`, '   ? ')),
    ...besideLines(option),
    ...option.guidance.filter(({ truth }) => truth === 'HOLDS').flatMap(({ source, stance, says }) => wrap(`guidance (${source}, ${spoken(stance)}): ${says}`, '   ')),
    // Of an option that nothing settles yet, harms would hide what has to be known first; they stand in the answer as data.
    ...(option.state === 'UNDETERMINED' && asRead.length === 0 ? [] : [...option.harms.flatMap((harm) => wrap(harm, '   harm: ')), ...option.monitor.flatMap((each) => wrap(each, '   watched: '))]),
  ];
}

function partingLines({ says, criteria }: OptionVerdict['partings'][number]): readonly string[] {
  return [
    ...wrap(`they part here: ${says}`, '   '),
    ...criteria.flatMap(({ criterion, says: asks, other }) => wrap(`${criterion} asks: ${asks}; the other ${other === null ? 'does not ask this' : `asks: ${other}`}`, '     . ')),
  ];
}

/** A finding that bears as far as its source was read: what it says, and that this is not certain. */
function asReadLines(argument: Argument): readonly string[] {
  return [...wrap(`as far as read, ${spoken(argument.direction)} (${argument.source}/${argument.finding}): ${argument.says}${marked(argument)}`, '   - '), ...contradictionLines(argument)];
}

function marked({ marks }: Argument): string {
  return marks.length === 0 ? '' : ` [${marks.join('; ')}]`;
}

/** What contradicts a finding is never left out, whether it bears on the patient or not. */
function contradictionLines({ contradictedBy }: Argument): readonly string[] {
  return contradictedBy.flatMap(({ source, finding, how, says, bearing, bearsAsRead }) => {
    const bears = bearing === 'BEARS' ? 'it bears on this patient' : bearsAsRead ? 'it bears as far as it was read' : bearing === 'MAY_BEAR' ? 'not known whether it bears' : 'it is about other patients';
    return wrap(`contradicted (${spoken(how)}) by ${source}/${finding}: ${says}; ${bears}`, '     ! ');
  });
}

function bearingLines(argument: Argument): readonly string[] {
  const lower = argument.certaintyReasons.filter(({ steps }) => steps > 0).map(({ domain }) => spoken(domain));
  const start = argument.certaintyReasons.filter(({ steps }) => steps === 0).map(({ why }) => why);
  const doubts = argument.discrepancies.length === 0 ? '' : `; ${counted(argument.discrepancies.length, 'figure or statement', 'figures or statements')} of it in doubt`;
  return [
    ...wrap(`${spoken(argument.direction)} (${argument.source}/${argument.finding}): ${argument.says}${marked(argument)}`, '   - '),
    ...wrap(`certainty ${spoken(argument.certainty)}: ${[...start, ...lower.map((domain) => `lowered for ${domain}`)].join(', ')}`, '     '),
    ...wrap(`${argument.studyLevel}; ${DIRECTNESS[argument.directness]}${doubts}`, '     '),
    ...contradictionLines(argument),
  ];
}

function namedByDirection(found: readonly Argument[]): readonly string[] {
  return DIRECTIONS.flatMap((direction) => {
    const same = found.filter((argument) => argument.direction === direction);
    return same.length === 0 ? [] : [`${spoken(direction)}: ${same.map(({ source, finding }) => `${source}/${finding}`).join(', ')}`];
  });
}

/** Endpoints that decide nothing, and what does not bear: named, so that nothing looks left out. */
function besideLines(option: OptionVerdict): readonly string[] {
  const beside = option.arguments.filter(({ deciding, bearing }) => !deciding && bearing === 'BEARS');
  const named = namedByDirection(beside);
  const away = option.arguments.filter(({ bearing }) => bearing === 'DOES_NOT_BEAR').length;
  return [
    ...(named.length === 0 ? [] : wrap(`beside it, deciding nothing, ${named.join('; ')}`, '   ')),
    ...(away === 0 ? [] : wrap(`${counted(away, 'finding does', 'findings do')} not bear on this patient`, '   ')),
  ];
}
