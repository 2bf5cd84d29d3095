import { exactQuotient, formatExact } from '../engine/exact.js';
import type { RuleSetContent } from '../rulebook/content.js';
import type { AdmittedDesk } from './admitted.js';
import { firingOrder } from './firing-order.js';
import { FiringTally } from './firing-tally.js';
import type { ListedRule } from './listed-rule.js';
import { readFirings, type CountedFilter } from './read-firings.js';
import { ruleSetContents } from './rule-set-contents.js';
import { rulesOfOption } from './rules-of-option.js';

/**
 * A rule that says nothing to the board, and how: it never held; it held in the earlier half of the period and not in
 * the later one, in which there were assessments; it was unknown in nine of ten of at least twenty assessments.
 */
export type Silence = 'NEVER_FIRED' | 'GONE_SILENT' | 'NEARLY_ALWAYS_UNKNOWN';

/** Nearly always: nine of ten, once there are enough assessments to say so. */
const NEARLY_ALWAYS = { of10: 9, assessments: 20 } as const;

/** Which rules, and over which assessments they are counted; what is absent does not narrow. */
export interface FiringsFilter extends CountedFilter {
  /** Code of a source: rules that stand in it. */
  readonly source?: string | undefined;
  /** Code of an option: rules that speak about it. */
  readonly option?: string | undefined;
  /** What the rule's code begins with. */
  readonly rulePrefix?: string | undefined;
  readonly silence?: Silence | undefined;
}

/** How often one rule of a rule set held, failed and was unknown. */
export interface RuleFiring {
  readonly rule: ListedRule;
  readonly ruleSet: string;
  readonly assessments: number;
  readonly holds: number;
  readonly fails: number;
  readonly unknown: number;
  /** Share of the assessments in which it was unknown, 0 to 1 as a decimal text; `null` without assessments. */
  readonly unknownShare: string | null;
  /** When it held first and last; `null` when it never did. */
  readonly firstHeld: string | null;
  readonly lastHeld: string | null;
}

export interface CountedRules {
  /** Rules in the order of their rule set, the active rule set first. */
  readonly firings: readonly RuleFiring[];
  /** Assessments counted, of all rule sets together. */
  readonly assessments: number;
}

interface Counted {
  readonly all: FiringTally;
  /** The later half of the period. */
  readonly later: FiringTally;
}

/**
 * Counts how rules were decided in recorded assessments. Rules are those of the rule set named; when none is named, of
 * every rule set that answered in the period, and of the active one.
 *
 * @throws RecordUnavailable when the record cannot be read
 */
export async function countRuleFirings(filter: FiringsFilter, desk: AdmittedDesk<'read-firings'>): Promise<CountedRules> {
  const { ruleSet, actor, from, to } = filter;
  const contentOf = await ruleSetContents(desk);
  const counted = new Map<string, Counted>();
  const countOf = (digest: string): Counted | undefined => {
    const content = contentOf(digest);
    if (content === undefined) return undefined;
    const rules = firingOrder(content).length;
    const known = counted.get(digest) ?? { all: new FiringTally(rules), later: new FiringTally(rules) };
    counted.set(digest, known);
    return known;
  };
  countOf(ruleSet ?? desk.shelf.active().ruleSet.digest);
  const newest = (await desk.reader.findAssessments({ tenant: desk.tenant, ruleSet, actor, from, to }, null, 1)).rows[0];
  let middle: string | null = null;
  let assessments = 0;
  for await (const row of readFirings({ ruleSet, actor, from, to }, desk)) {
    middle ??= middleBetween(from ?? row.recordedAt, to ?? newest?.recordedAt ?? row.recordedAt);
    const count = countOf(row.ruleSet);
    if (count === undefined) continue;
    assessments += 1;
    count.all.add(row);
    if (row.recordedAt >= middle) count.later.add(row);
  }
  const firings = [...counted].flatMap(([digest, count]) => firingsOf(digest, contentOf(digest), count, filter));
  return { firings, assessments };
}

function middleBetween(from: string, to: string): string {
  return new Date((Date.parse(from) + Date.parse(to)) / 2).toISOString();
}

function firingsOf(ruleSet: string, content: RuleSetContent | undefined, { all, later }: Counted, { source, option, rulePrefix, silence }: FiringsFilter): readonly RuleFiring[] {
  if (content === undefined) return [];
  const ofOption = option === undefined ? null : rulesOfOption(content, option);
  return firingOrder(content).flatMap((rule, at) => {
    if (source !== undefined && rule.source !== source) return [];
    if (ofOption !== null && !ofOption.has(rule.code)) return [];
    if (rulePrefix !== undefined && !rule.code.startsWith(rulePrefix)) return [];
    return silence === undefined || isSilent(silence, all, later, at) ? [firingOf(rule, ruleSet, all, at)] : [];
  });
}

function firingOf(rule: ListedRule, ruleSet: string, tally: FiringTally, at: number): RuleFiring {
  const { assessments } = tally;
  const unknown = tally.unknown[at] ?? 0;
  return {
    rule,
    ruleSet,
    assessments,
    holds: tally.holds[at] ?? 0,
    fails: tally.fails[at] ?? 0,
    unknown,
    unknownShare: assessments === 0 ? null : formatExact(exactQuotient(BigInt(unknown), BigInt(assessments))),
    firstHeld: tally.firstHeld[at] ?? null,
    lastHeld: tally.lastHeld[at] ?? null,
  };
}

function isSilent(silence: Silence, all: FiringTally, later: FiringTally, at: number): boolean {
  const [held, heldLater, unknown] = [all.holds[at] ?? 0, later.holds[at] ?? 0, all.unknown[at] ?? 0];
  switch (silence) {
    case 'NEVER_FIRED':
      return held === 0;
    case 'GONE_SILENT':
      return held > 0 && heldLater === 0 && later.assessments > 0;
    case 'NEARLY_ALWAYS_UNKNOWN':
      return all.assessments >= NEARLY_ALWAYS.assessments && unknown * 10 >= all.assessments * NEARLY_ALWAYS.of10;
  }
}
