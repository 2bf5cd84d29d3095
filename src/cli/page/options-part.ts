import type { Argument, Assessment, OptionVerdict } from '../../assessment/assessment.js';
import { counted, section, spoken, wrap } from './lines.js';

const DIRECTIONS = ['FOR', 'AGAINST', 'NOT_SETTLED'] as const;
const DIRECTNESS: Readonly<Record<Argument['directness'], string>> = {
  DIRECT: 'the patient matches directly',
  WITH_UNKNOWNS: 'whether the patient matches is not fully known',
  INDIRECT: 'the patient does not match',
};

/** The options with what speaks for and against each; those no source speaks about are only named. */
export function optionsPart({ options, optionsOrderedBy }: Assessment): readonly string[] {
  const others = options.filter(({ state }) => state === 'NOT_COVERED');
  return section('OPTIONS', [
    ...wrap(`Ordered by ${optionsOrderedBy.join(', then ')}; equal numbers are equal. The board decides.`),
    ...options.filter(({ state }) => state !== 'NOT_COVERED').flatMap(optionLines),
    ...(others.length === 0 ? [] : ['', ...wrap(others.map(({ name }) => name).join('; '), 'No source speaks for this patient about: ')]),
  ]);
}

function optionLines(option: OptionVerdict): readonly string[] {
  const deciding = option.arguments.filter(({ deciding: decides }) => decides);
  const bearing = deciding.filter(({ bearing: bears }) => bears === 'BEARS');
  const open = deciding.filter(({ bearing: bears }) => bears === 'MAY_BEAR');
  return [
    '',
    ...wrap(`${option.name}: ${option.state.replaceAll('_', ' ')}`, `${option.rank}. `),
    ...wrap(option.because, '   '),
    ...option.needs.flatMap(({ truth, says }) => wrap(`needs: ${says} (${truth})`, '   ')),
    ...DIRECTIONS.flatMap((direction) => bearing.filter((argument) => argument.direction === direction).flatMap(bearingLines)),
    ...namedByDirection(open).flatMap((named) => wrap(`not known whether it bears, ${named}`, '   ? ')),
    ...besideLines(option),
    // Of an option that nothing settles yet, harms would hide what has to be known first; they stand in the answer as data.
    ...(option.state === 'UNDETERMINED' ? [] : [...option.harms.flatMap((harm) => wrap(harm, '   harm: ')), ...option.monitor.flatMap((each) => wrap(each, '   watched: '))]),
  ];
}

function bearingLines(argument: Argument): readonly string[] {
  const lower = argument.certaintyReasons.filter(({ steps }) => steps > 0).map(({ domain }) => spoken(domain));
  const start = argument.certaintyReasons.filter(({ steps }) => steps === 0).map(({ why }) => why);
  const doubts = argument.discrepancies.length === 0 ? '' : `; ${counted(argument.discrepancies.length, 'figure or statement', 'figures or statements')} of it in doubt`;
  return [
    ...wrap(`${spoken(argument.direction)} (${argument.source}/${argument.finding}): ${argument.says}`, '   - '),
    ...wrap(`certainty ${spoken(argument.certainty)}: ${[...start, ...lower.map((domain) => `lowered for ${domain}`)].join(', ')}`, '     '),
    ...wrap(`${argument.studyLevel}; ${DIRECTNESS[argument.directness]}${doubts}`, '     '),
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
