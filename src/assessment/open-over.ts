import type { FactState } from '../engine/fact-state.js';
import type { RuleSetContent, WrittenSource } from '../rulebook/content.js';
import type { ArgumentPlan, PlannedArgument, PlannedWithoutResults } from './argument-plan.js';
import type { Outcomes } from './outcomes.js';
import { bearingOf } from './bearing.js';
import type { PatientView } from './patient-view.js';
import { decidingRules } from './source-state.js';

/**
 * For every fact, the sources and options that stay open as long as it is not known ("source 000", "option tace-alone").
 * A derived fact passes the need on to the inputs it lacks.
 */
export function openOver(
  content: RuleSetContent,
  plan: ArgumentPlan,
  outcomes: Outcomes,
  view: PatientView,
  states: ReadonlyMap<string, FactState>,
): ReadonlyMap<string, readonly string[]> {
  const waiting = new Map<string, Set<string>>();
  const open = new Map<string, ReadonlySet<string>>();
  const need = (rules: Iterable<string>, by: string): void => {
    for (const rule of rules) {
      const facts = open.get(rule) ?? unknownFactsOf(rule, view, states);
      open.set(rule, facts);
      for (const fact of facts) {
        const entry = waiting.get(fact) ?? new Set<string>();
        waiting.set(fact, entry.add(by));
      }
    }
  };
  for (const source of content.sources) if (outcomes.sources.get(source.code) === 'UNDETERMINED') need(openRulesOf(source), `source ${source.code}`);
  for (const [option, state] of outcomes.options) {
    if (state !== 'UNDETERMINED') continue;
    const planned: (PlannedArgument | PlannedWithoutResults)[] = [...(plan.byOption.get(option) ?? []).filter((argument) => argument.deciding), ...(plan.withoutResults.get(option) ?? [])];
    for (const argument of planned) {
      const source = outcomes.sources.get(argument.source.code) ?? 'NOT_COVERED';
      if (bearingOf(argument, source, (rule) => view.evaluation.truthOf(rule)) !== 'MAY_BEAR') continue;
      const population = populationOf(argument);
      need([...openRulesOf(argument.source), ...argument.needRules, ...population], `option ${option}`);
    }
  }
  return new Map([...waiting].map(([fact, by]) => [fact, [...by].sort()]));
}

/** The rules that leave a source open when they are unknown. */
function openRulesOf(source: WrittenSource): readonly string[] {
  return decidingRules(source).flatMap(({ rule, role }) => (role === 'implied' ? [] : [rule]));
}

function populationOf(argument: PlannedArgument | PlannedWithoutResults): readonly string[] {
  return 'finding' in argument && argument.populationRule !== null ? [argument.populationRule] : [];
}

function unknownFactsOf(rule: string, view: PatientView, states: ReadonlyMap<string, FactState>): Set<string> {
  const facts = new Set<string>();
  if (view.evaluation.truthOf(rule) !== 'UNKNOWN') return facts;
  for (const node of view.evaluation.traceOf(rule)) {
    if (node.fact === null || node.truth !== 'UNKNOWN') continue;
    passOn(node.fact, states, facts);
  }
  return facts;
}

function passOn(fact: string, states: ReadonlyMap<string, FactState>, into: Set<string>): void {
  if (into.has(fact)) return;
  into.add(fact);
  for (const input of states.get(fact)?.missing ?? []) passOn(input, states, into);
}
