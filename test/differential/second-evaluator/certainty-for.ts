import type { WrittenFinding, WrittenPolicy, WrittenSource } from '../../../src/rulebook/content.js';
import { criterionRule } from '../../../src/rulebook/rule-ids.js';
import type { OptionArgument } from './option-arguments.js';
import type { Told } from './source-states.js';
import { supportFromNumbers } from './support-of.js';

const DOWNWARD = ['HIGH', 'MODERATE', 'LOW', 'VERY_LOW'] as const;

export interface Lowering {
  readonly domain: string;
  readonly steps: number;
}

/** A criterion that makes the match indirect: what is implied is not known, or what was observed is not so here. */
function isIndirect(source: WrittenSource, told: Told): boolean {
  return source.criteria.some(({ id, role, requires, excludes }) => {
    if (requires === undefined && excludes === undefined) return false;
    const truth = told(criterionRule(source.code, id));
    return (role === 'implied' && truth === 'UNKNOWN') || (role === 'context' && truth === 'FAILS');
  });
}

/** Clause 14.7. */
export function directnessOf(source: WrittenSource, bearing: OptionArgument['bearing'], told: Told): string {
  if (bearing === 'DOES_NOT_BEAR') return 'INDIRECT';
  return bearing === 'MAY_BEAR' || isIndirect(source, told) ? 'WITH_UNKNOWNS' : 'DIRECT';
}

/** Clauses 14.5 and 14.6: the certainty, and every step down with its domain. */
export function certaintyFor(source: WrittenSource, finding: WrittenFinding, policy: WrittenPolicy, told: Told, contradictedBearing = false): { certainty: string; lowered: Lowering[] } {
  const start = source.design.randomized === 'yes' ? policy.startingCertainty.randomized : policy.startingCertainty.observational;
  const lowered: Lowering[] = source.evidence.concerns.map(({ domain, steps }) => ({ domain, steps: Number(steps) })).filter(({ steps }) => steps > 0);
  const unsettled = supportFromNumbers(finding, policy.significance) === 'NOT_SETTLED';
  if (unsettled && !lowered.some(({ domain }) => domain === 'imprecision')) lowered.push({ domain: 'imprecision', steps: 1 });
  if (contradictedBearing && !lowered.some(({ domain }) => domain === 'inconsistency')) lowered.push({ domain: 'inconsistency', steps: 1 });
  if (isIndirect(source, told)) lowered.push({ domain: 'indirectness', steps: 1 });
  const place = DOWNWARD.indexOf(start) + lowered.reduce((sum, { steps }) => sum + steps, 0);
  return { certainty: DOWNWARD[Math.min(place, DOWNWARD.length - 1)]!, lowered };
}
