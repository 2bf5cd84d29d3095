import type { RuleSetContent, WrittenCriterion, WrittenSource } from '../rulebook/content.js';
import { criterionRule } from '../rulebook/rule-ids.js';

/** A criterion that a source asks of the patients of one of its arms. */
export interface ArmCriterion {
  readonly source: WrittenSource;
  readonly criterion: WrittenCriterion;
  /** Id of the rule that decides it. */
  readonly rule: string;
}

/** What a rule set says of one option in other places than its findings; the same for every patient. */
export interface OptionParts {
  /** In the order of the sources and of their criteria. */
  readonly armCriteria: readonly ArmCriterion[];
  /** Course rules as "000/stop-at-progression", in the order of the sources. */
  readonly course: readonly string[];
  /** Codes of the cautions that name the option. */
  readonly cautions: ReadonlySet<string>;
}

/** Collects what is said of each option, so that no answer looks through all sources for every option. */
export function partsOfOptions(content: RuleSetContent): ReadonlyMap<string, OptionParts> {
  const parts = new Map(content.options.map(({ code }) => [code, { armCriteria: [] as ArmCriterion[], course: [] as string[], cautions: new Set<string>() }]));
  for (const source of content.sources) {
    for (const criterion of source.criteria) {
      if (criterion.role !== 'arm' || criterion.option === undefined) continue;
      parts.get(criterion.option)?.armCriteria.push({ source, criterion, rule: criterionRule(source.code, criterion.id) });
    }
    for (const rule of source.course) if (rule.option !== undefined) parts.get(rule.option)?.course.push(`${source.code}/${rule.id}`);
  }
  for (const caution of content.cautions) for (const option of caution.options) parts.get(option)?.cautions.add(caution.code);
  return parts;
}
