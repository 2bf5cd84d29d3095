import type { WrittenCaution } from '../rulebook/content.js';
import { cautionRule } from '../rulebook/rule-ids.js';
import type { CautionVerdict } from './assessment.js';
import type { PatientView } from './patient-view.js';
import type { TraceTree } from './trace-tree.js';

/** Whether a caution bears on this patient; one without condition always does, an unknown one is shown as such and never dropped. */
export function cautionVerdict(caution: WrittenCaution, view: PatientView, trace: TraceTree): CautionVerdict {
  const rule = cautionRule(caution.code);
  const truth = caution.when === undefined ? 'HOLDS' : view.evaluation.truthOf(rule);
  const node = trace.add({ parent: 0, kind: 'CAUTION', key: caution.code, truth, observed: null, expected: caution.says, because: caution.severity });
  if (caution.when !== undefined) trace.addEngineNodes(node, view.evaluation.traceOf(rule), view);
  return { code: caution.code, severity: caution.severity, says: caution.says, truth, source: caution.source, quote: caution.quote };
}
