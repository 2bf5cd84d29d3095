import type { Certainty, WrittenFinding, WrittenPolicy, WrittenSource } from '../rulebook/content.js';
import type { Argument, Contradicting } from './assessment.js';
import type { SupportVerdict } from './support.js';

const STEPS: readonly Certainty[] = ['VERY_LOW', 'LOW', 'MODERATE', 'HIGH'];

/** What about the match of this patient makes the evidence indirect; empty when the match is direct. */
export type Indirectness = readonly string[];

/**
 * GRADE certainty of one argument for one patient (semantics 14.5): the policy's start for the design, lowered by
 * named reasons only. The floor is VERY_LOW; every step that was taken is listed, also those below the floor.
 */
export function certaintyOf(
  source: WrittenSource,
  finding: WrittenFinding,
  support: SupportVerdict,
  indirectness: Indirectness,
  policy: WrittenPolicy,
  contradictedBy: readonly Contradicting[] = [],
): { certainty: Certainty; reasons: Argument['certaintyReasons'] } {
  const randomized = source.design.randomized === 'yes';
  const start = randomized ? policy.startingCertainty.randomized : policy.startingCertainty.observational;
  const reasons: { domain: string; steps: number; why: string }[] = [
    { domain: 'design', steps: 0, why: `starts ${start} for ${randomized ? 'a randomized' : 'an observational'} design` },
  ];
  for (const concern of source.evidence.concerns) {
    const steps = Number(concern.steps);
    if (steps > 0) reasons.push({ domain: concern.domain, steps, why: concern.why });
  }
  const alreadyImprecise = reasons.some((reason) => reason.domain === 'imprecision');
  if (!alreadyImprecise && support.support === 'NOT_SETTLED') {
    reasons.push({ domain: 'imprecision', steps: 1, why: support.why });
  }
  const inconsistent = contradictedBy.filter(({ how, bearing }) => how !== 'SPEAKS_AGAINST' && bearing === 'BEARS');
  if (inconsistent.length > 0 && !reasons.some((reason) => reason.domain === 'inconsistency')) {
    const named = inconsistent.map(({ source: other, finding: its, how }) => `${other}/${its} ${how === 'OPPOSITE' ? 'favors the other side' : 'does not settle it'}`);
    reasons.push({ domain: 'inconsistency', steps: 1, why: `of the sources that apply to this patient, ${named.join(', ')}` });
  }
  if (indirectness.length > 0) reasons.push({ domain: 'indirectness', steps: 1, why: indirectness.join('; ') });
  const lowered = reasons.reduce((total, reason) => total + reason.steps, 0);
  const level = Math.max(0, STEPS.indexOf(start) - lowered);
  const certainty = STEPS[level];
  if (certainty === undefined) throw new Error(`finding ${finding.id} got no certainty`);
  return { certainty, reasons };
}
