import { planArguments, type ArgumentPlan } from '../../assessment/argument-plan.js';
import { outcomesOf } from '../../assessment/outcomes.js';
import type { TruthOf } from '../../assessment/source-state.js';
import { compile } from '../../engine/compile.js';
import { evaluate } from '../../engine/evaluate.js';
import type { Expression } from '../../engine/expression.js';
import type { Domain } from '../../engine/possible.js';
import type { Truth } from '../../engine/truth.js';
import type { RuleSetContent } from '../../rulebook/content.js';
import type { MutatedRole } from '../../rulebook/mutation/mutant.js';
import type { CaseView } from '../case-view.js';
import { shownTruth } from '../shown-truth.js';
import { namedTruths } from './named-truths.js';
import { TRUTH_AS_READ } from './truth-as-read.js';

/** The worked cases as judges of a changed rule set: which of them would fail. Only what can differ is decided again. */
export class JudgeCases {
  private readonly plan: ArgumentPlan;
  /** Files of the cases that do not pass even unchanged: they judge nothing, else they would notice everything. */
  readonly failing: readonly string[];
  private readonly judges: readonly { readonly view: CaseView; readonly named: ReadonlySet<string> }[];

  constructor(
    private readonly content: RuleSetContent,
    private readonly domains: ReadonlyMap<string, Domain>,
    views: readonly CaseView[],
  ) {
    this.plan = planArguments(content);
    const named = namedTruths(content);
    const passing = views.filter((view) => this.statesAreMet(view, this.content, this.plan, truthOf(view)));
    this.failing = views.filter((view) => !passing.includes(view)).map(({ read }) => read.file);
    this.judges = passing.map((view) => ({ view, named: named(view.read.worked) }));
  }

  /** The first case that fails when a rule has another expression; null: it holds for everyone. */
  withExpression(rule: string, expression: Expression | null): CaseView | undefined {
    const compiled = expression === null ? undefined : compile([{ id: rule, expression }], this.domains);
    return this.judges.find(({ view, named }) => {
      const truth: Truth = compiled === undefined ? 'HOLDS' : evaluate(compiled, view.states).truthOf(rule);
      const was = view.truths.get(rule);
      if (truth === was || was === undefined) return false;
      const own = truthOf(view);
      if (named.has(rule) && shownTruth(rule, truth, this.content, own) !== shownTruth(rule, was, this.content, own)) return true;
      return !this.statesAreMet(view, this.content, this.plan, (id) => (id === rule ? truth : own(id)));
    })?.view;
  }

  /** The first case that fails when a criterion has another role. */
  withRole({ source: code, criterion: id, role }: MutatedRole): CaseView | undefined {
    const sources = this.content.sources.map((source) =>
      source.code === code ? { ...source, criteria: source.criteria.map((criterion) => (criterion.id === id ? { ...criterion, role } : criterion)) } : source,
    );
    const content = { ...this.content, sources };
    const plan = planArguments(content);
    return this.judges.find(({ view }) => !this.statesAreMet(view, content, plan, truthOf(view)))?.view;
  }

  private statesAreMet(view: CaseView, content: RuleSetContent, plan: ArgumentPlan, truths: TruthOf): boolean {
    const { sources, options, asRead } = view.read.worked.expect;
    if (sources === undefined && options === undefined && asRead === undefined) return true;
    const found = outcomesOf(content, plan, truths);
    return (
      Object.entries(asRead ?? {}).every(([code, truth]) => TRUTH_AS_READ[found.asRead.get(code) ?? 'NOT_COVERED'] === truth) &&
      Object.entries(sources ?? {}).every(([code, state]) => found.sources.get(code) === state) &&
      Object.entries(options ?? {}).every(([code, state]) => found.options.get(code) === state)
    );
  }
}

function truthOf(view: CaseView): TruthOf {
  return (rule) => {
    const truth = view.truths.get(rule);
    if (truth === undefined) throw new Error(`no truth of ${rule}`);
    return truth;
  };
}
