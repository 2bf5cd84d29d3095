import type { RuleSetContent } from '../rulebook/content.js';
import { cautionRule, courseRule, criterionRule, findingRule, optionRule } from '../rulebook/rule-ids.js';

/** Codes of the rules that speak about an option: what it needs, who was given it, what was found, its course and cautions. */
export function rulesOfOption({ sources, cautions }: RuleSetContent, option: string): ReadonlySet<string> {
  return new Set([
    optionRule(option),
    ...sources.flatMap(({ code, criteria, findings, course }) => [
      ...criteria.filter((criterion) => criterion.option === option).map(({ id }) => criterionRule(code, id)),
      ...findings.filter(({ intervention, comparator }) => intervention === option || comparator === option).map(({ id }) => findingRule(code, id)),
      ...course.filter((rule) => rule.option === option).map(({ id }) => courseRule(code, id)),
    ]),
    ...cautions.filter(({ options }) => options.includes(option)).map(({ code }) => cautionRule(code)),
  ]);
}
