import type { ChoiceDefinition, CodeMapping, FactDefinition } from './fact-definition.js';
import { UNAVAILABLE_REASONS } from './fact-input.js';
import { PROBLEM_CODES } from './problem-codes.js';
import type { Vocabulary } from './vocabulary.js';

const CAN_CHANGE: Readonly<Record<FactDefinition['canChange'], string>> = { YES: 'yes', NO: 'no', UPWARD_ONLY: 'only upward' };

/** Text for a cell of a Markdown table. */
function cell(text: string): string {
  return text.replace(/\|/g, '\\|');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');
}

function codesText(codes: readonly CodeMapping[]): string {
  return codes.map(({ system, code, mark }) => `${system} ${code}${mark === undefined ? '' : ' (read in a secondary text only)'}`).join(', ');
}

function choiceTables(definition: ChoiceDefinition): readonly string[] {
  const choices = table(['code', 'label', 'meaning', 'codes'], definition.choices.map(({ code, label, definition: meaning, codes }) => [code, label, meaning, codesText(codes ?? [])]));
  if (definition.groups.length === 0) return [choices];
  return [choices, table(['coarser word', 'label', 'stands for'], definition.groups.map(({ code, label, stands }) => [code, label, stands.join(', ')]))];
}

function kindLines(definition: FactDefinition): readonly string[] {
  if (definition.kind === 'choice') return choiceTables(definition);
  const unit = definition.kind === 'quantity' ? ` ${definition.canonicalUnit}` : '';
  const range = `Possible ${definition.possible.low} to ${definition.possible.high}${unit}; usual ${definition.plausible.low} to ${definition.plausible.high}${unit}.`;
  if (definition.kind === 'count') return [`Whole number${definition.step === undefined ? '' : ` in steps of ${definition.step}`}. ${range}`];
  return [range, table(['unit', 'canonical units in one', 'also written'], definition.units.map(({ unit: name, factor, aliases }) => [`\`${name}\``, factor, aliases.map((alias) => `\`${alias}\``).join(' ')]))];
}

function section(definition: FactDefinition): string {
  const fresh = definition.freshForDays === null ? 'Does not go out of date' : `Current for ${definition.freshForDays} days`;
  const lines = [
    `### ${definition.path}`,
    `**${definition.label}.** ${definition.definition}`,
    `${fresh}: ${definition.freshBecause ?? ''} Can change: ${CAN_CHANGE[definition.canChange]}.${definition.given ? '' : ' Computed from other facts; cannot be sent.'}`,
  ];
  if (definition.assumed !== undefined) lines.push(`Assumed when nothing is sent: ${definition.assumed}. ${definition.assumedBecause ?? ''}`);
  if (definition.codes.length > 0) lines.push(`Codes: ${codesText(definition.codes)}.`);
  return [...lines, ...kindLines(definition)].join('\n\n');
}

/** The vocabulary as a Markdown page: every fact with its meaning, units, ranges and codes, and every problem a profile can have. */
export function glossary(vocabulary: Vocabulary): string {
  const groups = [...new Set(vocabulary.facts.map(({ path }) => path.slice(0, path.indexOf('.'))))];
  const parts = [
    '<!-- Generated from src/vocabulary by `npm run generate`. Do not edit. -->',
    '# Glossary',
    `The ${vocabulary.facts.length} facts that a patient profile, a rule and a derivation can speak about. Units are UCUM codes; a number without unit, or with a unit that is not listed here, is set aside and never guessed.`,
    ...groups.flatMap((group) => [`## ${group}`, ...vocabulary.facts.filter(({ path }) => path.startsWith(`${group}.`)).map(section)]),
    '## Why a value is not there',
    `A sender may say \`unavailable\` with one of: ${UNAVAILABLE_REASONS.join(', ')}. None of them is ever read as "no" or "absent".`,
    '## Problems of a profile',
    'REFUSED: nothing is assessed. SET_ASIDE: this fact is unknown and the rest is assessed. NOTE: taken as sent, and said so.',
    table(['code', 'effect', 'meaning'], Object.entries(PROBLEM_CODES).map(([code, { effect, message }]) => [code, effect, message])),
  ];
  return `${parts.join('\n\n')}\n`;
}
