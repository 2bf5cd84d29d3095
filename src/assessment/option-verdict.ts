import type { Truth } from '../engine/truth.js';
import type { RuleSetContent, WrittenOption } from '../rulebook/content.js';
import { criterionRule, optionRule } from '../rulebook/rule-ids.js';
import type { ArgumentPlan } from './argument-plan.js';
import { argumentVerdict } from './argument-verdict.js';
import type { Argument, CautionVerdict, OptionState, OptionVerdict, SourceVerdict } from './assessment.js';
import type { PatientView } from './patient-view.js';
import type { TraceTree } from './trace-tree.js';

const TRUTH_OF_STATE: Readonly<Record<OptionState, Truth>> = {
  SUPPORTED: 'HOLDS',
  OPPOSED: 'FAILS',
  CONTESTED: 'UNKNOWN',
  UNSETTLED: 'UNKNOWN',
  UNDETERMINED: 'UNKNOWN',
  NOT_COVERED: 'UNKNOWN',
};

/** One option with what speaks for it, against it, and what it needs. The rank is set when all options are ordered. */
export function optionVerdict(
  option: WrittenOption,
  state: OptionState,
  content: RuleSetContent,
  plan: ArgumentPlan,
  sources: ReadonlyMap<string, SourceVerdict>,
  cautions: readonly CautionVerdict[],
  view: PatientView,
  trace: TraceTree,
): Omit<OptionVerdict, 'rank'> {
  const truthOf = (rule: string): Truth => view.evaluation.truthOf(rule);
  const options = plan.byOption.get(option.code) ?? [];
  const argued = options.map((planned) => argumentVerdict(planned, verdictOf(sources, planned.source.code), content.policy, truthOf));
  const because = becauseOf(state, argued, option, plan);
  const node = trace.add({ parent: 0, kind: 'OPTION', key: option.code, truth: TRUTH_OF_STATE[state], observed: null, expected: option.name, because: `${state}: ${because}` });
  const codesOfOption = new Set(content.cautions.filter((caution) => caution.options.includes(option.code)).map((caution) => caution.code));
  return {
    code: option.code,
    name: option.name,
    state,
    because,
    needs: needsOf(option, content, view, trace, node),
    arguments: argued,
    harms: option.harms,
    monitor: option.monitor,
    cautions: cautions.filter((caution) => codesOfOption.has(caution.code)),
    course: content.sources.flatMap((source) => source.course.filter((rule) => rule.option === option.code).map((rule) => `${source.code}/${rule.id}`)),
  };
}

function needsOf(option: WrittenOption, content: RuleSetContent, view: PatientView, trace: TraceTree, parent: number): OptionVerdict['needs'] {
  const needs: OptionVerdict['needs'][number][] = [];
  if (option.requires !== undefined) {
    const nodes = view.evaluation.traceOf(optionRule(option.code));
    const truth = view.evaluation.truthOf(optionRule(option.code));
    const node = trace.add({ parent, kind: 'CRITERION', key: optionRule(option.code), truth, observed: null, expected: option.description, because: 'what the option needs' });
    trace.addEngineNodes(node, nodes, view);
    needs.push({ source: null, criterion: option.code, says: option.description, truth, node });
  }
  for (const source of content.sources) {
    for (const criterion of source.criteria) {
      if (criterion.role !== 'arm' || criterion.option !== option.code) continue;
      const key = criterionRule(source.code, criterion.id);
      const truth = view.evaluation.truthOf(key);
      const node = trace.criterionNode(`${source.code}/${criterion.id}`) ?? parent;
      needs.push({ source: source.code, criterion: criterion.id, says: criterion.says, truth, node });
    }
  }
  return needs;
}

function verdictOf(sources: ReadonlyMap<string, SourceVerdict>, code: string): SourceVerdict {
  const verdict = sources.get(code);
  if (verdict === undefined) throw new Error(`source ${code} was not decided`);
  return verdict;
}

function becauseOf(state: OptionState, argued: readonly Argument[], option: WrittenOption, plan: ArgumentPlan): string {
  const bearing = argued.filter((argument) => argument.deciding && argument.bearing === 'BEARS');
  const named = (direction: Argument['direction']): string =>
    bearing.filter((argument) => argument.direction === direction).map((argument) => `${argument.source}/${argument.finding}`).join(', ');
  switch (state) {
    case 'SUPPORTED':
      return `for it: ${named('FOR')}; nothing that bears on the patient speaks against it`;
    case 'OPPOSED':
      return `against it: ${named('AGAINST')}; nothing that bears on the patient speaks for it`;
    case 'CONTESTED':
      return `for it: ${named('FOR')}; against it: ${named('AGAINST')}`;
    case 'UNSETTLED': {
      const registered = (plan.withoutResults.get(option.code) ?? []).map((planned) => planned.source.code);
      const open = named('NOT_SETTLED');
      return open === '' ? `source ${registered.join(', ')} has no results yet` : `the numbers do not settle it: ${open}`;
    }
    case 'UNDETERMINED':
      return 'a source may speak about it, but facts that decide this are not known';
    case 'NOT_COVERED':
      return 'no source of the rule set speaks about it for this patient';
  }
}
