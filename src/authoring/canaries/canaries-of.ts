import type { ReadCase } from '../../rulebook/cases/read-cases.js';
import type { WorkedCase } from '../../rulebook/cases/case-schema.js';
import type { RuleSetContent, WrittenExpression } from '../../rulebook/content.js';
import { rulesOf } from '../../rulebook/rules-of.js';
import { namedTruths } from '../mutation/named-truths.js';

/** A worked patient for whom some rules must fire. */
export interface Canary {
  /** Name of the case, in the characters that the log takes. */
  readonly name: string;
  readonly worked: WorkedCase;
  /** Ids of the rules that must hold, each with its expression as it was when the case was written. */
  readonly rules: readonly { readonly id: string; readonly written: WrittenExpression; readonly negated: boolean }[];
}

export interface Canaries {
  readonly canaries: readonly Canary[];
  /** Rules of which no case says that they must hold. */
  readonly unwatched: readonly string[];
}

/**
 * As few worked cases as name every rule as holding. What must fire is what the case says, never what the engine answers:
 * else a rule that stopped firing would be expected to be silent.
 */
export function canariesOf(content: RuleSetContent, cases: readonly ReadCase[]): Canaries {
  const named = namedTruths(content);
  const shown = rulesOf(content).filter(({ id }) => !(id.startsWith('course:') && id.includes('@')));
  const rules = new Map(shown.map(({ id, written, negated }) => [id, { id, written, negated }]));
  let candidates = cases.map(({ worked }) => ({ worked, holds: [...named(worked, 'HOLDS')].filter((rule) => rules.has(rule)) }));
  const open = new Set(rules.keys());
  const canaries: Canary[] = [];
  for (;;) {
    candidates = candidates.map(({ worked, holds }) => ({ worked, holds: holds.filter((rule) => open.has(rule)) })).filter(({ holds }) => holds.length > 0);
    const best = candidates.reduce<(typeof candidates)[number] | undefined>((most, each) => (most === undefined || each.holds.length > most.holds.length ? each : most), undefined);
    if (best === undefined) break;
    for (const rule of best.holds) open.delete(rule);
    canaries.push({ name: best.worked.case.replace(/[^\x20-\x7e]/gu, '?').slice(0, 200), worked: best.worked, rules: best.holds.flatMap((id) => rules.get(id) ?? []) });
  }
  return { canaries, unwatched: [...open] };
}
