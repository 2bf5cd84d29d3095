import type { Contradicting } from './assessment.js';
import { bearings } from './bearing.js';
import type { SourceStates } from './source-states.js';
import type { PlannedContradiction } from './plan-contradictions.js';
import type { TruthOf } from './source-state.js';

/** What contradicts a finding, each with its bearing on this patient; shown whether it bears or not (semantics 14.8). */
export function contradicting(planned: readonly PlannedContradiction[], states: SourceStates, truthOf: TruthOf): readonly Contradicting[] {
  return planned.map((each) => {
    const { bearing, asRead } = bearings(each, each.source.code, states, truthOf);
    return { source: each.source.code, finding: each.finding.id, how: each.how, says: each.finding.says, bearing, bearsAsRead: asRead === 'BEARS' };
  });
}
