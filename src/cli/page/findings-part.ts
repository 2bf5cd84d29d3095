import type { Assessment, FindingVerdict, SourceVerdict } from '../../assessment/assessment.js';
import type { ArmResult, WrittenInterval } from '../../rulebook/content.js';
import { counted, section, spoken, wrap } from './lines.js';

/** The findings of the sources that speak or may speak about the patient, with their numbers and what these support. */
export function findingsPart({ sources }: Assessment): readonly string[] {
  const speaking = sources.filter(({ state }) => state === 'APPLICABLE' || state === 'UNDETERMINED');
  return section('FINDINGS THAT MATCH', speaking.flatMap(findingsOf));
}

function findingsOf(source: SourceVerdict): readonly string[] {
  const compares = source.findings.filter(({ support }) => support !== 'NO_COMPARISON');
  const matching = compares.filter(({ match }) => match === 'MATCHES');
  const open = compares.filter(({ match }) => match === 'CANNOT_TELL');
  const others = source.findings.filter(({ match, support }) => match === 'MATCHES' && support === 'NO_COMPARISON').length;
  if (matching.length + open.length + others === 0) return [];
  return [
    ...wrap(`source ${spoken(source.state)}`, `${source.code}  `),
    ...(source.state === 'APPLICABLE' ? matching.flatMap(matchingLines) : matching.flatMap(namedLine)),
    ...(open.length === 0 ? [] : wrap(open.map(({ id }) => id).join(', '), '     cannot be told whether the patient belongs to: ')),
    ...(others === 0 ? [] : wrap(`${counted(others, 'more finding')} on prognosis or description, comparing no treatments`, '     ')),
  ];
}

/** A finding of a source that may still turn out not to be about the patient. */
function namedLine({ id, support, supportWhy }: FindingVerdict): readonly string[] {
  return wrap(`${id}: ${spoken(support)} (${supportWhy})`, '     - ');
}

function matchingLines({ id, finding, support, supportWhy }: FindingVerdict): readonly string[] {
  const numbers = [
    ...finding.results.map(resultText),
    ...(finding.perArmRatios ?? []).map(({ arm, measure, estimate, interval }) => `${arm}: ${measure} ${estimate}${intervalText(interval)}`),
    ...comparisonText(finding),
  ];
  return [
    ...wrap(`${id}: ${finding.says}`, '     - '),
    ...(numbers.length === 0 ? [] : wrap(numbers.join('; '), '       ')),
    ...wrap(`${spoken(support)}: ${supportWhy}`, '       '),
  ];
}

function intervalText(interval: WrittenInterval | undefined): string {
  return interval === undefined ? '' : ` (${interval.low} to ${interval.high}, ${interval.level})`;
}

function resultText({ arm, category, statistic, value, unit, spread, interval, count, total, percent, at }: ArmResult): string {
  const counts = count === undefined ? '' : ` (${count}${total === undefined ? '' : ` of ${total}`})`;
  const share = percent === undefined ? '' : ` (${percent} %)`;
  const what = [spoken(statistic), ...(category === undefined ? [] : [category]), ...(at === undefined ? [] : [`at ${at}`])].join(' ');
  return `${arm}: ${what} ${value}${spread === undefined ? '' : ` +/- ${spread}`}${unit === undefined ? '' : ` ${unit}`}${intervalText(interval)}${counts}${share}`;
}

function comparisonText({ comparison }: FindingVerdict['finding']): readonly string[] {
  if (comparison === undefined) return [];
  const { measure, estimate, interval, p } = comparison;
  return [`${measure}${estimate === undefined ? '' : ` ${estimate}`}${intervalText(interval)}${p === undefined ? '' : `, p ${p}`}`];
}
