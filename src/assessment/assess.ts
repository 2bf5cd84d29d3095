import type { FactState } from '../engine/fact-state.js';
import { rederiveFacts } from '../medicine/rederive-facts.js';
import { SCOPE_RULE } from '../rulebook/rule-ids.js';
import { readProfile, type ProfileRead } from '../vocabulary/read-profile.js';
import type { ProfileProblem } from '../vocabulary/profile-problem.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import type { Assessment } from './assessment.js';
import { cautionVerdict } from './caution-verdict.js';
import { decideProfile } from './decide-profile.js';
import { guidanceTopics } from './guidance-verdict.js';
import { missingFacts } from './missing-facts.js';
import { optionVerdict } from './option-verdict.js';
import { orderOptions } from './order-options.js';
import { outcomesOf } from './outcomes.js';
import type { PatientView } from './patient-view.js';
import type { PreparedRuleSet } from './prepared-rule-set.js';
import { derivedFacts, profileFacts } from './profile-view.js';
import { settledDerivedFacts } from './settled-derived-facts.js';
import { sourceVerdict } from './source-verdict.js';
import { TraceTree } from './trace-tree.js';

export interface AssessmentRequest {
  /** What the caller asserts of the patient, as sent. */
  readonly profile: unknown;
  /** The day of the assessment, YYYY-MM-DD. */
  readonly asOf: string;
}

export interface AssessmentTools {
  readonly prepared: PreparedRuleSet;
  readonly vocabulary: Vocabulary;
  readonly engineVersion: string;
}

export type AssessmentOutcome =
  | { readonly kind: 'assessed'; readonly assessment: Assessment }
  | { readonly kind: 'refused'; readonly problems: readonly ProfileProblem[] };

/**
 * Assesses one patient: the same profile, rule set and day give the same bytes.
 * Refused when something sent can't be read at all; everything that is wrong is told at once.
 */
export function assess(request: AssessmentRequest, tools: AssessmentTools): AssessmentOutcome {
  const read = readProfile(request.profile, request.asOf, tools.vocabulary);
  if (read.refused) return { kind: 'refused', problems: read.problems };
  return { kind: 'assessed', assessment: assessRead(read, request.asOf, tools) };
}

function assessRead(read: ProfileRead, asOf: string, { prepared, vocabulary, engineVersion }: AssessmentTools): Assessment {
  const { ruleSet, plan, parts } = prepared;
  const { content } = ruleSet;
  const { derived, evaluation } = decideProfile(read, prepared, vocabulary);
  const observedOn = new Map(read.facts.flatMap((fact) => (fact.observedOn === null ? [] : [[fact.fact, fact.observedOn] as const])));
  const view: PatientView = { evaluation, vocabulary, observedOn, settled: settledDerivedFacts(derived, vocabulary), said: new Map() };
  const outcomes = outcomesOf(content, plan, (rule) => evaluation.truthOf(rule));

  const scope = evaluation.truthOf(SCOPE_RULE);
  const trace = new TraceTree();
  const root = trace.add({ parent: null, kind: 'RULE_SET', key: content.name, truth: scope, observed: null, expected: content.intendedUse, because: `scope ${scope}` });
  trace.addEngineNodes(root, evaluation.traceOf(SCOPE_RULE), view);
  const sources = content.sources.map((source) => sourceVerdict(source, { policy: content.policy, plan, states: outcomes, view, trace, asOf }));
  const guidance = guidanceTopics(content, outcomes, view, trace);
  const cautions = content.cautions.map((caution) => cautionVerdict(caution, view, trace));
  const byCode = new Map(sources.map((source) => [source.code, source]));
  const options = content.options.map((option) => {
    const state = outcomes.options.get(option.code);
    if (state === undefined) throw new Error(`option ${option.code} was not decided`);
    return optionVerdict(option, state, { content, plan, parts, states: outcomes, sources: byCode, cautions, guidance, view, trace, asOf });
  });
  let ranked: Assessment['missing'] | null = null;
  const rankMissing = (): Assessment['missing'] =>
    missingFacts({
      prepared,
      outcomes,
      view,
      given: read.states,
      states: derived.states,
      rederive: (changed: FactState) => rederiveFacts(derived, [changed], prepared.matters),
    });
  const problems = scope === 'FAILS' ? [...read.problems, outOfScope(content.intendedUse)] : read.problems;
  return {
    ruleSet: { name: content.name, version: content.version, digest: ruleSet.digest },
    engine: { version: engineVersion },
    asOf,
    intendedUse: content.intendedUse,
    complete: sources.every((source) => source.asRead !== 'UNKNOWN') && !problems.some((problem) => problem.effect === 'SET_ASIDE'),
    profile: { facts: profileFacts(read, derived, vocabulary), problems, contradictions: derived.contradictions },
    derived: derivedFacts(derived, vocabulary),
    sources,
    options: orderOptions(options, content.policy.orderOptionsBy),
    optionsOrderedBy: content.policy.orderOptionsBy,
    guidance,
    cautions,
    // Half of the work of an answer, and many who ask do not read it: done when it is read, and once.
    get missing() {
      ranked ??= rankMissing();
      return ranked;
    },
    trace: trace.nodes,
  };
}

function outOfScope(intendedUse: string): ProfileProblem {
  return {
    code: 'OUT_OF_SCOPE',
    path: 'profile',
    message: 'the patient is outside the scope of the rule set, so no source of it speaks about them',
    hint: intendedUse,
    effect: 'NOTE',
  };
}
