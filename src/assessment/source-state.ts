import type { Truth } from '../engine/truth.js';
import type { CriterionRole, WrittenCriterion, WrittenSource } from '../rulebook/content.js';
import { criterionRule, SCOPE_RULE } from '../rulebook/rule-ids.js';
import type { SourceState } from './assessment.js';

/** Reads the truth of a rule by its id. */
export type TruthOf = (ruleId: string) => Truth;

/** A rule that decides whether a source applies. */
export interface DecidingRule {
  readonly rule: string;
  readonly role: Extract<CriterionRole, 'eligibility' | 'implied'> | 'scope';
}

/** Made once for a source, which never changes. */
const DECIDING = new WeakMap<WrittenSource, readonly DecidingRule[]>();
const NOT_READ = new WeakMap<WrittenSource, readonly WrittenCriterion[]>();

/** The scope and the criteria of a source that decide whether it applies. */
export function decidingRules(source: WrittenSource): readonly DecidingRule[] {
  const known = DECIDING.get(source);
  if (known !== undefined) return known;
  const rules: DecidingRule[] = [{ rule: SCOPE_RULE, role: 'scope' }];
  for (const { id, role, notRead } of source.criteria) {
    if (notRead === undefined && (role === 'eligibility' || role === 'implied')) rules.push({ rule: criterionRule(source.code, id), role });
  }
  DECIDING.set(source, rules);
  return rules;
}

/** What of a source was not read: each keeps it from applying, whatever is known of the patient. */
export function notReadOf(source: WrittenSource): readonly WrittenCriterion[] {
  const known = NOT_READ.get(source);
  if (known !== undefined) return known;
  const unread = source.criteria.filter((criterion) => criterion.notRead !== undefined);
  NOT_READ.set(source, unread);
  return unread;
}

/** Whether a source speaks about this patient (semantics 11): as far as it was read, and never APPLICABLE when something was not. */
export function sourceState(source: WrittenSource, truthOf: TruthOf): SourceState {
  return stateGiven(source, stateAsRead(source, truthOf));
}

/** The state of a source when its state as far as it was read is known. */
export function stateGiven(source: WrittenSource, asRead: SourceState): SourceState {
  return asRead === 'APPLICABLE' && notReadOf(source).length > 0 ? 'UNDETERMINED' : asRead;
}

/**
 * What the state would be if the source held nothing beyond what was read (semantics 11.6).
 *
 * Eligibility criteria block when they fail and leave the source open when they are unknown; implied
 * criteria block only when they fail; arm, conduct and context criteria never decide here.
 */
export function stateAsRead(source: WrittenSource, truthOf: TruthOf): SourceState {
  if (source.state.is === 'retracted') return 'NOT_COVERED';
  let open = false;
  for (const { rule, role } of decidingRules(source)) {
    const truth = truthOf(rule);
    if (truth === 'FAILS') return role === 'scope' ? 'NOT_COVERED' : 'NOT_APPLICABLE';
    if (truth === 'UNKNOWN' && role !== 'implied') open = true;
  }
  return open || source.read?.population === 'none' ? 'UNDETERMINED' : 'APPLICABLE';
}
