import type { Decisions } from './decisions.js';
import type { Criterion, Expression } from './expression.js';
import type { Possible } from './possible.js';
import { both, either, negation, strongerReason, type Truth, type UnknownReason } from './truth.js';

/** One step of a decision. Flat: the tree is told by `parent`. */
export interface TraceNode {
  /** Position in the list; a parent stands before its children, children in the order in which they are written. */
  readonly id: number;
  /** `null` for the root of a rule. */
  readonly parent: number | null;
  readonly rule: string;
  readonly kind: 'ALL' | 'ANY' | 'NOT' | 'FACT';
  readonly truth: Truth;
  /** `null` exactly when the truth is not UNKNOWN. */
  readonly reason: UnknownReason | null;
  readonly settledAlthoughMissing: boolean;
  /** For FACT: the criterion as written, and what it saw. */
  readonly fact: string | null;
  readonly criterion: Criterion | null;
  readonly seen: Possible | null;
}

/** What a parent needs to know of a node. */
interface Judgement {
  readonly truth: Truth;
  readonly reason: UnknownReason | null;
  /** Whether some leaf below rests on a fact that is not a single value. */
  readonly restsOnMissing: boolean;
}

/** A node whose children are still being visited. */
type Open = { -readonly [Field in keyof TraceNode]: TraceNode[Field] };

const KIND = { all: 'ALL', any: 'ANY', not: 'NOT' } as const;

function settled({ truth, restsOnMissing }: Judgement): boolean {
  return restsOnMissing && truth !== 'UNKNOWN';
}

function joinParts(kind: 'all' | 'any' | 'not', parts: readonly Judgement[]): Judgement {
  const truths = parts.map(({ truth }) => truth);
  const truth = kind === 'all' ? truths.reduce(both, 'HOLDS') : kind === 'any' ? truths.reduce(either, 'FAILS') : negation(truths[0]!);
  // Only parts that are themselves UNKNOWN keep the node open (semantics 5.3); settled ones carry no reason.
  const reason = truth === 'UNKNOWN' ? parts.reduce<UnknownReason | null>((found, part) => strongerReason(found, part.reason), null) : null;
  return { truth, reason, restsOnMissing: parts.some((part) => part.restsOnMissing) };
}

/** Renders how one rule was decided and appends it to `into`. */
export function renderTrace(decisions: Decisions, rule: number, into: TraceNode[]): void {
  const { rules, leavesOfRule } = decisions.compiled;
  const { id: ruleId, expression } = rules[rule]!;
  let nextLeaf = 0;

  const visit = (part: Expression, parent: number | null): Judgement => {
    const id = into.length;
    if (part.kind === 'within' || part.kind === 'oneOf') {
      const leaf = leavesOfRule[rule]![nextLeaf]!;
      nextLeaf += 1;
      const truth = decisions.truthOfLeaf(leaf);
      const seen = decisions.seenByLeaf(leaf);
      const judgement = { truth, reason: truth === 'UNKNOWN' ? seen.reason : null, restsOnMissing: !seen.single };
      into.push({ id, parent, rule: ruleId, kind: 'FACT', truth, reason: judgement.reason, settledAlthoughMissing: settled(judgement), fact: part.fact, criterion: part, seen: seen.possible });
      return judgement;
    }
    // Holds the place before its children; filled when they are known.
    const node: Open = { id, parent, rule: ruleId, kind: KIND[part.kind], truth: 'UNKNOWN', reason: null, settledAlthoughMissing: false, fact: null, criterion: null, seen: null };
    into.push(node);
    const parts = part.kind === 'not' ? [visit(part.of, id)] : part.of.map((child) => visit(child, id));
    const judgement = joinParts(part.kind, parts);
    node.truth = judgement.truth;
    node.reason = judgement.reason;
    node.settledAlthoughMissing = settled(judgement);
    return judgement;
  };

  visit(expression, null);
}
