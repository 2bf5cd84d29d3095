import type { PreparedRuleSet } from '../../assessment/prepared-rule-set.js';
import { listRules } from '../../board/list-rules.js';
import type { RuleSetShelf } from '../../board/ports/rule-set-shelf.js';
import { opaqueId } from '../schema/opaque-id.js';
import type { RuleSetView } from './rule-set-view.js';

// A rule set never changes, so its view is made once; the key goes with the rule set when it leaves the shelf.
const made = new WeakMap<PreparedRuleSet, Omit<RuleSetView, 'active'>>();

function viewOf(prepared: PreparedRuleSet): Omit<RuleSetView, 'active'> {
  const { content, digest } = prepared.ruleSet;
  return {
    ...content,
    id: opaqueId('RuleSet', digest),
    digest,
    sources: content.sources.map((source) => ({ ...source, id: opaqueId('Source', source.code) })),
    options: content.options.map((option) => ({ ...option, id: opaqueId('Option', option.code) })),
    rules: listRules(content).map((rule) => ({ ...rule, ruleSet: digest, id: opaqueId('Rule', rule.code) })),
  } as Omit<RuleSetView, 'active'>;
}

/** A rule set as finished plain data: content with ids, nothing left to resolve. */
export function ruleSetView(prepared: PreparedRuleSet, shelf: RuleSetShelf): RuleSetView {
  const view = made.get(prepared) ?? viewOf(prepared);
  made.set(prepared, view);
  return { ...view, active: shelf.active() === prepared };
}
