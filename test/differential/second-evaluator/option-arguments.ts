import type { RuleSetContent, WrittenFinding, WrittenSource } from '../../../src/rulebook/content.js';
import { criterionRule, findingRule, optionRule } from '../../../src/rulebook/rule-ids.js';
import { stateOf, type State, type Told } from './source-states.js';
import { supportFromNumbers } from './support-of.js';

export interface OptionArgument {
  readonly option: string;
  readonly source: string;
  readonly finding: string;
  readonly direction: 'FOR' | 'AGAINST' | 'NOT_SETTLED';
  readonly deciding: boolean;
  readonly bearing: 'BEARS' | 'DOES_NOT_BEAR' | 'MAY_BEAR';
}

const ARGUING = ['overall', 'subgroup', 'response', 'safety'];

/** Truths of what the options need: the source's arm criteria for them, and what they require themselves (clause 14.2). */
function needs(content: RuleSetContent, source: WrittenSource, options: readonly string[], told: Told): string[] {
  const arm = source.criteria.filter(({ role, option }) => role === 'arm' && option !== undefined && options.includes(option));
  const own = content.options.filter(({ code, requires }) => requires !== undefined && options.includes(code));
  return [...arm.map(({ id }) => told(criterionRule(source.code, id))), ...own.map(({ code }) => told(optionRule(code)))];
}

function bearing(state: State, truths: readonly string[]): OptionArgument['bearing'] {
  if (state === 'NOT_APPLICABLE' || state === 'NOT_COVERED' || truths.includes('FAILS')) return 'DOES_NOT_BEAR';
  return state === 'APPLICABLE' && truths.every((truth) => truth === 'HOLDS') ? 'BEARS' : 'MAY_BEAR';
}

function argumentsOf(content: RuleSetContent, source: WrittenSource, finding: WrittenFinding, told: Told): OptionArgument[] {
  const { intervention, comparator, kind, endpoint, secondHand, population } = finding;
  if (!ARGUING.includes(kind) || intervention === undefined || comparator === undefined) return [];
  const support = supportFromNumbers(finding, content.policy.significance);
  const matches = population === undefined ? [] : [told(findingRule(source.code, finding.id))];
  const common = {
    source: source.code,
    finding: finding.id,
    deciding: content.policy.decidingEndpoints.includes(endpoint) && (kind === 'overall' || kind === 'subgroup') && secondHand === undefined,
    bearing: bearing(stateOf(source, told), [...matches, ...needs(content, source, [intervention, comparator], told)]),
  };
  const direction = (own: string, other: string): OptionArgument['direction'] => (support === own ? 'FOR' : support === other ? 'AGAINST' : 'NOT_SETTLED');
  return [
    { option: intervention, direction: direction('FAVORS_INTERVENTION', 'FAVORS_COMPARATOR'), ...common },
    { option: comparator, direction: direction('FAVORS_COMPARATOR', 'FAVORS_INTERVENTION'), ...common },
  ];
}

/** Clauses 14.1 and 14.2. */
export function argumentsFor(content: RuleSetContent, told: Told): OptionArgument[] {
  return content.sources.flatMap((source) => source.findings.flatMap((finding) => argumentsOf(content, source, finding, told)));
}

/** Whether sources without results bear on an option that one of their arms stands for (clause 14.3). */
function withoutResults(content: RuleSetContent, option: string, told: Told): OptionArgument['bearing'][] {
  const sources = content.sources.filter(({ results, arms }) => results === 'none' && arms.some((arm) => arm.option === option));
  return sources.map((source) => bearing(stateOf(source, told), needs(content, source, [option], told)));
}

/** Clause 14.3. */
export function optionStateOf(content: RuleSetContent, option: string, told: Told): string {
  const deciding = argumentsFor(content, told).filter((argument) => argument.option === option && argument.deciding);
  const bear = deciding.filter((argument) => argument.bearing === 'BEARS').map(({ direction }) => direction);
  const silent = withoutResults(content, option, told);
  if (bear.includes('FOR')) return bear.includes('AGAINST') ? 'CONTESTED' : 'SUPPORTED';
  if (bear.includes('AGAINST')) return 'OPPOSED';
  if (bear.length > 0 || silent.includes('BEARS')) return 'UNSETTLED';
  return [...silent, ...deciding.map((argument) => argument.bearing)].includes('MAY_BEAR') ? 'UNDETERMINED' : 'NOT_COVERED';
}
