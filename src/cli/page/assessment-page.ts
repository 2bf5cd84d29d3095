import type { Assessment } from '../../assessment/assessment.js';
import { findingsPart } from './findings-part.js';
import { counted, section, wrap } from './lines.js';
import { guidancePart } from './guidance-part.js';
import type { BlockContext } from './option-block.js';
import { optionsPart } from './options-part.js';
import { cautionsPart, contradictionsPart, derivedPart, missingPart, problemsPart, profilePart } from './patient-part.js';
import { nearMissesPart, sourcesPart } from './sources-part.js';

/**
 * One assessment as a page for the board: plain text of at most 100 columns, options first. It says what sources found
 * and what is not known; it never tells anyone what to do.
 * @param name of the case; `null` when it has none
 */
export function assessmentPage(assessment: Assessment, name: string | null): string {
  const { ruleSet, engine, asOf, intendedUse } = assessment;
  const context: BlockContext = { assessment, told: new Set(), stood: new Set() };
  const lines = [
    ...(name === null ? [] : wrap(name)),
    ...wrap(`Consilium ${engine.version}, rule set ${ruleSet.name} ${ruleSet.version} (${ruleSet.digest.slice(0, 12)}), as of ${asOf}`),
    ...(assessment.complete ? [] : wrap(openText(assessment))),
    ...contradictionsPart(assessment),
    ...problemsPart(assessment),
    ...optionsPart(assessment, context),
    ...cautionsPart(assessment),
    ...guidancePart(assessment),
    ...sourcesPart(assessment, context),
    ...nearMissesPart(assessment),
    ...findingsPart(assessment, context),
    ...missingPart(assessment),
    ...profilePart(assessment),
    ...derivedPart(assessment),
    ...section('INTENDED USE', [...wrap(intendedUse), ...wrap('This page is an extract. Every criterion with its quote, every step of a derived fact and the trace stand in the whole answer (--json).')]),
  ];
  return lines.join('\n');
}

function openText({ sources, profile }: Assessment): string {
  const open = sources.filter(({ asRead }) => asRead === 'UNKNOWN').length;
  const aside = profile.problems.filter(({ effect }) => effect === 'SET_ASIDE').length;
  const parts = [
    ...(open === 0 ? [] : [`${counted(open, 'source')} undetermined`]),
    ...(aside === 0 ? [] : [`${counted(aside, 'value')} set aside`]),
    ...(profile.contradictions.length === 0 ? [] : [counted(profile.contradictions.length, 'contradiction')]),
  ];
  return `Not complete: ${parts.join(', ')}.`;
}
