import type { PlannedArgument } from './argument-plan.js';
import { bearingOf, stateIn } from './bearing.js';
import type { SourceStates } from './source-states.js';
import type { TruthOf } from './source-state.js';

/** One argument for an option that bears, and one that speaks against it. */
export interface Contest {
  readonly supporting: PlannedArgument;
  readonly contesting: PlannedArgument;
}

/**
 * What contests an option although nothing that surely bears speaks against it (semantics 14.3): randomized
 * comparisons that bear as far as their source was read, and that go against the option or do not confirm
 * an argument for it. What was not read can so take support away, and never give it.
 */
export function contests(planned: readonly PlannedArgument[], states: SourceStates, truthOf: TruthOf): readonly Contest[] {
  const deciding = planned.filter((argument) => argument.deciding);
  const found: Contest[] = [];
  for (const supporting of deciding) {
    if (supporting.direction !== 'FOR' || bearingOf(supporting, stateIn(states.sources, supporting.source.code), truthOf) !== 'BEARS') continue;
    for (const contesting of deciding) {
      if (contesting.source === supporting.source || contesting.source.design.randomized !== 'yes') continue;
      if (contesting.direction === 'FOR') continue;
      const isAgainst = contesting.direction === 'AGAINST' || supporting.contradictedBy.some(({ source, finding }) => source === contesting.source && finding === contesting.finding);
      if (isAgainst && bearingOf(contesting, stateIn(states.asRead, contesting.source.code), truthOf) === 'BEARS') found.push({ supporting, contesting });
    }
  }
  return found;
}
