import type { WrittenCriterion, WrittenRule } from '../../conformance/case-file.js';
import type { See, World } from './world.js';

/** What a node tells, and what its parent needs for clause 7.2. */
interface Judged extends Verdict {
  readonly seesMissing: boolean;
}

export interface Verdict {
  readonly truth: 'HOLDS' | 'FAILS' | 'UNKNOWN';
  readonly reason: string | null;
  readonly settledAlthoughMissing: boolean;
}

/** The strongest first (clause 5.2). */
const REASONS = ['CONFLICTING', 'IMPLAUSIBLE', 'STALE', 'IMPRECISE', 'NOT_DERIVABLE', 'ASKED_BUT_UNAVAILABLE', 'NOT_PROVIDED'];

export class RuleJudge {
  /** One text a node, as the conformance cases write it (clause 16.3). */
  readonly trace: string[] = [];

  constructor(
    private readonly world: World,
    private readonly see: See = world.see,
  ) {}

  judge(rule: WrittenRule): Verdict {
    const { truth, reason, settledAlthoughMissing } = this.node(rule, '-');
    return { truth, reason, settledAlthoughMissing };
  }

  private node(rule: WrittenRule, parent: string): Judged {
    const own = this.trace.length;
    this.trace.push('');
    const parts = partsOf(rule).map((part) => this.node(part, `${own}`));
    const truth = 'all' in rule ? conjunction(parts) : 'any' in rule ? disjunction(parts) : 'not' in rule ? negation(parts[0]!.truth) : this.criterion(rule);
    const reason = truth !== 'UNKNOWN' ? null : 'fact' in rule ? this.see(rule).reason : strongest(parts);
    const kind = 'all' in rule ? 'ALL' : 'any' in rule ? 'ANY' : 'not' in rule ? 'NOT' : 'FACT';
    this.trace[own] = `${parent} ${kind} ${truth}${reason === null ? '' : ` ${reason}`}`;
    const seesMissing = 'fact' in rule ? this.see(rule).reason !== null : parts.some((part) => part.seesMissing);
    return { truth, reason, settledAlthoughMissing: truth !== 'UNKNOWN' && seesMissing, seesMissing };
  }

  /** Clause 2.1. */
  private criterion(criterion: WrittenCriterion): Verdict['truth'] {
    const fact = this.world.facts.get(criterion.fact)!;
    const { possible } = this.see(criterion);
    if (possible.every((value) => fact.satisfies(criterion, value))) return 'HOLDS';
    return possible.some((value) => fact.satisfies(criterion, value)) ? 'UNKNOWN' : 'FAILS';
  }
}

function partsOf(rule: WrittenRule): readonly WrittenRule[] {
  if ('all' in rule) return rule.all;
  if ('any' in rule) return rule.any;
  return 'not' in rule ? [rule.not] : [];
}

function conjunction(parts: readonly Verdict[]): Verdict['truth'] {
  if (parts.some(({ truth }) => truth === 'FAILS')) return 'FAILS';
  return parts.some(({ truth }) => truth === 'UNKNOWN') ? 'UNKNOWN' : 'HOLDS';
}

function disjunction(parts: readonly Verdict[]): Verdict['truth'] {
  if (parts.some(({ truth }) => truth === 'HOLDS')) return 'HOLDS';
  return parts.some(({ truth }) => truth === 'UNKNOWN') ? 'UNKNOWN' : 'FAILS';
}

function negation(truth: Verdict['truth']): Verdict['truth'] {
  return truth === 'HOLDS' ? 'FAILS' : truth === 'FAILS' ? 'HOLDS' : 'UNKNOWN';
}

/** Clause 5.3: only parts that are UNKNOWN give a reason. */
function strongest(parts: readonly Verdict[]): string {
  const open = parts.filter(({ truth }) => truth === 'UNKNOWN').map(({ reason }) => reason);
  return REASONS.find((reason) => open.includes(reason))!;
}
