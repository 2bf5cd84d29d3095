import type { ArgumentPlan, PlannedArgument, PlannedWithoutResults } from './argument-plan.js';
import type { Argument, OptionState, SourceState } from './assessment.js';
import type { TruthOf } from './source-state.js';

/** Whether an argument bears on this patient (semantics 14.2): everything it rests on must hold, and one failure takes it away. */
export function bearingOf(planned: PlannedArgument | PlannedWithoutResults, source: SourceState, truthOf: TruthOf): Argument['bearing'] {
  if (source === 'NOT_APPLICABLE' || source === 'NOT_COVERED') return 'DOES_NOT_BEAR';
  let open = source !== 'APPLICABLE';
  for (const rule of planned.needRules) {
    const truth = truthOf(rule);
    if (truth === 'FAILS') return 'DOES_NOT_BEAR';
    if (truth === 'UNKNOWN') open = true;
  }
  if ('populationRule' in planned && planned.populationRule !== null) {
    const truth = truthOf(planned.populationRule);
    if (truth === 'FAILS') return 'DOES_NOT_BEAR';
    if (truth === 'UNKNOWN') open = true;
  }
  return open ? 'MAY_BEAR' : 'BEARS';
}

/**
 * The state of one option from its deciding arguments (semantics 14.3). Only arguments that bear settle it;
 * one that may bear keeps an option open that nothing else has settled.
 */
export function optionState(option: string, plan: ArgumentPlan, states: ReadonlyMap<string, SourceState>, truthOf: TruthOf): OptionState {
  let bearsFor = false;
  let bearsAgainst = false;
  let bearsUnsettled = false;
  let mayBear = false;
  for (const planned of plan.byOption.get(option) ?? []) {
    if (!planned.deciding) continue;
    const bearing = bearingOf(planned, stateOf(states, planned.source.code), truthOf);
    if (bearing === 'MAY_BEAR') mayBear = true;
    if (bearing !== 'BEARS') continue;
    if (planned.direction === 'FOR') bearsFor = true;
    else if (planned.direction === 'AGAINST') bearsAgainst = true;
    else bearsUnsettled = true;
  }
  for (const planned of plan.withoutResults.get(option) ?? []) {
    const bearing = bearingOf(planned, stateOf(states, planned.source.code), truthOf);
    if (bearing === 'BEARS') bearsUnsettled = true;
    if (bearing === 'MAY_BEAR') mayBear = true;
  }
  if (bearsFor && bearsAgainst) return 'CONTESTED';
  if (bearsFor) return 'SUPPORTED';
  if (bearsAgainst) return 'OPPOSED';
  if (bearsUnsettled) return 'UNSETTLED';
  return mayBear ? 'UNDETERMINED' : 'NOT_COVERED';
}

function stateOf(states: ReadonlyMap<string, SourceState>, source: string): SourceState {
  const state = states.get(source);
  if (state === undefined) throw new Error(`no state was computed for source ${source}`);
  return state;
}
