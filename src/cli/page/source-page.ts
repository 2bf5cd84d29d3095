import type { Quote, WrittenFinding, WrittenSource } from '../../rulebook/content.js';
import { section, spoken, wrap } from './lines.js';

function quoted({ text, at }: Quote): readonly string[] {
  return wrap(`"${text}" (${at})`, '     ');
}

function findingLines({ id, kind, says, endpoint, quote, secondHand }: WrittenFinding): readonly string[] {
  return [...wrap(`${id} (${kind}, ${spoken(endpoint)}${secondHand === undefined ? '' : `, second-hand: ${secondHand.of}`}): ${says}`, '- '), ...quoted(quote)];
}

/** One source as the rule set holds it, with the words of the paper behind each statement. */
export function sourcePage(source: WrittenSource): string {
  const { code, name, citation, design, evidence, arms, criteria, findings, course, limitations, discrepancies } = source;
  const cited = Object.entries(citation).filter(([, value]) => value !== 'unknown');
  return [
    ...wrap(name, `${code}  `),
    ...cited.flatMap(([key, value]) => wrap(value, `     ${key}: `)),
    ...section('DESIGN', [
      ...wrap(`${design.kind}; randomized: ${design.randomized}; ${design.setting}; ${design.enrollment}; follow-up ${design.followUp}; ${design.sample}`),
      ...wrap(`${evidence.scale} level ${evidence.level}: ${evidence.why}`),
      ...evidence.concerns.flatMap(({ domain, steps, why }) => wrap(`${spoken(domain)}, ${steps} lower: ${why}`, '- ')),
      ...arms.flatMap(({ id, name: arm, size }) => wrap(`${arm}, ${size} patients`, `- arm ${id}: `)),
    ]),
    ...section(
      'CRITERIA',
      criteria.flatMap(({ id, role, says, quote, reading }) => [
        ...wrap(`${id} (${role}): ${says}`, '- '),
        ...quoted(quote),
        ...(reading === undefined ? [] : wrap(`read as: ${reading.chosen}; not as: ${reading.alternatives.map((other) => other.says).join('; ')}`, '     ')),
      ]),
    ),
    ...section('FINDINGS', findings.flatMap(findingLines)),
    ...section('COURSE', course.flatMap(({ id, topic, says, quote }) => [...wrap(`${id} (${spoken(topic)}): ${says}`, '- '), ...quoted(quote)])),
    ...section('LIMITATIONS THE AUTHORS STATE', limitations.flatMap(({ says }) => wrap(says, '- '))),
    ...section('WHAT DOES NOT FIT IN THE SOURCE', discrepancies.flatMap(({ says }) => wrap(says, '- '))),
  ].join('\n');
}
