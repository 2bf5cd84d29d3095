/** What an audit entry must and may say for its kind. */
export interface EntryKindRule {
  /** Whether the entry speaks of a patient: always, never, or when one is known. */
  readonly subject: 'required' | 'none' | 'optional';
  /** Names of the public facts: codes, digests and ids only, nothing that describes a patient. */
  readonly facts: readonly string[];
}

/**
 * Every kind of audit entry with its rule. Writing obeys this table; verifying does not ask it, so that a log written
 * by a later release with more kinds still verifies.
 *
 * Public facts stay after an erasure. Digests of patient data (a profile digest, say) belong into the payload: few
 * possible values behind an unsalted digest can be guessed.
 */
export const ENTRY_KINDS = {
  'assessment-recorded': { subject: 'required', facts: ['assessment', 'ruleSet', 'engine', 'asOf'] },
  'assessment-replayed': { subject: 'required', facts: ['assessment', 'ruleSet', 'engine', 'outcome'] },
  'case-read': { subject: 'required', facts: ['assessment', 'operation'] },
  'request-refused': { subject: 'optional', facts: ['operation', 'code', 'correlation'] },
  'board-decision-recorded': { subject: 'required', facts: ['decision', 'assessment', 'class'] },
  'board-decision-withdrawn': { subject: 'required', facts: ['decision', 'assessment'] },
  'rule-set-registered': { subject: 'none', facts: ['ruleSet', 'version', 'author'] },
  'rule-set-activated': { subject: 'none', facts: ['ruleSet', 'version', 'author', 'previousRuleSet'] },
  'rule-set-impact-computed': { subject: 'none', facts: ['job', 'ruleSet', 'otherRuleSet'] },
  export: { subject: 'optional', facts: ['export', 'format', 'scope', 'entries'] },
  erasure: { subject: 'required', facts: ['erasure', 'ground'] },
  'service-started': { subject: 'none', facts: ['instance', 'engine', 'ruleSet'] },
  'service-stopped': { subject: 'none', facts: ['instance', 'cause'] },
  'configuration-changed': { subject: 'none', facts: ['setting', 'digest'] },
  'signing-key-changed': { subject: 'none', facts: ['key', 'previousKey'] },
  'canary-failed': { subject: 'none', facts: ['canary', 'ruleSet', 'rule', 'code'] },
  'canary-recovered': { subject: 'none', facts: ['canary', 'ruleSet', 'rule'] },
  'override-feedback': { subject: 'required', facts: ['assessment', 'rule', 'reason'] },
  'audit-verified': { subject: 'none', facts: ['from', 'to', 'outcome'] },
} as const satisfies Record<string, EntryKindRule>;

export type EntryKind = keyof typeof ENTRY_KINDS;

/** How any kind is spelled, today's or a later release's. */
export const ENTRY_KIND_SPELLING = /^[a-z]+(-[a-z]+)*$/;

/** @throws RangeError for a kind this release doesn't write */
export function entryKindRule(kind: EntryKind): EntryKindRule {
  if (!Object.hasOwn(ENTRY_KINDS, kind)) throw new RangeError('no such kind of audit entry');
  return ENTRY_KINDS[kind];
}
