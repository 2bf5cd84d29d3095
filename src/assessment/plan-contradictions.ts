import type { RuleSetContent, WrittenFinding, WrittenSource } from '../rulebook/content.js';
import { findingRule } from '../rulebook/rule-ids.js';
import type { BearingRules } from './bearing.js';
import { needsOf } from './needs-of.js';
import type { SupportVerdict } from './support.js';

/** A finding of another source that contradicts one; known from the rule set alone. */
export interface PlannedContradiction extends BearingRules {
  readonly source: WrittenSource;
  readonly finding: WrittenFinding;
  /** OPPOSITE: favors the other side. NOT_CONFIRMED: a randomized comparison does not settle it. SPEAKS_AGAINST: weighed so by a reader. */
  readonly how: 'OPPOSITE' | 'NOT_CONFIRMED' | 'SPEAKS_AGAINST';
}

/** Contradictions by the finding they contradict. */
export type PlannedContradictions = ReadonlyMap<WrittenFinding, readonly PlannedContradiction[]>;

interface Judged {
  readonly source: WrittenSource;
  readonly finding: WrittenFinding;
  readonly support: SupportVerdict['support'];
}

/** Finds, for every finding that favors a side, what contradicts it in other sources (semantics 14.8). */
export function planContradictions(content: RuleSetContent, supports: ReadonlyMap<WrittenFinding, SupportVerdict>): PlannedContradictions {
  const judged = content.sources.flatMap((source) =>
    source.findings.map((finding): Judged => ({ source, finding, support: supports.get(finding)?.support ?? 'NO_COMPARISON' })),
  );
  const counted = judged.filter(isCounted);
  const found = new Map<WrittenFinding, PlannedContradiction[]>();
  const add = (finding: WrittenFinding, other: Judged, how: PlannedContradiction['how']): void => {
    const known = found.get(finding) ?? [];
    if (known.some((each) => each.finding === other.finding)) return;
    found.set(finding, [...known, { source: other.source, finding: other.finding, how, ...rulesOf(content, other) }]);
  };
  for (const one of judged) {
    if (one.support !== 'FAVORS_INTERVENTION' && one.support !== 'FAVORS_COMPARATOR') continue;
    for (const other of counted) {
      const how = contradiction(one, other);
      if (how !== null) add(one.finding, other, how);
    }
  }
  for (const source of content.sources) {
    for (const { side, restsOn, touches } of source.standing ?? []) {
      if (side !== 'against') continue;
      const others = judged.filter((other) => other.source !== source && restsOn.includes(`${other.source.code}/${other.finding.id}`));
      for (const finding of source.findings.filter(({ id }) => touches.includes(id))) for (const other of others) add(finding, other, 'SPEAKS_AGAINST');
    }
  }
  return found;
}

function isCounted({ source, finding }: Judged): boolean {
  const standsForAll = finding.kind === 'overall' || finding.kind === 'response';
  return standsForAll && finding.secondHand === undefined && finding.supersededBy === undefined && source.state.is === 'current';
}

function contradiction(one: Judged, other: Judged): PlannedContradiction['how'] | null {
  if (other.source === one.source || other.finding.endpoint !== one.finding.endpoint || other.support === 'NO_COMPARISON') return null;
  const isRandomized = other.source.design.randomized === 'yes';
  // A randomized comparison is not contradicted by one that is not.
  if (!isRandomized && one.source.design.randomized === 'yes') return null;
  const straight = one.finding.intervention === other.finding.intervention && one.finding.comparator === other.finding.comparator;
  const crossed = one.finding.intervention === other.finding.comparator && one.finding.comparator === other.finding.intervention;
  if (!straight && !crossed) return null;
  if (other.support === 'NOT_SETTLED') return isRandomized ? 'NOT_CONFIRMED' : null;
  return (one.support === other.support) === straight ? null : 'OPPOSITE';
}

function rulesOf(content: RuleSetContent, { source, finding }: Judged): BearingRules {
  const options = [finding.intervention, finding.comparator].filter((option) => option !== undefined);
  return { populationRule: finding.population === undefined ? null : findingRule(source.code, finding.id), needRules: needsOf(content, source, options) };
}
