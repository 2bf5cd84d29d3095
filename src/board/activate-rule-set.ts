import type { SealedEntry } from '../ledger/entry-batch.js';
import type { RuleSetContent } from '../rulebook/content.js';
import { SERVICE_ACTOR, SERVICE_TENANT, type Actor } from './actor.js';
import { admitted } from './admitted.js';
import type { Asker } from './asker.js';
import type { InputProblem } from './input-problem.js';
import type { ActivationRow } from './ports/activation-store.js';
import type { RecordDesk } from './record-desk.js';
import type { RecordPage } from './record-page.js';
import { appendRefusal } from './refusal-entry.js';

const OPERATION = 'activateRuleSet';

/** Characters of a reason. */
const REASON = { least: 10, most: 500 } as const;

export interface RuleSetToActivate {
  readonly digest: string;
  /** Why, in words about the rules; never about a patient. */
  readonly reason: string;
}

export type ActivateOutcome =
  | { readonly kind: 'activated'; readonly activation: ActivationRow }
  | { readonly kind: 'invalid'; readonly problems: readonly InputProblem[] }
  | { readonly kind: 'rule-set-unknown' }
  /** Whoever wrote the rules asks to activate them. */
  | { readonly kind: 'same-person' }
  /** It is the one that answers already. */
  | { readonly kind: 'active-already' };

const CODES = { invalid: 'INPUT_INVALID', 'rule-set-unknown': 'RULE_SET_UNKNOWN', 'same-person': 'SAME_PERSON', 'active-already': 'RULE_SET_ACTIVE' } as const;

/** Whoever answers for the rules: the account that their file names, or the service that shipped them. */
export function authorOf({ author }: RuleSetContent): string {
  return author ?? SERVICE_ACTOR.id;
}

/**
 * Makes a rule set the one that answers when nobody names another, for every house and every process: it takes a second
 * person than its author, and a reason. The activation and its entry commit in one transaction.
 *
 * @throws RecordUnavailable when the entry cannot be written: nothing was activated
 */
export async function activateRuleSet({ digest, reason: given }: RuleSetToActivate, asker: Asker, open: RecordDesk): Promise<ActivateOutcome> {
  const desk = admitted(asker, 'activate-rule-set', open);
  const reason = given.trim();
  const problems = reasonProblems(reason);
  await desk.shelf.refresh([digest]);
  const outcome = await desk.book.write(async (page): Promise<ActivateOutcome> => {
    const refuse = <T extends Exclude<ActivateOutcome, { kind: 'activated' }>>(refused: T): T => {
      appendRefusal(page, { operation: OPERATION, code: CODES[refused.kind], problems: refused.kind === 'invalid' ? refused.problems : [] }, asker);
      return refused;
    };
    if (problems.length > 0) return refuse({ kind: 'invalid', problems });
    const prepared = desk.shelf.withDigest(digest);
    if (prepared === undefined) return refuse({ kind: 'rule-set-unknown' });
    const { content } = prepared.ruleSet;
    if (authorOf(content) === asker.actor.id) return refuse({ kind: 'same-person' });
    const newest = await page.rows.activations.newest();
    if (newest?.ruleSet === digest) return refuse({ kind: 'active-already' });
    return { kind: 'activated', activation: await writeActivation(page, { digest, content, previous: newest?.ruleSet ?? null, actor: asker.actor, reason, correlation: asker.correlationId }) };
  });
  if (outcome.kind === 'activated') await desk.shelf.refresh();
  return outcome;
}

/** Writes an activation down with its entry, which every house may read. */
export async function writeActivation(
  page: RecordPage,
  { digest, content, previous, actor, reason, correlation }: { readonly digest: string; readonly content: RuleSetContent; readonly previous: string | null; readonly actor: Actor; readonly reason: string; readonly correlation: string },
): Promise<ActivationRow> {
  const { entry }: SealedEntry = page.inHouse(SERVICE_TENANT).append({
    kind: 'rule-set-activated',
    actor,
    subject: null,
    facts: { ruleSet: digest, version: content.version, author: authorOf(content), ...(previous === null ? {} : { previousRuleSet: previous }) },
    payload: { reason, correlation },
  });
  const row: ActivationRow = { index: entry.index, ruleSet: digest, previous, actor: entry.actor.id, reason, activatedAt: entry.recordedAt };
  await page.rows.activations.add(row);
  return row;
}

function reasonProblems(reason: string): readonly InputProblem[] {
  const path = 'input.reason';
  const length = Array.from(reason).length;
  if (length < REASON.least || length > REASON.most) return [{ code: 'REASON_LENGTH', path, message: 'the reason is too short or too long', hint: `${REASON.least} to ${REASON.most} characters about the rules, never about a patient` }];
  return /[\p{Cc}\p{Cs}]/u.test(reason) ? [{ code: 'REASON_CHARACTERS', path, message: 'the reason holds characters that are no text', hint: 'one line of words' }] : [];
}
