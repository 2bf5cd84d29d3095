import type { RuleSetContent, WrittenFinding, WrittenSource } from '../rulebook/content.js';
import { findingRule } from '../rulebook/rule-ids.js';
import type { Argument } from './assessment.js';
import { needsOf } from './needs-of.js';
import { planContradictions, type PlannedContradiction, type PlannedContradictions } from './plan-contradictions.js';
import { supportOf, type SupportVerdict } from './support.js';

/**
 * An argument before a patient: which finding speaks for or against which option, and which rules must hold
 * for it to bear. Made once for a rule set; only truths are read per patient.
 */
export interface PlannedArgument {
  readonly option: string;
  readonly source: WrittenSource;
  readonly finding: WrittenFinding;
  readonly support: SupportVerdict;
  readonly direction: Argument['direction'];
  readonly deciding: boolean;
  /** Rule of the finding's own population; null when it is about everyone in the source. */
  readonly populationRule: string | null;
  /** Arm criteria and needs of both compared options: a comparison bears only on a patient who could get either. */
  readonly needRules: readonly string[];
  /** Findings of other sources that contradict this one. */
  readonly contradictedBy: readonly PlannedContradiction[];
}

/** A registered study without results: it can be about the patient, and still argues for nothing. */
export interface PlannedWithoutResults {
  readonly option: string;
  readonly source: WrittenSource;
  readonly needRules: readonly string[];
}

export interface ArgumentPlan {
  readonly byOption: ReadonlyMap<string, readonly PlannedArgument[]>;
  readonly withoutResults: ReadonlyMap<string, readonly PlannedWithoutResults[]>;
  readonly contradictions: PlannedContradictions;
  /** What the numbers of every finding support. */
  readonly supports: ReadonlyMap<WrittenFinding, SupportVerdict>;
}

/** @throws Error for a finding of another rule set */
export function supportIn({ supports }: Pick<ArgumentPlan, 'supports'>, finding: WrittenFinding): SupportVerdict {
  const support = supports.get(finding);
  if (support === undefined) throw new Error(`finding ${finding.id} was not planned`);
  return support;
}

/** Lays out, for every option, the findings that argue for or against it (semantics 14). */
export function planArguments(content: RuleSetContent): ArgumentPlan {
  const byOption = new Map<string, PlannedArgument[]>(content.options.map((option) => [option.code, []]));
  const withoutResults = new Map<string, PlannedWithoutResults[]>(content.options.map((option) => [option.code, []]));
  const supports = new Map(content.sources.flatMap(({ findings }) => findings.map((finding) => [finding, supportOf(finding, content.policy.significance)] as const)));
  const contradictions = planContradictions(content, supports);
  for (const source of content.sources) {
    if (source.results === 'none') {
      for (const arm of source.arms) {
        if (arm.option === undefined) continue;
        withoutResults.get(arm.option)?.push({ option: arm.option, source, needRules: needsOf(content, source, [arm.option]) });
      }
      continue;
    }
    for (const finding of source.findings) {
      for (const planned of argumentsOf(content, source, finding, { contradictions, supports })) byOption.get(planned.option)?.push(planned);
    }
  }
  return { byOption, withoutResults, contradictions, supports };
}

function argumentsOf(content: RuleSetContent, source: WrittenSource, finding: WrittenFinding, { contradictions, supports }: Pick<ArgumentPlan, 'contradictions' | 'supports'>): PlannedArgument[] {
  const { intervention, comparator } = finding;
  if (intervention === undefined || comparator === undefined) return [];
  if (finding.kind === 'prognostic' || finding.kind === 'descriptive') return [];
  const support = supportIn({ supports }, finding);
  const shared = {
    source,
    finding,
    support,
    deciding:
      (finding.kind === 'overall' || finding.kind === 'subgroup') &&
      finding.secondHand === undefined &&
      finding.supersededBy === undefined &&
      finding.publishedAs === undefined &&
      source.state.is !== 'superseded' &&
      content.policy.decidingEndpoints.includes(finding.endpoint),
    populationRule: finding.population === undefined ? null : findingRule(source.code, finding.id),
    needRules: needsOf(content, source, [intervention, comparator]),
    contradictedBy: contradictions.get(finding) ?? [],
  };
  return [
    { ...shared, option: intervention, direction: directionFor('FAVORS_INTERVENTION', support) },
    { ...shared, option: comparator, direction: directionFor('FAVORS_COMPARATOR', support) },
  ];
}

function directionFor(own: SupportVerdict['support'], support: SupportVerdict): Argument['direction'] {
  if (support.support === 'NOT_SETTLED' || support.support === 'NO_COMPARISON') return 'NOT_SETTLED';
  return support.support === own ? 'FOR' : 'AGAINST';
}
