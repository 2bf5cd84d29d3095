import type { WrittenPolicy } from '../rulebook/content.js';
import type { PlannedArgument } from './argument-plan.js';
import type { Argument, SourceVerdict } from './assessment.js';
import { certaintyOf } from './certainty.js';
import { bearings } from './bearing.js';
import { contradicting } from './contradicting.js';
import type { SourceStates } from './source-states.js';
import { marksOf } from './source-notes.js';
import type { TruthOf } from './source-state.js';
import { touchingDiscrepancies } from './touching-discrepancies.js';

/** What is the same for all arguments of one answer. */
export interface ArgumentContext {
  readonly policy: WrittenPolicy;
  readonly asOf: string;
  readonly truthOf: TruthOf;
}

/** One argument as it bears on this patient, with its certainty and every reason. */
export function argumentVerdict(planned: PlannedArgument, source: SourceVerdict, states: SourceStates, { policy, asOf, truthOf }: ArgumentContext): Argument {
  const { bearing, asRead } = bearings(planned, planned.source.code, states, truthOf);
  const contradictedBy = contradicting(planned.contradictedBy, states, truthOf);
  const indirectness = indirectnessOf(source);
  const { certainty, reasons } = certaintyOf(planned.source, planned.finding, planned.support, indirectness, policy, contradictedBy);
  return {
    source: planned.source.code,
    finding: planned.finding.id,
    direction: planned.direction,
    bearing,
    bearingWhy: bearingWhy(planned, source, truthOf),
    bearsAsRead: asRead === 'BEARS',
    says: `${planned.finding.says} (${planned.support.why})`,
    endpoint: planned.finding.endpoint,
    deciding: planned.deciding,
    certainty,
    certaintyReasons: reasons,
    studyLevel: `${planned.source.evidence.scale} level ${planned.source.evidence.level}`,
    directness: bearing === 'DOES_NOT_BEAR' ? 'INDIRECT' : bearing === 'MAY_BEAR' || indirectness.length > 0 ? 'WITH_UNKNOWNS' : 'DIRECT',
    discrepancies: touchingDiscrepancies(planned.source, planned.finding.id).map((found) => found.says),
    contradictedBy,
    marks: marksOf(planned.source, planned.finding, asOf),
  };
}

function bearingWhy(planned: PlannedArgument, source: SourceVerdict, truthOf: TruthOf): string {
  const reasons: string[] = [];
  if (source.state !== 'APPLICABLE') reasons.push(`source ${source.code} is ${source.state}${source.state === 'UNDETERMINED' && source.asRead === 'HOLDS' ? ': it fits as far as it was read' : ''}`);
  if (planned.populationRule !== null) {
    const truth = truthOf(planned.populationRule);
    if (truth === 'FAILS') reasons.push("the patient is not in the finding's population");
    if (truth === 'UNKNOWN') reasons.push("whether the patient is in the finding's population is not known");
  }
  for (const rule of planned.needRules) {
    const truth = truthOf(rule);
    if (truth !== 'HOLDS') reasons.push(`${rule.replace(/^source:/u, '').replace(/^option:/u, 'what the option needs: ')} ${truth === 'FAILS' ? 'fails' : 'is not known'}`);
  }
  return reasons.length === 0 ? 'the source applies and the patient is in the population of the finding' : reasons.join('; ');
}

/** Found once for a source of an answer: its findings share it. */
const INDIRECTNESS = new WeakMap<SourceVerdict, readonly string[]>();

/** What makes a match indirect although the source applies: implied criteria not known, context outside what was observed. */
function indirectnessOf(source: SourceVerdict): readonly string[] {
  const known = INDIRECTNESS.get(source);
  if (known !== undefined) return known;
  const reasons: string[] = [];
  for (const criterion of source.criteria) {
    if (criterion.role === 'implied' && criterion.truth === 'UNKNOWN') reasons.push(`not known: ${criterion.says}`);
    if (criterion.role === 'context' && criterion.truth === 'FAILS') reasons.push(`outside what was observed: ${criterion.says}`);
  }
  INDIRECTNESS.set(source, reasons);
  return reasons;
}
