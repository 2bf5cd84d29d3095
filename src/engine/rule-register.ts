import type { Expression } from './expression.js';

/** A node of an expression tree that is no plain conjunction. Children: a node number, or `~leaf` for a leaf. */
export interface InnerNode {
  readonly kind: 'all' | 'any' | 'not';
  readonly children: readonly number[];
}

/**
 * How a rule is decided: by its conjunction in the bit sets (`negated` when the rule is the opposite of that
 * conjunction), or by the tree under an inner node.
 */
export type Decision =
  | { readonly by: 'conjunction'; readonly slot: number; readonly negated: boolean }
  | { readonly by: 'node'; readonly node: number; readonly negated: false };

interface Literal {
  readonly leaf: number;
  readonly negated: boolean;
}

/**
 * Gives equal conjunctions and equal subtrees one number, so that they are decided once.
 * The order of parts does not matter to what they mean, so it does not matter here either.
 */
export class RuleRegister {
  readonly conjunctions: (readonly Literal[])[] = [];
  readonly nodes: InnerNode[] = [];
  private readonly slotByKey = new Map<string, number>();
  private readonly nodeByKey = new Map<string, number>();

  /** @param leaves the leaf numbers of the expression's criteria in the order in which they are written */
  register(expression: Expression, leaves: readonly number[]): Decision {
    const conjunction: Literal[] = [];
    if (isConjunction(expression, false, leaves[Symbol.iterator](), conjunction)) return { by: 'conjunction', slot: this.slotOf(conjunction), negated: false };
    const opposite: Literal[] = [];
    if (isConjunction(expression, true, leaves[Symbol.iterator](), opposite)) return { by: 'conjunction', slot: this.slotOf(opposite), negated: true };
    return { by: 'node', node: this.nodeOf(expression, leaves[Symbol.iterator]()), negated: false };
  }

  private slotOf(conjunction: readonly Literal[]): number {
    const key = [...new Set(conjunction.map(({ leaf, negated }) => (negated ? ~leaf : leaf)))].sort((a, b) => a - b).join(',');
    const known = this.slotByKey.get(key);
    if (known !== undefined) return known;
    this.slotByKey.set(key, this.conjunctions.length);
    this.conjunctions.push(conjunction);
    return this.conjunctions.length - 1;
  }

  private nodeOf(expression: Expression, leaves: Iterator<number>): number {
    if (expression.kind === 'within' || expression.kind === 'oneOf') return ~leaves.next().value!;
    const parts = expression.kind === 'not' ? [expression.of] : expression.of;
    const children = parts.map((part) => this.nodeOf(part, leaves));
    const key = `${expression.kind} ${[...children].sort((a, b) => a - b).join(',')}`;
    const known = this.nodeByKey.get(key);
    if (known !== undefined) return known;
    this.nodeByKey.set(key, this.nodes.length);
    this.nodes.push({ kind: expression.kind, children });
    return this.nodes.length - 1;
  }
}

/** Whether an expression, or its negation, is a conjunction of leaves and negated leaves; gathers them. */
function isConjunction(expression: Expression, negated: boolean, leaves: Iterator<number>, into: Literal[]): boolean {
  switch (expression.kind) {
    case 'within':
    case 'oneOf':
      into.push({ leaf: leaves.next().value!, negated });
      return true;
    case 'not':
      return isConjunction(expression.of, !negated, leaves, into);
    case 'all':
    case 'any':
      // De Morgan: a negated disjunction is a conjunction of negations. One part alone is either.
      if (expression.of.length !== 1 && (expression.kind === 'any') !== negated) return false;
      return expression.of.every((part) => isConjunction(part, negated, leaves, into));
  }
}
