import type { Truth } from '../engine/truth.js';
import type { RuleSetContent } from '../rulebook/content.js';
import type { ArgumentPlan } from './argument-plan.js';
import type { OptionState, SourceState } from './assessment.js';
import { optionState } from './option-state.js';
import type { Outcomes } from './outcomes.js';
import type { StateOf } from './source-states.js';
import { decidingRules, stateAsRead, stateGiven, type TruthOf } from './source-state.js';

/** Which sources and options a rule can turn: known from the rule set alone, so that a what-if looks only at those. */
export interface OutcomeReach {
  readonly sourcesOfRule: ReadonlyMap<string, ReadonlySet<string>>;
  readonly optionsOfRule: ReadonlyMap<string, ReadonlySet<string>>;
  readonly optionsOfSource: ReadonlyMap<string, ReadonlySet<string>>;
}

export function outcomeReach(content: RuleSetContent, plan: ArgumentPlan): OutcomeReach {
  const sourcesOfRule = new Map<string, Set<string>>();
  const optionsOfRule = new Map<string, Set<string>>();
  const optionsOfSource = new Map<string, Set<string>>();
  const add = (into: Map<string, Set<string>>, key: string, code: string): void => void into.set(key, (into.get(key) ?? new Set()).add(code));
  for (const source of content.sources) for (const { rule } of decidingRules(source)) add(sourcesOfRule, rule, source.code);
  for (const [option, planned] of plan.byOption) {
    for (const argument of planned) {
      if (!argument.deciding) continue;
      add(optionsOfSource, argument.source.code, option);
      for (const rule of argument.needRules) add(optionsOfRule, rule, option);
      if (argument.populationRule !== null) add(optionsOfRule, argument.populationRule, option);
    }
  }
  for (const [option, planned] of plan.withoutResults) {
    for (const { source, needRules } of planned) {
      add(optionsOfSource, source.code, option);
      for (const rule of needRules) add(optionsOfRule, rule, option);
    }
  }
  return { sourcesOfRule, optionsOfRule, optionsOfSource };
}

/** Whether a rule can turn any source or option at all. */
export function reaches({ sourcesOfRule, optionsOfRule }: OutcomeReach, rule: string): boolean {
  return sourcesOfRule.has(rule) || optionsOfRule.has(rule);
}

/** The sources and options whose state differs after some rules have turned, in the order of the rule set. */
export function turnedOutcomes(
  before: Outcomes,
  turns: ReadonlyMap<string, Truth>,
  { content, plan, reach }: { readonly content: RuleSetContent; readonly plan: ArgumentPlan; readonly reach: OutcomeReach },
  truthBefore: TruthOf,
): Outcomes {
  const dueSources = new Set<string>();
  const dueOptions = new Set<string>();
  for (const rule of turns.keys()) {
    for (const code of reach.sourcesOfRule.get(rule) ?? []) dueSources.add(code);
    for (const code of reach.optionsOfRule.get(rule) ?? []) dueOptions.add(code);
  }
  const sources = new Map<string, SourceState>();
  const asRead = new Map<string, SourceState>();
  const options = new Map<string, OptionState>();
  if (dueSources.size === 0 && dueOptions.size === 0) return { sources, asRead, options };
  const truthOf: TruthOf = (rule) => turns.get(rule) ?? truthBefore(rule);
  for (const source of content.sources) {
    if (!dueSources.has(source.code)) continue;
    const read = stateAsRead(source, truthOf);
    const state = stateGiven(source, read);
    if (state !== before.sources.get(source.code)) sources.set(source.code, state);
    if (read !== before.asRead.get(source.code)) asRead.set(source.code, read);
    if (!sources.has(source.code) && !asRead.has(source.code)) continue;
    for (const code of reach.optionsOfSource.get(source.code) ?? []) dueOptions.add(code);
  }
  if (dueOptions.size === 0) return { sources, asRead, options };
  const states = { sources: over(before.sources, sources), asRead: over(before.asRead, asRead) };
  for (const { code } of content.options) {
    if (!dueOptions.has(code)) continue;
    const state = optionState(code, plan, states, truthOf);
    if (state !== before.options.get(code)) options.set(code, state);
  }
  return { sources, asRead, options };
}

/** The states before with some turned, without copying them. */
function over(before: StateOf, turned: ReadonlyMap<string, SourceState>): StateOf {
  return turned.size === 0 ? before : { get: (code) => turned.get(code) ?? before.get(code) };
}
