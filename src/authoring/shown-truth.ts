import { stateAsRead, type TruthOf } from '../assessment/source-state.js';
import type { Truth } from '../engine/truth.js';
import type { RuleSetContent } from '../rulebook/content.js';

const GUIDANCE = /^guidance:([^/]+)\//u;

/**
 * The truth under which an answer shows a rule: its own, and for a statement of guidance that of the whole statement, which
 * says nothing about patients of whom its source does not speak (semantics 14.9).
 */
export function shownTruth(rule: string, own: Truth, content: RuleSetContent, truthOf: TruthOf): Truth {
  const code = GUIDANCE.exec(rule)?.[1];
  const source = code === undefined ? undefined : content.sources.find((each) => each.code === code);
  if (source === undefined) return own;
  const asRead = stateAsRead(source, truthOf);
  if (asRead === 'NOT_APPLICABLE' || asRead === 'NOT_COVERED' || own === 'FAILS') return 'FAILS';
  return asRead === 'APPLICABLE' ? own : 'UNKNOWN';
}
