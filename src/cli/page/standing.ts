import type { SourceVerdict } from '../../assessment/assessment.js';
import { wrap } from './lines.js';

const SIDES = { for: 'other evidence for it', against: 'other evidence against it', unknown: 'what nobody knows' } as const;

/**
 * What other evidence says for and against a source, and what nobody knows: a reader's judgement with the findings it rests on.
 * @param told findings already told beside it; a standing that rests on these alone says nothing new
 */
export function standingLines({ code, standing }: SourceVerdict, indent: string, told: ReadonlySet<string> = new Set()): readonly string[] {
  return standing
    .filter(({ restsOn }) => restsOn.length === 0 || restsOn.some((finding) => !told.has(finding)))
    .flatMap(({ side, says, restsOn }) => wrap(`${SIDES[side]} (source ${code}): ${says}${restsOn.length === 0 ? '' : ` (${restsOn.join(', ')})`}`, `${indent}~ `));
}
