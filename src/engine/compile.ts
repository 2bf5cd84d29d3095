import { Column, type Leaf, type OutcomeBudget, type Uses } from './column.js';
import type { CompiledRules } from './compiled-rules.js';
import { CriteriaRegister } from './criteria-register.js';
import type { Criterion, Expression, Rule } from './expression.js';
import type { Domain } from './possible.js';
import { RuleRegister, type Decision, type InnerNode } from './rule-register.js';

/** The criteria of an expression in the order in which they are written. */
export function criteriaOf(expression: Expression): Criterion[] {
  const found: Criterion[] = [];
  const visit = (part: Expression): void => {
    if (part.kind === 'within' || part.kind === 'oneOf') found.push(part);
    else if (part.kind === 'not') visit(part.of);
    else part.of.forEach(visit);
  };
  visit(expression);
  return found;
}

/** For every leaf, the conjunctions it takes part in. */
function usesOfLeaves(leafCount: number, register: RuleRegister): Uses[] {
  const uses = Array.from({ length: leafCount }, () => ({ plain: [] as number[], negated: [] as number[] }));
  register.conjunctions.forEach((conjunction, slot) => {
    for (const { leaf, negated } of conjunction) (negated ? uses[leaf]!.negated : uses[leaf]!.plain).push(slot);
  });
  return uses;
}

/** For every column, the inner nodes that depend on it, children before parents. */
function nodesOfColumns(columnCount: number, columnOfLeaf: readonly number[], nodes: readonly InnerNode[]): number[][] {
  const dependents = Array.from({ length: columnCount }, () => [] as number[]);
  const columnsOfNode: Set<number>[] = [];
  nodes.forEach((node, index) => {
    const columns = new Set(node.children.flatMap((child) => (child < 0 ? [columnOfLeaf[~child]!] : [...columnsOfNode[child]!])));
    columnsOfNode.push(columns);
    columns.forEach((column) => dependents[column]!.push(index));
  });
  return dependents;
}

/** The rules that each conjunction decides, then those that each inner node decides. */
function rulesOfDecision(decisions: readonly Decision[], conjunctions: number, nodes: number): number[][] {
  const decided = Array.from({ length: conjunctions + nodes }, () => [] as number[]);
  decisions.forEach((decision, rule) => decided[decision.by === 'conjunction' ? decision.slot : conjunctions + decision.node]!.push(rule));
  return decided;
}

/** The conjunctions that some rule is the opposite of. */
function opposedConjunctions(decisions: readonly Decision[], words: number): Int32Array {
  const opposed = new Int32Array(words);
  for (const decision of decisions) if (decision.by === 'conjunction' && decision.negated) opposed[decision.slot >>> 5]! |= 1 << (decision.slot & 31);
  return opposed;
}

function refuseTwins(rules: readonly Rule[]): Map<string, number> {
  const indexById = new Map<string, number>();
  rules.forEach(({ id }, index) => {
    if (indexById.has(id)) throw new Error(`two rules are called \`${id}\``);
    indexById.set(id, index);
  });
  return indexById;
}

/**
 * Prepares rules for evaluation. Criteria that mean the same are shared, so the cost of an evaluation grows with the
 * distinct thresholds, not with the rules.
 * @param domains what each fact can be; a fact that no rule reads may be left out
 * @throws Error for two rules with one id, or a criterion that does not fit its domain: the rule loader must have refused it
 */
export function compile(rules: readonly Rule[], domains: ReadonlyMap<string, Domain>): CompiledRules {
  const ruleIndex = refuseTwins(rules);
  const criteria = new CriteriaRegister(domains);
  const register = new RuleRegister();
  const leavesOfRule: Int32Array[] = [];
  const decisions: Decision[] = [];
  for (const { expression } of rules) {
    const leaves = criteriaOf(expression).map((criterion) => criteria.leafOf(criterion));
    leavesOfRule.push(Int32Array.from(leaves));
    decisions.push(register.register(expression, leaves));
  }

  // Only now: the cells of a fact are known when all its criteria are.
  const facts = criteria.divideFacts();
  const factIndex = new Map(facts.map(({ name }, index) => [name, index]));
  const leavesOfColumn = criteria.columns.map(() => [] as Leaf[]);
  const leaves = criteria.drafts.map((draft, index): Leaf => {
    const siblings = leavesOfColumn[draft.column]!;
    const { cells } = facts[factIndex.get(draft.criterion.fact)!]!;
    const leaf = { index, column: draft.column, position: siblings.length, criterion: draft.criterion, region: criteria.regionOf(draft, cells) };
    siblings.push(leaf);
    return leaf;
  });

  const words = Math.ceil(register.conjunctions.length / 32);
  const uses = usesOfLeaves(leaves.length, register);
  const nodesOfColumn = nodesOfColumns(criteria.columns.length, leaves.map(({ column }) => column), register.nodes);
  const budget: OutcomeBudget = { spentBytes: 0 };
  const columns = criteria.columns.map(({ fact, maxAgeDays }, index) => {
    const own = leavesOfColumn[index]!;
    const at = factIndex.get(fact)!;
    return new Column(index, at, maxAgeDays, own, nodesOfColumn[index]!, facts[at]!.cells, own.map((leaf) => uses[leaf.index]!), words, budget);
  });
  return {
    rules: [...rules],
    ruleIndex,
    decisions,
    conjunctions: register.conjunctions.length,
    rulesOfDecision: rulesOfDecision(decisions, register.conjunctions.length, register.nodes.length),
    opposed: opposedConjunctions(decisions, words),
    leavesOfRule,
    facts,
    factIndex,
    columns,
    leaves,
    nodes: register.nodes,
    words,
  };
}
