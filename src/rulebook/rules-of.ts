import type { RuleSetContent, WrittenCriterion, WrittenExpression } from './content.js';

/** A written expression that becomes a rule, and which object it stands in. */
export interface WrittenRule {
  /**
   * "scope", "source:000/<criterion>", "finding:000/<id>", "course:000/<id>", "option:<code>", "caution:<code>";
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
  add('scope', content.scope, content.scopeOwner ?? content);
  for (const source of content.sources) {
    for (const criterion of source.criteria) addReadings(`source:${source.code}/${criterion.id}`, criterion, add);
    for (const finding of source.findings) add(`finding:${source.code}/${finding.id}`, finding.population, finding);
    for (const rule of source.course) {
      add(`course:${source.code}/${rule.id}`, rule.when, rule);
      addAlternatives(`course:${source.code}/${rule.id}`, rule.reading, add);
    }
  }
  for (const option of content.options) add(`option:${option.code}`, option.requires, option);
  for (const caution of content.cautions) add(`caution:${caution.code}`, caution.when, caution);
  return rules;
}

type Add = (id: string, written: WrittenExpression | undefined, owner: object, negated?: boolean) => void;

function addReadings(id: string, criterion: WrittenCriterion, add: Add): void {
  add(id, criterion.requires, criterion);
  add(id, criterion.excludes, criterion, true);
  addAlternatives(id, criterion.reading, add);
}

function addAlternatives(id: string, reading: WrittenCriterion['reading'], add: Add): void {
  for (const [index, alternative] of (reading?.alternatives ?? []).entries()) {
    add(`${id}@${index + 1}`, alternative.requires, alternative);
    add(`${id}@${index + 1}`, alternative.excludes, alternative, true);
  }
}
