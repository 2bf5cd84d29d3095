import { Document, visit } from 'yaml';
import { LEFT_OPEN } from '../../rulebook/checks/nothing-is-left-open.js';
import type { WrittenFinding, WrittenSource } from '../../rulebook/content.js';
import type { SourceAnswers } from './source-answers.js';

const open = (what: string): string => `${LEFT_OPEN}: ${what}`;
const OPEN_QUOTE = { text: open('under 25 words of the text'), at: open('where they stand') };
/** Endpoints of which a share of patients is printed; of the others a median time. */
const SHARES = /response|control|disease|benefit|rate|events|recurrence$|mortality/u;

/**
 * The text of a source file with all that was answered and, for all that was not, texts that `rules check` names one by one.
 *
 * @param schema where the JSON Schema lies, seen from the file
 */
export function sourceScaffold(answers: SourceAnswers, schema: string): string {
  // Anchors are refused: every statement stands on its own.
  const document = new Document(sourceOf(answers), { aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (key, node) => {
      node.type = key === 'key' || isPlain(String(node.value)) ? 'PLAIN' : 'QUOTE_DOUBLE';
    },
  });
  return `# yaml-language-server: $schema=${schema}\n${document.toString({ lineWidth: 0 })}`;
}

/** Whether every reader takes the text for a text without quotation marks. */
function isPlain(text: string): boolean {
  return /^[A-Za-z][A-Za-z0-9]*([ .,_-]+[A-Za-z0-9]+)*$/u.test(text) && !/^(y|n|yes|no|on|off|true|false|null)$/iu.test(text);
}

function sourceOf({ texts, arms, criteria, findings }: SourceAnswers): WrittenSource {
  const { code, name, file, title, authors, journal, year, doi, pmid, registry, read, publishedAs, design, randomized, comparative, sample, reviewBy } = texts;
  const isRead = read === 'full';
  return {
    code,
    file,
    name,
    citation: { title, authors, journal, year, doi, pmid, registry },
    state: { is: 'current', reviewBy },
    ...(isRead ? {} : { read: { extent: read as 'abstract', publishedAs: publishedAs as 'paper', says: open('what was read and what was not') } }),
    attributes: { developer: 'unknown', funding: 'unknown', releaseDate: 'unknown', revisionDates: [] },
    design: { kind: design, randomized: randomized as 'yes', comparative: comparative as 'yes', setting: 'unknown', enrollment: 'unknown', followUp: 'unknown', sample, quote: OPEN_QUOTE },
    evidence: { level: open('1 to 5'), scale: 'OCEBM 2011', why: open('why this level'), concerns: [] },
    results: findings.length === 0 ? 'none' : 'reported',
    arms: arms.map((arm) => ({ id: arm.id, name: arm.name, option: arm.option, size: arm.size })),
    flow: [],
    criteria: [
      ...criteria.map(({ id, says, requires }) => ({ id, role: 'eligibility' as const, says, requires, quote: OPEN_QUOTE })),
      ...(isRead ? [] : [{ id: 'rest-of-eligibility', role: 'eligibility' as const, says: 'What else the study asked of its patients', notRead: open('what of the criteria was not read'), quote: OPEN_QUOTE }]),
    ],
    findings: findings.map((finding) => findingOf(finding, arms)),
    baseline: [],
    safety: [],
    course: [],
    limitations: [],
    rationale: [],
    discrepancies: [],
    extraction: { notes: [open('who read it and how the readings were compared')] },
  };
}

function findingOf({ id, endpoint, intervention, comparator }: SourceAnswers['findings'][number], arms: SourceAnswers['arms']): WrittenFinding {
  const isShare = SHARES.test(endpoint);
  return {
    id,
    kind: isShare && endpoint !== 'survival-rate' ? 'response' : 'overall',
    says: open('the finding in one sentence'),
    endpoint,
    intervention,
    comparator,
    analysis: { kind: 'unadjusted', prespecified: 'unknown', interactionTested: 'not-applicable' },
    results: arms
      .filter(({ option }) => option === intervention || option === comparator)
      .map((arm) => ({ arm: arm.id, statistic: isShare ? 'rate' : 'median', value: open('the number as printed'), unit: isShare ? '%' : 'months' })),
    quote: OPEN_QUOTE,
    note: open('give it `comparison` (measure, estimate, interval, p) or `better`; then take this line away'),
  };
}
