import { isDeepStrictEqual } from 'node:util';
import { planArguments } from '../../src/assessment/argument-plan.js';
import { argumentVerdict } from '../../src/assessment/argument-verdict.js';
import type { Argument, CriterionVerdict, OptionVerdict, SourceVerdict } from '../../src/assessment/assessment.js';
import { guidanceTopics } from '../../src/assessment/guidance-verdict.js';
import { partingsOf } from '../../src/assessment/partings.js';
import type { PatientView } from '../../src/assessment/patient-view.js';
import { TraceTree } from '../../src/assessment/trace-tree.js';
import { orderOptions } from '../../src/assessment/order-options.js';
import { outcomesOf } from '../../src/assessment/outcomes.js';
import { supportOf } from '../../src/assessment/support.js';
import type { RuleSetContent, WrittenSource } from '../../src/rulebook/content.js';
import { contradicting } from '../../src/assessment/contradicting.js';
import { criterionRule, SCOPE_RULE } from '../../src/rulebook/rule-ids.js';
import { seededRandom, type SeededRandom } from '../generators/seeded-random.js';
import { certaintyFor, directnessOf } from './second-evaluator/certainty-for.js';
import { guidanceOf } from './second-evaluator/guidance-of.js';
import { partingsOf as secondPartings } from './second-evaluator/partings-of.js';
import { contradictionsOf } from './second-evaluator/contradictions-of.js';
import { argumentsFor, bearingBothWays, optionStateOf } from './second-evaluator/option-arguments.js';
import { rankOptions, type RankedOption } from './second-evaluator/rank-options.js';
import { stateAsFarAsRead, statesOf, type Told } from './second-evaluator/source-states.js';
import { supportFromNumbers } from './second-evaluator/support-of.js';
import { randomContent } from './random-content.js';

/** What is answered of a rule set before a patient, in an order that does not matter. */
export interface Answer {
  readonly sources: readonly (readonly [string, string])[];
  readonly options: readonly (readonly [string, string])[];
  readonly support: readonly (readonly [string, string])[];
  /** Option, source, finding, direction, deciding, bearing, directness, certainty, steps down. */
  readonly arguments: readonly string[];
  /** Sources as far as they were read (11.6). */
  readonly asRead: readonly (readonly [string, string])[];
  /** Finding, what contradicts it and how, and whether that bears (14.8). */
  readonly contradictions: readonly string[];
  /** Statements of guidance with their truth, and topics on which they differ (14.9). */
  readonly guidance: { readonly statements: readonly string[]; readonly differing: readonly string[] };
  /** Where sources part (14.12). */
  readonly partings: readonly string[];
  readonly ranks: readonly (readonly [string, number])[];
}

export type Answering = (content: RuleSetContent, told: Told) => Answer;

/** Truths by rule id, the same whenever asked; for most rule sets nearly all HOLD, so that something bears. */
function randomTruths(random: SeededRandom): Told {
  const usual = random.pick([0.6, 0.95, 0.95]);
  const truths = new Map<string, ReturnType<Told>>();
  return (rule) => {
    const known = truths.get(rule);
    if (known !== undefined) return known;
    const fate = random.share();
    const likely = rule === SCOPE_RULE ? 0.95 : usual;
    const truth = fate < likely ? 'HOLDS' : fate < likely + (1 - likely) / 2 ? 'UNKNOWN' : 'FAILS';
    truths.set(rule, truth);
    return truth;
  };
}

function written(argument: { option: string; source: string; finding: string; direction: string; deciding: boolean; bearing: string; bearsAsRead: boolean; directness: string }, certainty: string, lowered: readonly { domain: string; steps: number }[]): string {
  const { option, source, finding, direction, deciding, bearing, bearsAsRead, directness } = argument;
  const steps = lowered.filter((each) => each.steps > 0).map((each) => `${each.domain} -${each.steps}`).sort();
  return [option, source, finding, direction, deciding ? 'deciding' : 'shown', bearing, bearsAsRead ? 'as read' : 'not as read', directness, certainty, ...steps].join(' ');
}

function sourceVerdictOf(source: WrittenSource, state: SourceVerdict['state'], told: Told): SourceVerdict {
  const criteria = source.criteria.map((criterion): CriterionVerdict => {
    const decided = criterion.requires !== undefined || criterion.excludes !== undefined;
    return {
      id: criterion.id, role: criterion.role, says: criterion.says, truth: decided ? told(criterionRule(source.code, criterion.id)) : 'UNKNOWN', reason: null,
      settledAlthoughMissing: false, facts: [], nearMiss: null, quote: criterion.quote, bias: null, notRead: criterion.notRead ?? null, reading: null, node: 0,
    };
  });
  return { code: source.code, name: source.name, state, because: '', outdated: false, asRead: 'UNKNOWN', read: null, notes: [], standing: [], nearMiss: null, criteria, findings: [], safety: [], course: [], limitations: [], discrepancies: [], node: 0 };
}

function unranked(code: string, state: OptionVerdict['state'], given: readonly Argument[]): Omit<OptionVerdict, 'rank'> {
  return { code, name: code, state, because: '', needs: [], partings: [], guidance: [], arguments: given, harms: [], monitor: [], cautions: [], course: [] };
}

function sortedGuidance({ statements, differing }: Answer['guidance']): Answer['guidance'] {
  return { statements: [...statements].sort(), differing: [...differing].sort() };
}

function assessedGuidance(content: RuleSetContent, states: Parameters<typeof guidanceTopics>[1], told: Told): Answer['guidance'] {
  // Only truths of rules are read; what engine nodes would add to the trace is shown elsewhere.
  const view = { evaluation: { truthOf: told, traceOf: () => [] } } as unknown as PatientView;
  const trace = new TraceTree();
  const topics = guidanceTopics(content, states, view, trace);
  return sortedGuidance({
    statements: topics.flatMap(({ statements }) => statements.map(({ source, id, truth }) => `${source} ${id} ${truth}`)),
    differing: topics.flatMap(({ topic, differ }) => (differ ? [topic] : [])),
  });
}

function writtenParting(option: string, { supporting, contesting, criteria }: OptionVerdict['partings'][number]): string {
  return [option, supporting, contesting, ...criteria.map(({ criterion, other }) => `${criterion}(${other === null ? 0 : other.split('; ').length})`)].join(' ');
}

/** src/assessment, through its public functions. */
export const assessmentAnswer: Answering = (content, told) => {
  const plan = planArguments(content);
  const states = outcomesOf(content, plan, told);
  const { sources, options, asRead } = states;
  const judged = content.options.map(({ code }) => {
    const verdicts = (plan.byOption.get(code) ?? []).map((planned) => argumentVerdict(planned, sourceVerdictOf(planned.source, sources.get(planned.source.code)!, told), states, { policy: content.policy, asOf: '2026-11-21', truthOf: told }));
    return unranked(code, options.get(code)!, verdicts);
  });
  return {
    sources: [...sources],
    asRead: [...asRead],
    contradictions: content.sources
      .flatMap((source) => source.findings.flatMap((finding) => contradicting(plan.contradictions.get(finding) ?? [], states, told).map((each) => [source.code, finding.id, each.source, each.finding, each.how, each.bearing, each.bearsAsRead].join(' '))))
      .sort(),
    guidance: assessedGuidance(content, states, told),
    partings: content.options.flatMap(({ code }) => partingsOf(options.get(code)!, plan.byOption.get(code) ?? [], states, told).map((parting) => writtenParting(code, parting))).sort(),
    options: [...options],
    support: content.sources.flatMap((source) => source.findings.map((finding) => [`${source.code}/${finding.id}`, supportOf(finding, content.policy.significance).support] as const)),
    arguments: judged.flatMap(({ code, arguments: given }) => given.map((each) => written({ option: code, ...each }, each.certainty, each.certaintyReasons))).sort(),
    ranks: orderOptions(judged, content.policy.orderOptionsBy).map(({ code, rank }) => [code, rank]),
  };
};

/** The second evaluator, from docs/semantics.md. */
export const secondAnswer: Answering = (content, told) => {
  const sourceOf = (wanted: string): WrittenSource => content.sources.find(({ code }) => code === wanted)!;
  const contradictions = (code: string, id: string) =>
    contradictionsOf(content, code, id).map((each) => ({ ...each, ...bearingBothWays(content, sourceOf(each.source), sourceOf(each.source).findings.find((other) => other.id === each.finding)!, told) }));
  const given = argumentsFor(content, told).map((argument) => {
    const source = sourceOf(argument.source);
    const finding = source.findings.find(({ id }) => id === argument.finding)!;
    const bears = contradictions(argument.source, argument.finding).some(({ how, bearing }) => how !== 'SPEAKS_AGAINST' && bearing === 'BEARS');
    return { ...argument, ...certaintyFor(source, finding, content.policy, told, bears), directness: directnessOf(source, argument.bearing, told) };
  });
  const options = content.options.map(({ code }): RankedOption => ({ code, state: optionStateOf(content, code, told), given: given.filter(({ option }) => option === code) }));
  return {
    sources: [...statesOf(content, told)],
    asRead: content.sources.map((source) => [source.code, stateAsFarAsRead(source, told)]),
    contradictions: content.sources
      .flatMap(({ code, findings }) => findings.flatMap(({ id }) => contradictions(code, id).map((each) => [code, id, each.source, each.finding, each.how, each.bearing, each.bearsAsRead].join(' '))))
      .sort(),
    guidance: sortedGuidance(guidanceOf(content, told)),
    partings: options.flatMap(({ code, state }) => secondPartings(content, code, state, told).map((parting) => `${code} ${parting}`)).sort(),
    options: options.map(({ code, state }) => [code, state]),
    support: content.sources.flatMap((source) => source.findings.map((finding) => [`${source.code}/${finding.id}`, supportFromNumbers(finding, content.policy.significance)] as const)),
    arguments: given.map((each) => written(each, each.certainty, each.lowered)).sort(),
    ranks: rankOptions(options, content.policy.orderOptionsBy),
  };
};

export interface AnswerComparison {
  readonly pairs: number;
  readonly differing: number;
  readonly examples: readonly { readonly content: RuleSetContent; readonly first: Partial<Answer>; readonly second: Partial<Answer> }[];
  /** How often each state and direction was answered by the second. */
  readonly seen: ReadonlyMap<string, number>;
}

/**
 * Puts the same random rule sets and truths before both.
 * @param enough stop after so many pairs on which they differ; left out: never
 */
export function compareAnswers([one, other]: readonly [Answering, Answering], pairs: number, seed: number, enough = Infinity): AnswerComparison {
  const random = seededRandom(seed);
  const examples: AnswerComparison['examples'][number][] = [];
  const seen = new Map<string, number>();
  let differing = 0;
  for (let at = 0; at < pairs && differing < enough; at += 1) {
    const content = randomContent(random);
    const told = randomTruths(random);
    const [first, second] = [one(content, told), other(content, told)];
    for (const [, word] of [...second.sources, ...second.options, ...second.support]) seen.set(word, (seen.get(word) ?? 0) + 1);
    const keys = (Object.keys(second) as (keyof Answer)[]).filter((key) => !isDeepStrictEqual(first[key], second[key]));
    if (keys.length === 0) continue;
    differing += 1;
    const only = (answer: Answer): Partial<Answer> => Object.fromEntries(keys.map((key) => [key, answer[key]]));
    if (examples.length < 3) examples.push({ content, first: only(first), second: only(second) });
  }
  return { pairs, differing, examples, seen };
}
