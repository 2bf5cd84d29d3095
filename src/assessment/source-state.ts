import type { Truth } from '../engine/truth.js';
import type { WrittenSource } from '../rulebook/content.js';
import { criterionRule, SCOPE_RULE } from '../rulebook/rule-ids.js';
import type { SourceState } from './assessment.js';

/** Reads the truth of a rule by its id. */
export type TruthOf = (ruleId: string) => Truth;

/**
 * Whether a source speaks about this patient (semantics 11).
 *
 * Eligibility criteria block when they fail and leave the source open when they are unknown; implied
 * criteria block only when they fail; arm, conduct and context criteria never decide here.
 */
export function sourceState(source: WrittenSource, truthOf: TruthOf): SourceState {
  const scope = truthOf(SCOPE_RULE);
  if (scope === 'FAILS' || source.state.is === 'retracted') return 'NOT_COVERED';
  let open = scope === 'UNKNOWN';
  for (const criterion of source.criteria) {
    if (criterion.role !== 'eligibility' && criterion.role !== 'implied') continue;
    const truth = truthOf(criterionRule(source.code, criterion.id));
    if (truth === 'FAILS') return 'NOT_APPLICABLE';
    if (truth === 'UNKNOWN' && criterion.role === 'eligibility') open = true;
  }
  return open ? 'UNDETERMINED' : 'APPLICABLE';
}
