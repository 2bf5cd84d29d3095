import type { RuleSetContent, WrittenSource } from '../rulebook/content.js';
import { cautionRule, courseRule, criterionRule, findingRule, guidanceRule, optionRule, SCOPE_RULE } from '../rulebook/rule-ids.js';
import type { ListedRule } from './listed-rule.js';

const BARE = { source: null, requires: null, excludes: null, quote: null, reading: null } as const;

/** Every rule of a rule set, also those that test no fact, in the order of the files. */
export function listRules(content: RuleSetContent): readonly ListedRule[] {
  return [
    { ...BARE, code: SCOPE_RULE, kind: 'SCOPE', says: content.intendedUse, requires: content.scope },
    ...content.sources.flatMap(rulesOfSource),
    ...content.options.map((option): ListedRule => ({ ...BARE, code: optionRule(option.code), kind: 'OPTION', says: option.description, requires: option.requires ?? null })),
    ...content.cautions.map(
      (caution): ListedRule => ({ ...BARE, code: cautionRule(caution.code), kind: 'CAUTION', source: caution.source, says: caution.says, requires: caution.when ?? null, quote: caution.quote }),
    ),
  ];
}

function rulesOfSource(source: WrittenSource): readonly ListedRule[] {
  const common = { ...BARE, source: source.code };
  return [
    ...source.criteria.map(
      ({ id, says, requires, excludes, quote, reading }): ListedRule => ({
        ...common,
        code: criterionRule(source.code, id),
        kind: 'CRITERION',
        says,
        requires: requires ?? null,
        excludes: excludes ?? null,
        quote,
        reading: reading ?? null,
      }),
    ),
    ...source.findings.map(({ id, says, population, quote }): ListedRule => ({ ...common, code: findingRule(source.code, id), kind: 'FINDING', says, requires: population ?? null, quote })),
    ...source.course.map(({ id, says, when, quote, reading }): ListedRule => ({ ...common, code: courseRule(source.code, id), kind: 'COURSE', says, requires: when ?? null, quote, reading: reading ?? null })),
    ...(source.guidance ?? []).map(({ id, says, when, quote }): ListedRule => ({ ...common, code: guidanceRule(source.code, id), kind: 'GUIDANCE', says, requires: when ?? null, quote })),
  ];
}
