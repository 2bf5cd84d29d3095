import type { RuleSetContent, WrittenFinding, WrittenSource } from '../../../src/rulebook/content.js';
import { criterionRule, findingRule, optionRule } from '../../../src/rulebook/rule-ids.js';
import { contradictionsOf } from './contradictions-of.js';
import { stateAsFarAsRead, stateOf, type State, type Told } from './source-states.js';
import { supportFromNumbers } from './support-of.js';

export interface OptionArgument {
  readonly option: string;
  readonly source: string;
  readonly finding: string;
  readonly direction: 'FOR' | 'AGAINST' | 'NOT_SETTLED';
  readonly deciding: boolean;
  readonly bearing: 'BEARS' | 'DOES_NOT_BEAR' | 'MAY_BEAR';
  readonly bearsAsRead: boolean;
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

/** Clause 14.2, with the state as it is and as far as the source was read. */
export function bearingBothWays(content: RuleSetContent, source: WrittenSource, finding: WrittenFinding, told: Told): Pick<OptionArgument, 'bearing' | 'bearsAsRead'> {
  const options = [finding.intervention, finding.comparator].filter((option) => option !== undefined);
  const truths = [...(finding.population === undefined ? [] : [told(findingRule(source.code, finding.id))]), ...needs(content, source, options, told)];
  return { bearing: bearing(stateOf(source, told), truths), bearsAsRead: bearing(stateAsFarAsRead(source, told), truths) === 'BEARS' };
}

function argumentsOf(content: RuleSetContent, source: WrittenSource, finding: WrittenFinding, told: Told): OptionArgument[] {
  const { intervention, comparator, kind, endpoint, secondHand } = finding;
  if (!ARGUING.includes(kind) || intervention === undefined || comparator === undefined) return [];
  const support = supportFromNumbers(finding, content.policy.significance);
  const common = {
    source: source.code,
    finding: finding.id,
    deciding: content.policy.decidingEndpoints.includes(endpoint) && (kind === 'overall' || kind === 'subgroup') && secondHand === undefined && finding.supersededBy === undefined && finding.publishedAs === undefined && source.state.is !== 'superseded',
    ...bearingBothWays(content, source, finding, told),
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

/** Pairs by clause 14.10: an argument for the option that bears, and one of a randomized source that contests it. */
function contestedBy(content: RuleSetContent, deciding: readonly OptionArgument[]): (readonly [OptionArgument, OptionArgument])[] {
  const randomized = (argument: OptionArgument): boolean => content.sources.find(({ code }) => code === argument.source)!.design.randomized === 'yes';
  return deciding
    .filter(({ direction, bearing: bears }) => direction === 'FOR' && bears === 'BEARS')
    .flatMap((supporting) =>
      deciding
        .filter((other) => {
          if (other.source === supporting.source || !other.bearsAsRead || !randomized(other)) return false;
          if (other.direction === 'AGAINST') return true;
          return other.direction === 'NOT_SETTLED' && contradictionsOf(content, supporting.source, supporting.finding).some(({ source, finding }) => source === other.source && finding === other.finding);
        })
        .map((other) => [supporting, other] as const),
    );
}

/** Clause 14.12: what parts an option, by 14.3 and then by 14.10, each pair once. */
export function contestants(content: RuleSetContent, option: string, told: Told): readonly (readonly [OptionArgument, OptionArgument])[] {
  const deciding = argumentsFor(content, told).filter((argument) => argument.option === option && argument.deciding);
  const bear = deciding.filter((argument) => argument.bearing === 'BEARS');
  const opposed = bear.filter(({ direction }) => direction === 'FOR').flatMap((supporting) => bear.filter(({ direction }) => direction === 'AGAINST').map((other) => [supporting, other] as const));
  const known = new Set(opposed.map((pair) => pair.map(({ source, finding }) => `${source}/${finding}`).join(' ')));
  return [...opposed, ...contestedBy(content, deciding).filter((pair) => !known.has(pair.map(({ source, finding }) => `${source}/${finding}`).join(' ')))];
}

/** Clause 14.3. */
export function optionStateOf(content: RuleSetContent, option: string, told: Told): string {
  const deciding = argumentsFor(content, told).filter((argument) => argument.option === option && argument.deciding);
  const bear = deciding.filter((argument) => argument.bearing === 'BEARS').map(({ direction }) => direction);
  const silent = withoutResults(content, option, told);
  if (bear.includes('FOR')) return bear.includes('AGAINST') || contestedBy(content, deciding).length > 0 ? 'CONTESTED' : 'SUPPORTED';
  if (bear.includes('AGAINST')) return 'OPPOSED';
  if (bear.length > 0 || silent.includes('BEARS')) return 'UNSETTLED';
  return [...silent, ...deciding.map((argument) => argument.bearing)].includes('MAY_BEAR') ? 'UNDETERMINED' : 'NOT_COVERED';
}
