import { firingOrder } from '../board/firing-order.js';
import { FiringTally } from '../board/firing-tally.js';
import type { RecordDesk } from '../board/record-desk.js';

/** Assessments read at once, and looked at in one call at most: who asks for metrics does not wait for years of records. */
const CHUNK = 1_000;
const MOST = 20_000;

/** How often one rule of the active rule set held and was unknown in recorded assessments. */
export interface RuleFiringCount {
  readonly rule: string;
  readonly holds: number;
  readonly unknown: number;
}

export interface RuleFiringCounts {
  readonly assessments: number;
  readonly rules: readonly RuleFiringCount[];
}

/**
 * Counts firings of the active rule set over all houses, going on each time where it stopped: numbers a rule, and nothing
 * of a patient. When other rules become active it begins anew.
 * @throws RecordUnavailable when the record cannot be read
 */
export function ruleFiringCounts({ shelf, reader }: Pick<RecordDesk, 'shelf' | 'reader'>): () => Promise<RuleFiringCounts> {
  let counted: { readonly ruleSet: string; readonly tally: FiringTally } | null = null;
  let above = -1;
  return async () => {
    const { content, digest } = shelf.active().ruleSet;
    const order = firingOrder(content);
    if (counted?.ruleSet !== digest) {
      counted = { ruleSet: digest, tally: new FiringTally(order.length) };
      above = -1;
    }
    const { tally } = counted;
    for (let read = 0; read < MOST; read += CHUNK) {
      const rows = await reader.firings({ ruleSet: digest }, above, CHUNK);
      for (const row of rows) tally.add(row);
      above = rows.at(-1)?.index ?? above;
      if (rows.length < CHUNK) break;
    }
    return { assessments: tally.assessments, rules: order.map(({ code }, at) => ({ rule: code, holds: tally.holds[at] ?? 0, unknown: tally.unknown[at] ?? 0 })) };
  };
}
