import type { RuleSetContent } from '../rulebook/content.js';
import type { ArgumentPlan } from './argument-plan.js';
import type { OptionState } from './assessment.js';
import { optionState } from './option-state.js';
import { sourceState, stateAsRead, type TruthOf } from './source-state.js';
import type { SourceStates } from './source-states.js';

/** States of all sources and options: what a changed fact can turn. */
export interface Outcomes extends SourceStates {
  readonly options: ReadonlyMap<string, OptionState>;
}

export function outcomesOf(content: RuleSetContent, plan: ArgumentPlan, truthOf: TruthOf): Outcomes {
  const sources = new Map(content.sources.map((source) => [source.code, sourceState(source, truthOf)]));
  const asRead = new Map(content.sources.map((source) => [source.code, stateAsRead(source, truthOf)]));
  const options = new Map(content.options.map((option) => [option.code, optionState(option.code, plan, { sources, asRead }, truthOf)]));
  return { sources, asRead, options };
}
