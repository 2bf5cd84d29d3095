import type { RuleSetContent, WrittenExpression } from './content.js';
import { alternativeRule, cautionRule, courseRule, criterionRule, findingRule, guidanceRule, optionRule, SCOPE_RULE } from './rule-ids.js';

/** A written expression that becomes a rule, and which object it stands in. */
export interface WrittenRule {
  /**
   * "scope", "source:000/<criterion>", "finding:000/<id>", "course:000/<id>", "guidance:bclc-2022/<id>", "option:<code>", "caution:<code>";
   * alternative readings add "@1", "@2" ... in the order of the file.
   */
  readonly id: string;
  readonly written: WrittenExpression;
  /** For `excludes`: the rule is the negation, so that HOLDS always means that the patient satisfies the criterion. */
  readonly negated: boolean;
  readonly owner: object;
}

type RuleParts = Pick<RuleSetContent, 'sources' | 'options' | 'cautions'> & { readonly scope?: WrittenExpression | undefined; readonly scopeOwner?: object };

/** Every expression of a rule set as a rule with its id, in the order of the content. */
export function rulesOf(content: RuleParts): readonly WrittenRule[] {
  const rules: WrittenRule[] = [];
  const add = (id: string, written: WrittenExpression | undefined, owner: object, negated = false): void => {
    if (written !== undefined) rules.push({ id, written, negated, owner });
  };
  add(SCOPE_RULE, content.scope, content.scopeOwner ?? content);
  for (const { code, criteria, findings, course, guidance = [] } of content.sources) {
    for (const criterion of criteria) {
      add(criterionRule(code, criterion.id), criterion.requires, criterion);
      add(criterionRule(code, criterion.id), criterion.excludes, criterion, true);
      for (const [index, alternative] of (criterion.reading?.alternatives ?? []).entries()) {
        add(alternativeRule(code, criterion.id, index + 1), alternative.requires, alternative);
        add(alternativeRule(code, criterion.id, index + 1), alternative.excludes, alternative, true);
      }
    }
    for (const finding of findings) add(findingRule(code, finding.id), finding.population, finding);
    for (const rule of course) {
      add(courseRule(code, rule.id), rule.when, rule);
      for (const [index, alternative] of (rule.reading?.alternatives ?? []).entries()) {
        add(`${courseRule(code, rule.id)}@${index + 1}`, alternative.requires, alternative);
        add(`${courseRule(code, rule.id)}@${index + 1}`, alternative.excludes, alternative, true);
      }
    }
    for (const statement of guidance) add(guidanceRule(code, statement.id), statement.when, statement);
  }
  for (const option of content.options) add(optionRule(option.code), option.requires, option);
  for (const caution of content.cautions) add(cautionRule(caution.code), caution.when, caution);
  return rules;
}
