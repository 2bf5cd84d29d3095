import type { Argument, Assessment, OptionVerdict, SourceVerdict } from '../../assessment/assessment.js';
import { contradictionLines, named, namedByDirection } from './contradictions.js';
import { findingNumbers, toldFinding } from './finding-numbers.js';
import { spoken, wrap } from './lines.js';
import { partingLines } from './parting-lines.js';
import { standingLines } from './standing.js';

const DIRECTIONS = ['FOR', 'AGAINST', 'NOT_SETTLED'] as const;
const STEPS = ['VERY_LOW', 'LOW', 'MODERATE', 'HIGH'] as const;
const DIRECTNESS: Readonly<Record<Argument['directness'], string>> = {
  DIRECT: 'the patient matches directly',
  WITH_UNKNOWNS: 'whether the patient matches is not fully known, or the patient lies outside of what was observed',
  INDIRECT: 'the patient does not match',
};

/** What the blocks of one page share. */
export interface BlockContext {
  readonly assessment: Assessment;
  /** Findings that a block told, by name. */
  readonly told: Set<string>;
  /** Sources whose standing a block told. */
  readonly stood: Set<string>;
}

/**
 * An option about which something is settled, or contested. A comparison is told with its numbers under what it tested; under
 * what it compared that with it is named.
 */
export function optionBlock(option: OptionVerdict, context: BlockContext): readonly string[] {
  const deciding = option.arguments.filter(({ deciding: decides }) => decides);
  const bearing = deciding.filter(({ bearing: bears }) => bears === 'BEARS');
  const best = bearing.reduce((known, { certainty }) => Math.max(known, STEPS.indexOf(certainty)), -1);
  const certainty = STEPS[best];
  const contradicting = new Set(bearing.flatMap(({ contradictedBy }) => contradictedBy.map(nameOf)));
  return [
    '',
    ...wrap(`${option.name}: ${option.state.replaceAll('_', ' ')}${certainty === undefined ? '' : `, certainty ${spoken(certainty)}`}`, `${option.rank}. `),
    ...(bearing.length === 0 ? [...wrap(option.because, '   '), ...outsideLines(option, context)] : []),
    ...warningLines(option),
    ...partingLines(option.partings),
    ...needLines(option),
    ...argumentLines(option, bearing, context),
    ...asReadLines(option, deciding.filter((argument) => argument.bearing === 'MAY_BEAR' && argument.bearsAsRead && !contradicting.has(nameOf(argument))), context),
    ...openLines(option),
    ...besideLines(option, context),
    ...guidanceLines(option),
    ...(option.state === 'OPPOSED' ? [] : harmLines(option)),
  ];
}

/** An option about which only sources speak that were read in part: what they say as far as they were read. */
export function asReadBlock(option: OptionVerdict, context: BlockContext): readonly string[] {
  const asRead = option.arguments.filter(({ deciding, bearsAsRead }) => deciding && bearsAsRead);
  return [
    ...wrap(`${option.name}: ${option.state.replaceAll('_', ' ')}`, `${option.rank}. `),
    ...warningLines(option),
    ...needLines(option),
    ...asReadLines(option, asRead, context),
    ...besideLines(option, context),
    ...guidanceLines(option),
    ...harmLines(option),
  ];
}

function nameOf({ source, finding }: Pick<Argument, 'source' | 'finding'>): string {
  return `${source}/${finding}`;
}

function warningLines({ cautions }: OptionVerdict): readonly string[] {
  const live = cautions.filter(({ truth, severity }) => truth === 'HOLDS' && severity === 'warning');
  return live.length === 0 ? [] : wrap(live.map(({ code }) => spoken(code)).join('; '), '   warnings, told below: ');
}

/** Of an option that rests on a study without results alone: where the patient lies outside of what it describes. */
function outsideLines({ because }: OptionVerdict, { assessment }: BlockContext): readonly string[] {
  const registered = assessment.sources.filter(({ code, state, findings }) => state === 'APPLICABLE' && findings.length === 0 && because.includes(code));
  const outside = registered.flatMap(({ criteria }) => criteria.filter(({ role, truth }) => role === 'context' && truth === 'FAILS').map(({ says }) => says));
  return outside.length === 0 ? [] : wrap(outside.join('; '), '   the patient lies outside of what it describes: ');
}

function needLines({ needs }: OptionVerdict): readonly string[] {
  const told = (truth: 'FAILS' | 'UNKNOWN', words: string): readonly string[] => {
    const same = [...new Set(needs.filter((need) => need.truth === truth).map(({ says }) => says))];
    return same.length === 0 ? [] : wrap(same.join('; '), `   ${words}: `);
  };
  return [...told('FAILS', 'does not have what it needs'), ...told('UNKNOWN', 'needs, and it is not known')];
}

/** The arguments of one source that say the same with the same certainty stand together, with what contradicts them. */
function argumentLines(option: OptionVerdict, bearing: readonly Argument[], context: BlockContext): readonly string[] {
  const { told, stood } = context;
  const tested = bearing.filter((argument) => isTested(option, argument, context));
  const others = bearing.filter((argument) => !tested.includes(argument));
  const groups = new Map<string, Argument[]>();
  for (const direction of DIRECTIONS) {
    for (const argument of tested.filter((each) => each.direction === direction)) {
      const key = `${spoken(direction)}, source ${argument.source} (${argument.studyLevel}; ${certaintyText(argument)}; ${DIRECTNESS[argument.directness]}):`;
      groups.set(key, [...(groups.get(key) ?? []), argument]);
      told.add(nameOf(argument));
    }
  }
  const contradicting = new Set(bearing.flatMap(({ contradictedBy }) => contradictedBy.map(nameOf)));
  return [
    ...[...groups].flatMap(([key, same]) => {
      const source = sourceOf(context, same[0]);
      const isNew = source !== undefined && same[0]?.direction === 'FOR' && !stood.has(source.code);
      if (isNew) stood.add(source.code);
      // Of subgroups that settle nothing the numbers stand among the other findings; the overall one counts (semantics 14.4).
      const full = same.filter((argument) => argument.direction !== 'NOT_SETTLED' || findingOf(context, argument)?.kind !== 'subgroup');
      const brief = same.filter((argument) => !full.includes(argument));
      for (const argument of brief) told.delete(nameOf(argument));
      return [
        ...wrap(key, '   '),
        ...full.flatMap((argument, at) => wrap(`${nameOf(argument)}: ${at === 0 ? toldOf(context, argument) : furtherOf(context, argument)}${doubts(argument)}${marked(argument)}`, '   - ')),
        ...(brief.length === 0 ? [] : wrap(`${named(brief)} (subgroups)`, '   - ')),
        ...contradictionLines(full),
        ...(isNew ? standingLines(source, '   ', contradicting) : []),
      ];
    }),
    ...(others.length === 0 ? [] : wrap(`${namedByDirection(others).join('; ')}; told under what was tested`, '   ')),
  ];
}

function certaintyText({ certainty, certaintyReasons }: Argument): string {
  const lower = certaintyReasons.filter(({ steps }) => steps > 0).map(({ domain, why }) => (domain === 'inconsistency' ? `inconsistency (${why})` : spoken(domain)));
  const start = certaintyReasons.filter(({ steps }) => steps === 0).map(({ why }) => why);
  return `certainty ${spoken(certainty)}: ${[...start, ...(lower.length === 0 ? [] : [`lowered for ${lower.join(', ')}`])].join(', ')}`;
}

/** Findings that bear as far as their source was read: what they say, and that this is not certain. */
function asReadLines(option: OptionVerdict, asRead: readonly Argument[], context: BlockContext): readonly string[] {
  const tested = asRead.filter((argument) => isTested(option, argument, context));
  const others = asRead.filter((argument) => !tested.includes(argument));
  for (const argument of tested) context.told.add(nameOf(argument));
  return [
    ...DIRECTIONS.flatMap((direction) => tested.filter((argument) => argument.direction === direction)).flatMap((argument) => [
      ...wrap(`${spoken(argument.direction)}, as far as read, ${nameOf(argument)}: ${toldOf(context, argument)}${marked(argument)}`, '   - '),
      ...contradictionLines([argument]),
    ]),
    ...[...new Set(tested.map(({ source }) => source))].flatMap((code) => unreadLines(context, code)),
    ...(others.length === 0 ? [] : wrap(`as far as read, ${namedByDirection(others).join('; ')}; told under what was tested`, '   - ')),
  ];
}

/** What was not read of a source, so that nobody takes a fit for a match. */
function unreadLines({ assessment, stood }: BlockContext, code: string): readonly string[] {
  const unread = assessment.sources.find((source) => source.code === code)?.criteria.flatMap(({ notRead }) => (notRead === null ? [] : [notRead])) ?? [];
  if (unread.length === 0 || stood.has(code)) return [];
  stood.add(code);
  return wrap(unread.join('; '), `     not read of ${code}: `);
}

/** Whether the option is what the study tested, and not what it was compared with. */
function isTested(option: OptionVerdict, argument: Argument, context: BlockContext): boolean {
  return findingOf(context, argument)?.intervention === option.code;
}

function sourceOf({ assessment }: BlockContext, argument: Argument | undefined): SourceVerdict | undefined {
  return assessment.sources.find(({ code }) => code === argument?.source);
}

function findingOf(context: BlockContext, argument: Argument): SourceVerdict['findings'][number]['finding'] | undefined {
  return sourceOf(context, argument)?.findings.find(({ id }) => id === argument.finding)?.finding;
}

function toldOf(context: BlockContext, argument: Argument): string {
  const finding = findingOf(context, argument);
  return finding === undefined ? argument.says : toldFinding(finding);
}

/** A further finding of the same source that says the same: its numbers, or what it says when it has none. */
function furtherOf(context: BlockContext, argument: Argument): string {
  const finding = findingOf(context, argument);
  return (finding === undefined ? '' : findingNumbers({ ...finding, says: '' })) || argument.says;
}

function doubts({ discrepancies }: Argument): string {
  return discrepancies.length === 0 ? '' : ` [${discrepancies.length} of its figures or statements in doubt]`;
}

function marked({ marks }: Argument): string {
  return marks.length === 0 ? '' : ` [${marks.join('; ')}]`;
}

function openLines(option: OptionVerdict): readonly string[] {
  const open = option.arguments.filter(({ deciding, bearing, bearsAsRead }) => deciding && bearing === 'MAY_BEAR' && !bearsAsRead);
  return open.length === 0 ? [] : wrap(`not known whether these bear, ${namedByDirection(open).join('; ')}`, '   ? ');
}

/** Other endpoints of sources read in part, and figures that decide nothing, under what was tested; what was superseded is left out. */
function besideLines(option: OptionVerdict, context: BlockContext): readonly string[] {
  const beside = option.arguments.filter(
    (argument) => !argument.deciding && argument.bearsAsRead && argument.bearing !== 'BEARS' && isTested(option, argument, context) && findingOf(context, argument)?.supersededBy === undefined,
  );
  return beside.length === 0 ? [] : wrap(DIRECTIONS.flatMap((direction) => besideText(direction, beside)).join('; '), '   beside it, deciding nothing, ');
}

function besideText(direction: Argument['direction'], beside: readonly Argument[]): readonly string[] {
  const same = beside.filter((argument) => argument.direction === direction);
  const marks = new Map<string, Argument[]>();
  for (const argument of same) marks.set(marked(argument), [...(marks.get(marked(argument)) ?? []), argument]);
  return same.length === 0 ? [] : [`${spoken(direction)}: ${[...marks].map(([mark, of]) => `${named(of)}${mark}`).join('; ')}`];
}

function guidanceLines({ guidance }: OptionVerdict): readonly string[] {
  const holding = guidance.filter(({ truth }) => truth === 'HOLDS');
  return holding.length === 0 ? [] : wrap(holding.map(({ source, id, stance }) => `${source}/${id} (${spoken(stance)})`).join(', '), '   guidance, told below: ');
}

function harmLines({ harms, monitor }: OptionVerdict): readonly string[] {
  return [...(harms.length === 0 ? [] : wrap(harms.join('. '), '   harms: ')), ...(monitor.length === 0 ? [] : wrap(monitor.join('. '), '   watched: '))];
}
