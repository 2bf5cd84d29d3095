import type { RuleSetContent, WrittenSource } from '../rulebook/content.js';
import { criterionRule, optionRule } from '../rulebook/rule-ids.js';

/** Rules that must hold before a comparison of options bears: the source's arm criteria for them, and what they need themselves. */
export function needsOf(content: RuleSetContent, source: WrittenSource, options: readonly string[]): readonly string[] {
  const needs: string[] = [];
  for (const criterion of source.criteria) {
    if (criterion.role === 'arm' && criterion.option !== undefined && options.includes(criterion.option)) {
      needs.push(criterionRule(source.code, criterion.id));
    }
  }
  for (const option of content.options) {
    if (option.requires !== undefined && options.includes(option.code)) needs.push(optionRule(option.code));
  }
  return needs;
}
