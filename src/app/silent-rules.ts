import { LOCAL_TENANT, SERVICE_ACTOR } from '../board/actor.js';
import { admitted } from '../board/admitted.js';
import { countRuleFirings } from '../board/count-rule-firings.js';
import type { RecordDesk } from '../board/record-desk.js';

/** Days over which firings are watched. */
const WATCHED_DAYS = 90;

/** Below these, silence is chance. */
const ENOUGH = { assessments: 40, holds: 5 } as const;

/**
 * Codes of the rules of the active rule set that fired for patients of a house and then stopped: they held in the earlier
 * half of the watched days and never in the later one. Rules only; nobody's patient can be told from it.
 *
 * @throws RecordUnavailable when the record cannot be read
 */
export async function silentRules(desk: RecordDesk, house: string = LOCAL_TENANT): Promise<readonly string[]> {
  const ruleSet = desk.shelf.active().ruleSet.digest;
  const from = new Date(Date.parse(desk.clock.now()) - WATCHED_DAYS * 86_400_000).toISOString();
  // The service reads on nobody's behalf, and only counts.
  const asker = { actor: { ...SERVICE_ACTOR, role: 'AUDITOR', tenant: house }, correlationId: 'firing-monitor' } as const;
  const { firings } = await countRuleFirings({ ruleSet, from, silence: 'GONE_SILENT' }, admitted(asker, 'read-firings', desk));
  return firings.filter(({ assessments, holds }) => assessments >= ENOUGH.assessments && holds >= ENOUGH.holds).map(({ rule }) => rule.code);
}
