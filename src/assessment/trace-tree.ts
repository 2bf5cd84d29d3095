import type { Criterion } from '../engine/expression.js';
import { criterionRange } from '../engine/criterion-range.js';
import type { TraceNode as EngineNode } from '../engine/trace.js';
import type { FactDefinition } from '../vocabulary/fact-definition.js';
import { statedValue } from '../vocabulary/stated-value.js';
import type { TraceNode } from './assessment.js';
import { definitionOf, inWords, type PatientView } from './patient-view.js';

/** Collects the flat trace of an answer. A parent always stands before its children. */
export class TraceTree {
  private readonly collected: TraceNode[] = [];
  private readonly criteria = new Map<string, number>();

  get nodes(): readonly TraceNode[] {
    return this.collected;
  }

  add(node: Omit<TraceNode, 'id'>): number {
    const id = this.collected.length;
    const { parent, kind, key, truth, observed, expected, because } = node;
    this.collected.push({ id, parent, kind, key, truth, observed, expected, because });
    if (node.kind === 'CRITERION' && !this.criteria.has(node.key)) this.criteria.set(node.key, id);
    return id;
  }

  /** The node of a criterion by its key, such as "000/large-hcc". */
  criterionNode(key: string): number | undefined {
    return this.criteria.get(key);
  }

  /** Hangs the engine's own nodes of one rule below a node of the answer. */
  addEngineNodes(parent: number, nodes: readonly EngineNode[], view: PatientView): void {
    const first = nodes[0]?.id ?? 0;
    const offset = this.collected.length - first;
    for (const node of nodes) {
      this.add({
        parent: node.parent === null ? parent : node.parent + offset,
        kind: node.kind,
        key: node.fact ?? node.kind.toLowerCase(),
        truth: node.truth,
        observed: observedText(node, view),
        expected: expectedText(node, view),
        because: becauseText(node, view),
      });
    }
  }
}

export function observedText(node: EngineNode, view: PatientView): string | null {
  if (node.fact === null || node.seen === null) return null;
  return inWords(view, node.fact, node.seen).text;
}

/** Said once for a criterion, which never changes; with the definition it was said by. */
const EXPECTED = new WeakMap<Criterion, { readonly definition: FactDefinition; readonly text: string }>();

export function expectedText(node: EngineNode, view: PatientView): string | null {
  if (node.fact === null || node.criterion === null) return null;
  const definition = definitionOf(view, node.fact);
  const known = EXPECTED.get(node.criterion);
  if (known?.definition === definition) return known.text;
  const { text } = statedValue(definition, criterionRange(node.criterion));
  EXPECTED.set(node.criterion, { definition, text });
  return text;
}

function becauseText(node: EngineNode, view: PatientView): string {
  if (node.reason !== null) return node.reason;
  if (node.kind !== 'FACT') return `${node.kind} ${node.truth}`;
  if (node.settledAlthoughMissing) return 'every value it may still have agrees';
  return node.fact !== null && view.settled.has(node.fact) ? 'follows although an input is not known' : 'known value';
}
