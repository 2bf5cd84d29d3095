import type { RuleSetContent } from '../rulebook/content.js';
import type { ArgumentPlan } from './argument-plan.js';
import type { OptionState, SourceState } from './assessment.js';
import { optionState } from './option-state.js';
import { stateAsRead, stateGiven, type TruthOf } from './source-state.js';
import type { SourceStates } from './source-states.js';

/** States of all sources and options: what a changed fact can turn. */
export interface Outcomes extends SourceStates {
  readonly sources: ReadonlyMap<string, SourceState>;
  readonly asRead: ReadonlyMap<string, SourceState>;
  readonly options: ReadonlyMap<string, OptionState>;
}

export function outcomesOf(content: RuleSetContent, plan: ArgumentPlan, truthOf: TruthOf): Outcomes {
  const asRead = new Map<string, SourceState>();
  const sources = new Map<string, SourceState>();
  for (const source of content.sources) {
    const read = stateAsRead(source, truthOf);
    asRead.set(source.code, read);
    sources.set(source.code, stateGiven(source, read));
  }
  const options = new Map(content.options.map((option) => [option.code, optionState(option.code, plan, { sources, asRead }, truthOf)]));
  return { sources, asRead, options };
}
