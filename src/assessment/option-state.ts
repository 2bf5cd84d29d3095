import type { ArgumentPlan } from './argument-plan.js';
import type { OptionState } from './assessment.js';
import { bearingOf, stateIn } from './bearing.js';
import { contests } from './contests.js';
import type { SourceStates } from './source-states.js';
import type { TruthOf } from './source-state.js';

/**
 * The state of one option from its deciding arguments (semantics 14.3). Only arguments that bear settle it;
 * one that may bear keeps an option open that nothing else has settled, and can contest one that is supported.
 */
export function optionState(option: string, plan: ArgumentPlan, states: SourceStates, truthOf: TruthOf): OptionState {
  let bearsFor = false;
  let bearsAgainst = false;
  let bearsUnsettled = false;
  let mayBear = false;
  for (const planned of plan.byOption.get(option) ?? []) {
    if (!planned.deciding) continue;
    const bearing = bearingOf(planned, stateIn(states.sources, planned.source.code), truthOf);
    if (bearing === 'MAY_BEAR') mayBear = true;
    if (bearing !== 'BEARS') continue;
    if (planned.direction === 'FOR') bearsFor = true;
    else if (planned.direction === 'AGAINST') bearsAgainst = true;
    else bearsUnsettled = true;
  }
  for (const planned of plan.withoutResults.get(option) ?? []) {
    const bearing = bearingOf(planned, stateIn(states.sources, planned.source.code), truthOf);
    if (bearing === 'BEARS') bearsUnsettled = true;
    if (bearing === 'MAY_BEAR') mayBear = true;
  }
  if (bearsFor && bearsAgainst) return 'CONTESTED';
  if (bearsFor) return contests(plan.byOption.get(option) ?? [], states, truthOf).length > 0 ? 'CONTESTED' : 'SUPPORTED';
  if (bearsAgainst) return 'OPPOSED';
  if (bearsUnsettled) return 'UNSETTLED';
  return mayBear ? 'UNDETERMINED' : 'NOT_COVERED';
}
