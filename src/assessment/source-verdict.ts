import type { Truth } from '../engine/truth.js';
import type { WrittenCriterion, WrittenFinding, WrittenPolicy, WrittenSource } from '../rulebook/content.js';
import { courseRule, findingRule } from '../rulebook/rule-ids.js';
import type { CriterionVerdict, FindingMatch, FindingVerdict, SourceState, SourceVerdict } from './assessment.js';
import { supportIn, type ArgumentPlan } from './argument-plan.js';
import { stateIn } from './bearing.js';
import { contradicting } from './contradicting.js';
import { criterionVerdict } from './criterion-verdict.js';
import type { SourceStates } from './source-states.js';
import type { PatientView } from './patient-view.js';
import { isOutdated, sourceNotes } from './source-notes.js';
import { notReadOf } from './source-state.js';
import { touchingDiscrepancies } from './touching-discrepancies.js';
import type { TraceTree } from './trace-tree.js';

const TRUTH_OF_STATE: Readonly<Record<SourceState, Truth>> = {
  APPLICABLE: 'HOLDS',
  NOT_APPLICABLE: 'FAILS',
  UNDETERMINED: 'UNKNOWN',
  NOT_COVERED: 'FAILS',
};

/** What is the same for all sources of one answer. */
export interface SourceContext {
  readonly policy: WrittenPolicy;
  readonly plan: ArgumentPlan;
  readonly states: SourceStates;
  readonly view: PatientView;
  readonly trace: TraceTree;
  readonly asOf: string;
}

/** Everything one source says about this patient. */
export function sourceVerdict(source: WrittenSource, context: SourceContext): SourceVerdict {
  const { states, view, trace, asOf } = context;
  const state = stateIn(states.sources, source.code);
  const asRead = TRUTH_OF_STATE[stateIn(states.asRead, source.code)];
  const node = trace.add({
    parent: 0,
    kind: 'SOURCE',
    key: source.code,
    truth: TRUTH_OF_STATE[state],
    observed: null,
    expected: source.name,
    because: state,
  });
  const criteria = source.criteria.map((criterion) => criterionVerdict(source, criterion, view, trace, node));
  const findings = source.findings.map((finding) => findingVerdict(source, finding, context, node));
  const course = source.course.map((rule) => {
    const bears = rule.when === undefined ? 'HOLDS' : view.evaluation.truthOf(courseRule(source.code, rule.id));
    if (rule.when !== undefined) {
      const at = trace.add({ parent: node, kind: 'COURSE', key: `${source.code}/${rule.id}`, truth: bears, observed: null, expected: rule.says, because: rule.topic });
      trace.addEngineNodes(at, view.evaluation.traceOf(courseRule(source.code, rule.id)), view);
    }
    return { id: rule.id, topic: rule.topic, option: rule.option ?? null, says: rule.says, bears, quote: rule.quote, opposes: rule.opposes ?? [] };
  });
  return {
    code: source.code,
    name: source.name,
    state,
    because: becauseOf(source, state, asRead, criteria),
    outdated: isOutdated(source, asOf),
    asRead,
    read: source.read ?? null,
    notes: sourceNotes(source, asOf),
    standing: source.standing ?? [],
    nearMiss: nearMissOf(state, criteria),
    criteria,
    findings,
    safety: source.safety,
    course,
    limitations: source.limitations,
    discrepancies: source.discrepancies,
    node,
  };
}

function findingVerdict(
  source: WrittenSource,
  finding: WrittenFinding,
  { plan, states, view, trace }: SourceContext,
  parent: number,
): FindingVerdict {
  const contradictedBy = contradicting(plan.contradictions.get(finding) ?? [], states, (rule) => view.evaluation.truthOf(rule));
  const { support, why } = supportIn(plan, finding);
  const discrepancies = touchingDiscrepancies(source, finding.id);
  if (finding.population === undefined) {
    return { id: finding.id, match: 'MATCHES', support, supportWhy: why, finding, discrepancies, contradictedBy, node: null };
  }
  const rule = findingRule(source.code, finding.id);
  const truth = view.evaluation.truthOf(rule);
  const node = trace.add({ parent, kind: 'FINDING', key: `${source.code}/${finding.id}`, truth, observed: null, expected: finding.says, because: `${MATCH_OF_TRUTH[truth]}, ${why}` });
  trace.addEngineNodes(node, view.evaluation.traceOf(rule), view);
  return { id: finding.id, match: MATCH_OF_TRUTH[truth], support, supportWhy: why, finding, discrepancies, contradictedBy, node };
}

const MATCH_OF_TRUTH: Readonly<Record<Truth, FindingMatch>> = { HOLDS: 'MATCHES', FAILS: 'DOES_NOT_MATCH', UNKNOWN: 'CANNOT_TELL' };

function decides(criterion: Pick<WrittenCriterion, 'role'>): boolean {
  return criterion.role === 'eligibility' || criterion.role === 'implied';
}

function nearMissOf(state: SourceState, criteria: readonly CriterionVerdict[]): SourceVerdict['nearMiss'] {
  if (state !== 'NOT_APPLICABLE') return null;
  const failing = criteria.filter((criterion) => decides(criterion) && criterion.truth === 'FAILS');
  const [only] = failing;
  if (failing.length !== 1 || only === undefined || only.nearMiss === null) return null;
  return { ...only.nearMiss, criterion: only.id };
}

function becauseOf(source: WrittenSource, state: SourceState, asRead: Truth, criteria: readonly CriterionVerdict[]): string {
  const unread = notReadOf(source).map((criterion) => criterion.notRead ?? '');
  const notRead = unread.length === 0 ? '' : `not read: ${unread.join('; ')}`;
  const named = (truth: Truth) =>
    criteria
      .filter((criterion) => criterion.notRead === null && criterion.truth === truth && (truth === 'FAILS' ? decides(criterion) : criterion.role === 'eligibility'))
      .map((criterion) => criterion.says);
  switch (state) {
    case 'APPLICABLE': {
      const open = criteria.filter((criterion) => criterion.role === 'implied' && criterion.truth === 'UNKNOWN').length;
      const note = open === 0 ? '' : `; ${open} implied ${open === 1 ? 'criterion is' : 'criteria are'} not known and ${open === 1 ? 'does' : 'do'} not block`;
      return `Every eligibility criterion holds${note}`;
    }
    case 'NOT_APPLICABLE':
      return `Fails: ${named('FAILS').join('; ')}`;
    case 'UNDETERMINED':
      if (asRead === 'HOLDS') return `Fits as far as the source was read; ${notRead}`;
      if (named('UNKNOWN').length === 0 && notRead !== '') return `Nothing was read about who took part; ${notRead}`;
      return `Not known: ${named('UNKNOWN').join('; ') || 'whether the patient is within the scope of the rule set'}${notRead === '' ? '' : `; ${notRead}`}`;
    case 'NOT_COVERED':
      return source.state.is === 'retracted' ? 'The source is retracted' : 'The patient is outside the scope of the rule set';
  }
}
