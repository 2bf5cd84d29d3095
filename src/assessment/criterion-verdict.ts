import { formatExact } from '../engine/exact.js';
import { nearMiss as distanceTo, nearMissOfNegation } from '../engine/near-miss.js';
import type { TraceNode as EngineNode } from '../engine/trace.js';
import type { Truth } from '../engine/truth.js';
import type { Reading, WrittenCriterion, WrittenSource } from '../rulebook/content.js';
import { alternativeRule, criterionRule } from '../rulebook/rule-ids.js';
import { domainOf } from '../vocabulary/domain-of.js';
import type { CriterionVerdict, NearMiss } from './assessment.js';
import { definitionOf, inWords, type PatientView } from './patient-view.js';
import { sourceState } from './source-state.js';
import { expectedText, type TraceTree } from './trace-tree.js';

/** Decides one criterion in words and hangs its trace below the source's node. */
export function criterionVerdict(source: WrittenSource, criterion: WrittenCriterion, view: PatientView, trace: TraceTree, parent: number): CriterionVerdict {
  const decided = criterion.requires !== undefined || criterion.excludes !== undefined;
  const rule = criterionRule(source.code, criterion.id);
  const nodes = decided ? view.evaluation.traceOf(rule) : [];
  const root = nodes[0];
  const truth = root?.truth ?? 'UNKNOWN';
  const reason = root === undefined ? (criterion.notRead === undefined ? 'NOT_PROVIDED' : 'NOT_READ') : root.reason;
  const node = trace.add({
    parent,
    kind: 'CRITERION',
    key: `${source.code}/${criterion.id}`,
    truth,
    observed: null,
    expected: criterion.says,
    because: root === undefined ? undecidedBecause(criterion) : (root.reason ?? `${criterion.role} criterion ${truth}`),
  });
  trace.addEngineNodes(node, nodes, view);
  return {
    id: criterion.id,
    role: criterion.role,
    says: criterion.says,
    truth,
    reason,
    settledAlthoughMissing: settledAlthoughMissing(nodes, view),
    facts: nodes.filter((part) => part.kind === 'FACT').map((part) => factOf(part, view)),
    nearMiss: truth === 'FAILS' ? nearMissOf(nodes, view) : null,
    quote: criterion.quote,
    bias: criterion.bias ?? null,
    notRead: criterion.notRead ?? null,
    reading: criterion.reading === undefined ? null : readingVerdict(source, criterion, criterion.reading, view, trace, node),
    node,
  };
}

function undecidedBecause({ notRead }: WrittenCriterion): string {
  return notRead === undefined ? 'no fact of a profile can tell this' : `not read: ${notRead}`;
}

/** Semantics 7, and beyond the facts that are read the inputs of those that are derived. */
function settledAlthoughMissing([root, ...parts]: readonly EngineNode[], view: PatientView): boolean {
  if (root === undefined || root.truth === 'UNKNOWN') return false;
  return root.settledAlthoughMissing || [root, ...parts].some(({ fact }) => fact !== null && view.settled.has(fact));
}

function factOf(part: EngineNode, view: PatientView): CriterionVerdict['facts'][number] {
  const { fact, seen } = part;
  if (fact === null || seen === null) throw new Error('a fact node of the trace names no fact');
  return {
    fact,
    label: definitionOf(view, fact).label,
    value: inWords(view, fact, seen),
    expected: expectedText(part, view) ?? '',
    observedOn: view.observedOn.get(fact) ?? null,
    truth: part.truth,
  };
}

/**
 * The distance of a failing criterion to its threshold (semantics 8), told only where one numeric leaf alone decides:
 * with several failing leaves no single distance would be true.
 */
function nearMissOf(nodes: readonly EngineNode[], view: PatientView): NearMiss | null {
  const leaves = nodes.filter((node) => node.kind === 'FACT');
  const deciding = leaves.filter((leaf) => leaf.truth === (isNegated(leaf, nodes) ? 'HOLDS' : 'FAILS'));
  const [leaf] = deciding;
  if (deciding.length !== 1 || leaf?.criterion?.kind !== 'within' || leaf.seen?.kind !== 'interval') return null;
  const definition = definitionOf(view, leaf.criterion.fact);
  const measure = isNegated(leaf, nodes) ? nearMissOfNegation : distanceTo;
  const missed = measure(leaf.criterion, leaf.seen, domainOf(definition));
  if (missed === null) return null;
  const unit = definition.kind === 'quantity' ? definition.canonicalUnit : null;
  const distance = formatExact(missed.distance);
  return {
    fact: leaf.criterion.fact,
    distance: distance.startsWith('-') ? distance : `+${distance}`,
    unit,
    threshold: `${formatExact(missed.threshold)}${missed.included ? '' : ' (not included)'}`,
    canChange: definition.canChange,
  };
}

function isNegated(leaf: EngineNode, nodes: readonly EngineNode[]): boolean {
  const first = nodes[0]?.id ?? 0;
  let negated = false;
  for (let at = leaf.parent; at !== null; at = nodes[at - first]?.parent ?? null) {
    if (nodes[at - first]?.kind === 'NOT') negated = !negated;
  }
  return negated;
}

function readingVerdict(
  source: WrittenSource,
  criterion: WrittenCriterion,
  reading: Reading,
  view: PatientView,
  trace: TraceTree,
  parent: number,
): CriterionVerdict['reading'] {
  const truthOf = (rule: string): Truth => view.evaluation.truthOf(rule);
  const chosen = sourceState(source, truthOf);
  const alternatives = reading.alternatives.map((alternative, index) => {
    const stated = alternative.requires !== undefined || alternative.excludes !== undefined;
    if (!stated) return { says: alternative.says, truth: 'UNKNOWN' as const, changesVerdict: false };
    const rule = alternativeRule(source.code, criterion.id, index + 1);
    const nodes = view.evaluation.traceOf(rule);
    const truth = view.evaluation.truthOf(rule);
    const own = criterionRule(source.code, criterion.id);
    const other = sourceState(source, (id) => (id === own ? truth : truthOf(id)));
    const node = trace.add({
      parent,
      kind: 'READING',
      key: `${source.code}/${criterion.id}@${index + 1}`,
      truth,
      observed: null,
      expected: alternative.says,
      because: other === chosen ? 'would not change whether the source applies' : `would make the source ${other}`,
    });
    trace.addEngineNodes(node, nodes, view);
    return { says: alternative.says, truth, changesVerdict: other !== chosen };
  });
  return { chosen: reading.chosen, alternatives };
}

