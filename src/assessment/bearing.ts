import type { Argument, SourceState } from './assessment.js';
import type { SourceStates, StateOf } from './source-states.js';
import type { TruthOf } from './source-state.js';

/** What must hold for a finding to bear on a patient, beside the state of its source. */
export interface BearingRules {
  /** Rule of the finding's own population; null or absent when it is about everyone in the source. */
  readonly populationRule?: string | null;
  /** Arm criteria and needs of the compared options. */
  readonly needRules: readonly string[];
}

/** Whether an argument bears on this patient (semantics 14.2): everything it rests on must hold, and one failure takes it away. */
export function bearingOf(planned: BearingRules, source: SourceState, truthOf: TruthOf): Argument['bearing'] {
  if (source === 'NOT_APPLICABLE' || source === 'NOT_COVERED') return 'DOES_NOT_BEAR';
  let open = source !== 'APPLICABLE';
  for (const rule of planned.needRules) {
    const truth = truthOf(rule);
    if (truth === 'FAILS') return 'DOES_NOT_BEAR';
    if (truth === 'UNKNOWN') open = true;
  }
  const { populationRule } = planned;
  if (populationRule !== undefined && populationRule !== null) {
    const truth = truthOf(populationRule);
    if (truth === 'FAILS') return 'DOES_NOT_BEAR';
    if (truth === 'UNKNOWN') open = true;
  }
  return open ? 'MAY_BEAR' : 'BEARS';
}

/** How a finding of a source bears, and how it would if the source held nothing beyond what was read. */
export function bearings(planned: BearingRules, source: string, states: SourceStates, truthOf: TruthOf): { readonly bearing: Argument['bearing']; readonly asRead: Argument['bearing'] } {
  return { bearing: bearingOf(planned, stateIn(states.sources, source), truthOf), asRead: bearingOf(planned, stateIn(states.asRead, source), truthOf) };
}

export function stateIn(states: StateOf, source: string): SourceState {
  const state = states.get(source);
  if (state === undefined) throw new Error(`no state was computed for source ${source}`);
  return state;
}
