import type { Truth } from '../engine/truth.js';
import type { RuleSetContent, WrittenGuidance, WrittenSource } from '../rulebook/content.js';
import { guidanceRule } from '../rulebook/rule-ids.js';
import type { GuidanceTopic, GuidanceVerdict } from './assessment.js';
import { stateIn } from './bearing.js';
import type { SourceStates } from './source-states.js';
import type { PatientView } from './patient-view.js';
import type { TraceTree } from './trace-tree.js';

/** What the guidances of a rule set say, by topic and side by side (semantics 14.9). It decides no option. */
export function guidanceTopics(content: RuleSetContent, states: SourceStates, view: PatientView, trace: TraceTree): readonly GuidanceTopic[] {
  const topics = new Map<string, GuidanceVerdict[]>();
  for (const source of content.sources) {
    for (const statement of source.guidance ?? []) {
      const verdict = guidanceVerdict(source, statement, states, view, trace);
      topics.set(statement.topic, [...(topics.get(statement.topic) ?? []), verdict]);
    }
  }
  return [...topics].map(([topic, statements]) => ({ topic, differ: differ(statements), statements }));
}

function guidanceVerdict(source: WrittenSource, statement: WrittenGuidance, states: SourceStates, view: PatientView, trace: TraceTree): GuidanceVerdict {
  const rule = guidanceRule(source.code, statement.id);
  const truth = speaks(source, statement, states, view);
  const node = trace.add({ parent: 0, kind: 'GUIDANCE', key: `${source.code}/${statement.id}`, truth, observed: null, expected: statement.says, because: statement.topic });
  if (statement.when !== undefined) trace.addEngineNodes(node, view.evaluation.traceOf(rule), view);
  const { id, topic, says, options, quote } = statement;
  return { source: source.code, id, topic, says, truth, options, quote, node };
}

/** A guidance that is about other patients, or that was retracted, says nothing about this one. */
function speaks(source: WrittenSource, statement: WrittenGuidance, states: SourceStates, view: PatientView): Truth {
  const asRead = stateIn(states.asRead, source.code);
  const own = statement.when === undefined ? 'HOLDS' : view.evaluation.truthOf(guidanceRule(source.code, statement.id));
  if (asRead === 'NOT_APPLICABLE' || asRead === 'NOT_COVERED' || own === 'FAILS') return 'FAILS';
  return asRead === 'APPLICABLE' ? own : 'UNKNOWN';
}

function differ(statements: readonly GuidanceVerdict[]): boolean {
  const bySource = new Map<string, Set<string>>();
  for (const { source, truth, options } of statements) {
    if (truth !== 'HOLDS') continue;
    const named = bySource.get(source) ?? new Set<string>();
    for (const { option, stance } of options) named.add(`${option} ${stance}`);
    bySource.set(source, named);
  }
  return new Set([...bySource.values()].map((named) => [...named].sort().join('; '))).size > 1;
}
