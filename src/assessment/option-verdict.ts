import type { Truth } from '../engine/truth.js';
import type { RuleSetContent, WrittenOption } from '../rulebook/content.js';
import { optionRule } from '../rulebook/rule-ids.js';
import type { ArgumentPlan } from './argument-plan.js';
import { argumentVerdict } from './argument-verdict.js';
import type { Argument, CautionVerdict, GuidanceTopic, OptionState, OptionVerdict, Parting, SourceVerdict } from './assessment.js';
import type { OptionParts } from './option-parts.js';
import type { SourceStates } from './source-states.js';
import { partingsOf } from './partings.js';
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

/** Said where a rule set tells no harm of an option: silence would look like harmlessness. */
const HARMS_NOT_READ = ['not read in any source of this rule set: unknown, not absent'] as const;

/** What is the same for all options of one answer. */
export interface OptionContext {
  readonly content: RuleSetContent;
  readonly plan: ArgumentPlan;
  readonly parts: ReadonlyMap<string, OptionParts>;
  readonly states: SourceStates;
  readonly sources: ReadonlyMap<string, SourceVerdict>;
  readonly cautions: readonly CautionVerdict[];
  readonly guidance: readonly GuidanceTopic[];
  readonly view: PatientView;
  readonly trace: TraceTree;
  readonly asOf: string;
}

/** One option with what speaks for it, against it, and what it needs. The rank is set when all options are ordered. */
export function optionVerdict(option: WrittenOption, state: OptionState, context: OptionContext): Omit<OptionVerdict, 'rank'> {
  const { content, plan, states, sources, cautions, guidance, view, trace, asOf } = context;
  const truthOf = (rule: string): Truth => view.evaluation.truthOf(rule);
  const parts = partsOf(option, context);
  const options = plan.byOption.get(option.code) ?? [];
  const argued = options.map((planned) => argumentVerdict(planned, verdictOf(sources, planned.source.code), states, { policy: content.policy, asOf, truthOf }));
  const partings = partingsOf(state, options, states, truthOf);
  const because = becauseOf(state, argued, partings, option, plan);
  const node = trace.add({ parent: 0, kind: 'OPTION', key: option.code, truth: TRUTH_OF_STATE[state], observed: null, expected: option.name, because: `${state}: ${because}` });
  return {
    code: option.code,
    name: option.name,
    state,
    because,
    needs: needsOf(option, parts, view, trace, node),
    arguments: argued,
    partings,
    guidance: guidance.flatMap(({ statements }) => statements.flatMap(({ source, id, says, truth, options: named }) => named.filter((each) => each.option === option.code).map(({ stance }) => ({ source, id, stance, says, truth })))),
    harms: option.harms.length === 0 ? HARMS_NOT_READ : option.harms,
    monitor: option.monitor,
    cautions: cautions.filter((caution) => parts.cautions.has(caution.code)),
    course: parts.course,
  };
}

function partsOf(option: WrittenOption, context: OptionContext): OptionParts {
  const parts = context.parts.get(option.code);
  if (parts === undefined) throw new Error(`nothing was prepared for option ${option.code}`);
  return parts;
}

function needsOf(option: WrittenOption, parts: OptionParts, view: PatientView, trace: TraceTree, parent: number): OptionVerdict['needs'] {
  const needs: OptionVerdict['needs'][number][] = [];
  if (option.requires !== undefined) {
    const nodes = view.evaluation.traceOf(optionRule(option.code));
    const truth = view.evaluation.truthOf(optionRule(option.code));
    const node = trace.add({ parent, kind: 'CRITERION', key: optionRule(option.code), truth, observed: null, expected: option.description, because: 'what the option needs' });
    trace.addEngineNodes(node, nodes, view);
    needs.push({ source: null, criterion: option.code, says: option.description, truth, node });
  }
  for (const { source, criterion, rule } of parts.armCriteria) {
    const node = trace.criterionNode(`${source.code}/${criterion.id}`) ?? parent;
    needs.push({ source: source.code, criterion: criterion.id, says: criterion.says, truth: view.evaluation.truthOf(rule), node });
  }
  return needs;
}

function verdictOf(sources: ReadonlyMap<string, SourceVerdict>, code: string): SourceVerdict {
  const verdict = sources.get(code);
  if (verdict === undefined) throw new Error(`source ${code} was not decided`);
  return verdict;
}

function becauseOf(state: OptionState, argued: readonly Argument[], partings: readonly Parting[], option: WrittenOption, plan: ArgumentPlan): string {
  const bearing = argued.filter((argument) => argument.deciding && argument.bearing === 'BEARS');
  const named = (direction: Argument['direction']): string =>
    bearing.filter((argument) => argument.direction === direction).map((argument) => `${argument.source}/${argument.finding}`).join(', ');
  switch (state) {
    case 'SUPPORTED':
      return `for it: ${named('FOR')}; nothing that bears on the patient speaks against it`;
    case 'OPPOSED':
      return `against it: ${named('AGAINST')}; nothing that bears on the patient speaks for it`;
    case 'CONTESTED':
      return `for it: ${named('FOR')}; against it: ${[...new Set(partings.map(({ contesting }) => contesting))].join(', ')}`;
    case 'UNSETTLED': {
      const registered = (plan.withoutResults.get(option.code) ?? []).map((planned) => planned.source.code);
      const open = named('NOT_SETTLED');
      return open === '' ? `source ${registered.join(', ')} has no results yet` : `the numbers do not settle it: ${open}`;
    }
    case 'UNDETERMINED':
      return undeterminedBecause(argued);
    case 'NOT_COVERED':
      return 'no source of the rule set speaks about it for this patient';
  }
}

function undeterminedBecause(argued: readonly Argument[]): string {
  const asRead = argued.filter(({ deciding, bearsAsRead }) => deciding && bearsAsRead);
  if (asRead.length === 0) return 'a source may speak about it, but facts that decide this are not known';
  const named = (direction: Argument['direction'], words: string): readonly string[] => {
    const same = asRead.filter((argument) => argument.direction === direction);
    return same.length === 0 ? [] : [`${words}: ${same.map(({ source, finding }) => `${source}/${finding}`).join(', ')}`];
  };
  const said = [...named('FOR', 'for it'), ...named('AGAINST', 'against it'), ...named('NOT_SETTLED', 'not settled by')];
  return `sources that were read only in part may speak about it; as far as they were read, ${said.join('; ')}`;
}
