import type { OptionState, OptionVerdict } from '../assessment/assessment.js';
import { cardIdOf } from '../board/card-id.js';
import { OVERRIDE_REASONS } from '../board/override-reason.js';
import type { RecordedAssessment } from '../board/recorded-assessment.js';
import { namedContradictions } from '../fhir/named-contradictions.js';
import type { ProfileProblem } from '../vocabulary/profile-problem.js';
import { CARD_TOPICS, type Card, type CardCoding, type CardTopic } from './card.js';
import { plainMarkdown, summaryOf } from './card-text.js';
import { missingFactLines, missingFactsFirst } from './missing-facts-first.js';
import type { PrefetchKey } from './prefetch.js';
import type { CdsService } from './services.js';

/** What the cards of one answer are made of. */
export interface CardMaterial {
  readonly recorded: RecordedAssessment;
  readonly service: CdsService;
  /** Queries of the prefetch without an answer. */
  readonly notSent: readonly PrefetchKey[];
  /** What was set aside while the bundle was read. */
  readonly setAside: readonly ProfileProblem[];
  /** Where the page is reached, without a slash at the end. */
  readonly publicUrl: string;
}

const REASONS: readonly CardCoding[] = Object.entries(OVERRIDE_REASONS).map(([code, display]) => ({ system: 'urn:consilium:override-reason', code, display }));
const TITLES: Readonly<Record<CardTopic, string>> = { options: 'Options and their evidence', cautions: 'Cautions', missing: 'Missing facts', scope: 'Intended use' };
const STATE_WORDS: Readonly<Record<OptionState, string>> = { SUPPORTED: 'supported', CONTESTED: 'contested', OPPOSED: 'opposed', UNSETTLED: 'not settled', UNDETERMINED: 'cannot be told yet', NOT_COVERED: 'not covered' };
/** States in which a source speaks about an option for this patient. */
const SPOKEN: readonly OptionState[] = ['SUPPORTED', 'CONTESTED', 'UNSETTLED', 'OPPOSED'];

function card(topic: CardTopic, { recorded, publicUrl }: CardMaterial, parts: Pick<Card, 'summary' | 'indicator'> & { readonly lines: readonly string[] }): Card {
  const { assessment, receipt, id } = recorded;
  const { name, version, digest } = assessment.ruleSet;
  const foot = `Rule set ${plainMarkdown(name)} ${plainMarkdown(version)} (${digest.slice(0, 12)}), as of ${assessment.asOf}, place ${receipt.entry.index} in the audit log. It suggests; people decide.`;
  const url = `${publicUrl}/`;
  return {
    uuid: cardIdOf(receipt, CARD_TOPICS.indexOf(topic)),
    summary: summaryOf(parts.summary),
    detail: [...parts.lines, '', foot].join('\n'),
    indicator: parts.indicator,
    source: { label: 'Consilium', url, topic: { system: 'urn:consilium:card', code: topic, display: TITLES[topic] } },
    overrideReasons: REASONS,
    // INVARIANT (no patient data in an address): the link leads to the page, and the page asks who is meant.
    links: [{ label: 'Open Consilium', url, type: 'absolute' }],
    extension: { 'consilium.receipt': { assessment: id, position: receipt.entry.index, ruleSet: digest } },
  };
}

function counted(options: readonly OptionVerdict[]): string {
  const counts = SPOKEN.map((state) => [state, options.filter((option) => option.state === state).length] as const).filter(([, count]) => count > 0);
  return counts.map(([state, count]) => `${count} ${STATE_WORDS[state]}`).join(', ');
}

function optionLines(option: OptionVerdict, { service }: CardMaterial): readonly string[] {
  const head = `- **${plainMarkdown(option.name)}**: ${STATE_WORDS[option.state]}. ${plainMarkdown(option.because)}.`;
  const bearing = option.arguments.filter((argument) => argument.bearing === 'BEARS');
  const against = namedContradictions(bearing);
  const contradicted = against.length === 0 ? [] : [`  - Contradicted by: ${plainMarkdown(against.join('; '))}`];
  if (service.detail === 'BRIEF') return [head, ...contradicted];
  return [
    head,
    ...bearing.map(({ direction, source, says, certainty }) => `  - ${direction === 'FOR' ? 'For' : direction === 'AGAINST' ? 'Against' : 'Not settled'} (source ${source}, certainty ${certainty.toLowerCase().replace('_', ' ')}): ${plainMarkdown(says)}`),
    ...contradicted,
    ...option.harms.map((harm) => `  - Harm: ${plainMarkdown(harm)}`),
  ];
}

function optionsCard(material: CardMaterial): Card {
  const { sources, options } = material.recorded.assessment;
  const spoken = options.filter(({ state }) => SPOKEN.includes(state));
  const open = options.filter(({ state }) => state === 'UNDETERMINED').length;
  const applying = sources.filter(({ state }) => state === 'APPLICABLE');
  const summary = spoken.length === 0 ? `Evidence for HCC: ${open} options cannot be told yet, because facts are missing` : `Evidence for HCC: ${counted(spoken)}; ${applying.length} of ${sources.length} sources apply`;
  const lines = [
    ...spoken.flatMap((option) => optionLines(option, material)),
    ...(open === 0 ? [] : [`- ${open} ${open === 1 ? 'option' : 'options'} cannot be told yet, because facts are missing.`]),
    ...(spoken.length === 0 && open === 0 ? ['- No source of the rule set speaks about an option for this patient.'] : []),
    ...(applying.length === 0 ? [] : ['', 'Sources that apply:', ...applying.map(({ code, name }) => `- ${code}: ${plainMarkdown(name)}`)]),
  ];
  return card('options', material, { summary: spoken.length === 0 && open === 0 ? 'Evidence for HCC: no source of the rule set speaks about an option for this patient' : summary, indicator: 'info', lines });
}

/** Warnings about options that some source speaks for; for the board milder ones too. */
function cautionsCard(material: CardMaterial): readonly Card[] {
  const severities = material.service.detail === 'FULL' ? ['warning', 'caution'] : ['warning'];
  const options = material.recorded.assessment.options.filter(({ state }) => state === 'SUPPORTED' || state === 'CONTESTED' || state === 'UNSETTLED');
  const held = new Map(options.flatMap(({ cautions }) => cautions.filter(({ truth, severity }) => truth === 'HOLDS' && severities.includes(severity)).map((caution) => [caution.code, caution] as const)));
  if (held.size === 0) return [];
  const cautions = [...held.values()];
  const names = (code: string): string => options.filter((option) => option.cautions.some((caution) => caution.code === code)).map(({ name }) => plainMarkdown(name)).join(', ');
  return [
    card('cautions', material, {
      summary: `${cautions.length} ${cautions.length === 1 ? 'caution' : 'cautions'} about options that evidence speaks for`,
      indicator: 'warning',
      lines: cautions.map(({ code, says }) => `- ${plainMarkdown(says)} (${names(code)})`),
    }),
  ];
}

function missingCard(material: CardMaterial): readonly Card[] {
  const { recorded, notSent, setAside } = material;
  const turning = missingFactsFirst(recorded.assessment);
  if ((recorded.assessment.complete || turning.length === 0) && notSent.length === 0 && setAside.length === 0) return [];
  return [
    card('missing', material, {
      summary: turning.length === 0 ? 'Part of what was asked for did not arrive or cannot be read' : `${turning.length} missing facts could change the answer, first: ${turning.slice(0, 3).map(({ fact }) => fact.label).join(', ')}`,
      indicator: 'info',
      lines: [
        ...missingFactLines(turning),
        ...notSent.map((key) => `- Not sent: the prefetch \`${key}\``),
        ...setAside.map(({ code, path }) => `- Set aside: ${plainMarkdown(code)} at ${plainMarkdown(path)}`),
      ],
    }),
  ];
}

function scopeCard(material: CardMaterial, intendedUse: string): Card {
  return card('scope', material, {
    summary: 'Outside the intended use: no source of this rule set speaks about this patient',
    indicator: 'info',
    lines: ['OUT\\_OF\\_SCOPE', '', plainMarkdown(intendedUse)],
  });
}

/** The cards of a recorded answer. Outside the scope of the rules there is one, with the intended use. */
export function cardsOf(material: CardMaterial): readonly Card[] {
  const { profile, intendedUse } = material.recorded.assessment;
  if (profile.problems.some(({ code }) => code === 'OUT_OF_SCOPE')) return [scopeCard(material, intendedUse)];
  return [optionsCard(material), ...cautionsCard(material), ...missingCard(material)];
}
