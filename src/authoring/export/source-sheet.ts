import type { ArmResult, Quote, WrittenFinding, WrittenSource } from '../../rulebook/content.js';
import type { Vocabulary } from '../../vocabulary/vocabulary.js';
import { expressionForClinicians } from '../explain/expression-for-clinicians.js';
import { citationText } from './citation-text.js';

const STYLE = `
:root { color-scheme: light }
body { font: 11pt/1.4 Georgia, serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; color: #111; background: #fff }
h1 { font-size: 1.4rem } h2 { font-size: 1.1rem; border-bottom: 1px solid #888; margin-top: 1.6rem }
table { border-collapse: collapse; width: 100%; font-size: .9em } th, td { border: 1px solid #999; padding: .25rem .4rem; text-align: left; vertical-align: top }
blockquote { margin: .2rem 0 .2rem 1rem; color: #333; font-style: italic } .note { color: #333; font-size: .9em }
li { margin-bottom: .4rem; break-inside: avoid } tr { break-inside: avoid }
@media print { body { margin: 0; max-width: none } h2 { break-after: avoid } }
`;

/** One source as a page to print: self-contained HTML, no script and nothing from elsewhere. */
export function sourceSheet(source: WrittenSource, ruleSet: { readonly name: string; readonly version: string; readonly digest: string }, vocabulary: Vocabulary): string {
  const { design, evidence } = source;
  const criteria = source.criteria.map((criterion) => {
    const expression = criterion.requires ?? criterion.excludes;
    const test = expression === undefined ? 'no fact of a profile can tell this' : `${criterion.excludes === undefined ? '' : 'not: '}${expressionForClinicians(expression, vocabulary)}`;
    const reading = criterion.reading === undefined ? '' : `<p class="note">Read as: ${escaped(criterion.reading.chosen)}. Not as: ${escaped(criterion.reading.alternatives.map(({ says }) => says).join('; '))}.</p>`;
    return `<tr><td>${escaped(criterion.role)}</td><td>${escaped(criterion.says)}${quoted(criterion.quote)}${reading}</td><td>${escaped(test)}</td></tr>`;
  });
  const parts = [
    `<h1>${escaped(source.name)}</h1>`,
    `<p>${escaped(citationText(source))}</p>`,
    source.state.is === 'current' ? '' : `<p><strong>This source is ${escaped(source.state.is)}.</strong></p>`,
    section('Design', [`<p>${escaped(`${design.kind}; randomized: ${design.randomized}; ${design.setting}; enrollment ${design.enrollment}; follow-up ${design.followUp}; ${design.sample}`)}</p>`, `<p>${escaped(`${evidence.scale}, level ${evidence.level}: ${evidence.why}`)}</p>`, list(evidence.concerns.map(({ domain, steps, why }) => escaped(`${domain}, ${steps} lower: ${why}`)))]),
    section('Treatments', [list(source.arms.map(({ name, size }) => escaped(`${name}: ${size} patients`)))]),
    section('Criteria', [table(['role', 'criterion', 'as tested'], criteria)]),
    section('Findings', [list(source.findings.map((finding) => findingItem(finding, source, vocabulary)))]),
    section('Course of treatment', [list(source.course.map(({ says, quote }) => `${escaped(says)}${quoted(quote)}`))]),
    section('Harms', [list(source.safety.map(({ event, grade, results }) => escaped(`${event} (${grade}): ${results.map((result) => resultText(result, source)).join('; ')}`)))]),
    section('Limitations the authors state', [list(source.limitations.map(({ says }) => escaped(says)))]),
    section('What does not fit in the source', [list(source.discrepancies.map(({ says }) => escaped(says)))]),
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(source.code)} ${escaped(source.name)}</title>
<style>${STYLE}</style>
</head>
<body>
${parts.filter((part) => part !== '').join('\n')}
<footer class="note"><p>Rule set ${escaped(ruleSet.name)} ${escaped(ruleSet.version)}, ${escaped(ruleSet.digest)}; source ${escaped(source.code)}; review by ${escaped(source.state.reviewBy)}.</p></footer>
</body>
</html>
`;
}

function findingItem(finding: WrittenFinding, source: WrittenSource, vocabulary: Vocabulary): string {
  const { comparison } = finding;
  const interval = comparison?.interval;
  const compared = comparison === undefined ? [] : [`${comparison.measure}${comparison.estimate === undefined ? '' : ` ${comparison.estimate}`}${interval === undefined ? '' : ` (${interval.level} ${interval.low} to ${interval.high})`}${comparison.p === undefined ? '' : `, p ${comparison.p}`}`];
  const numbers = [...compared, ...finding.results.map((result) => resultText(result, source))];
  const population = finding.population === undefined ? '' : `<br>Patients: ${escaped(expressionForClinicians(finding.population, vocabulary))}`;
  const secondHand = finding.secondHand === undefined ? '' : `<br>Second-hand: ${escaped(finding.secondHand.of)}`;
  return `<strong>${escaped(finding.says)}</strong> (${escaped(finding.endpoint)})${population}${secondHand}${numbers.length === 0 ? '' : `<br>${escaped(numbers.join('; '))}`}${quoted(finding.quote)}`;
}

function resultText({ arm, category, statistic, value, unit, at, count, total }: ArmResult, source: WrittenSource): string {
  const name = source.arms.find(({ id }) => id === arm)?.name ?? arm;
  const counts = count === undefined || total === undefined ? undefined : `(${count} of ${total})`;
  return `${name}: ${[category, statistic, value, unit, counts, at === undefined ? undefined : `at ${at}`].filter((part) => part !== undefined).join(' ')}`;
}

function section(title: string, content: readonly string[]): string {
  const shown = content.filter((part) => part !== '');
  return shown.length === 0 ? '' : `<h2>${escaped(title)}</h2>\n${shown.join('\n')}`;
}

function list(items: readonly string[]): string {
  return items.length === 0 ? '' : `<ul>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>`;
}

function table(head: readonly string[], rows: readonly string[]): string {
  return rows.length === 0 ? '' : `<table>\n<thead><tr>${head.map((cell) => `<th scope="col">${escaped(cell)}</th>`).join('')}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;
}

function quoted({ text, at }: Quote): string {
  return `<blockquote>"${escaped(text)}" (${escaped(at)})</blockquote>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}
