import type { FactState } from '../../engine/fact-state.js';
import type { Expression } from '../../engine/expression.js';
import { compileExpression } from '../../rulebook/compile-expression.js';
import type { RuleSetContent } from '../../rulebook/content.js';
import { differingProfile } from '../../rulebook/mutation/differing-profile.js';
import type { Mutant } from '../../rulebook/mutation/mutant.js';
import { mutantsOf } from '../../rulebook/mutation/mutants-of.js';
import { domainsOf } from '../../rulebook/rule-set.js';
import { rulesOf } from '../../rulebook/rules-of.js';
import type { Vocabulary } from '../../vocabulary/vocabulary.js';
import type { CaseView } from '../case-view.js';
import { sayableValues } from '../sayable.js';
import { coveringRule } from './covering-rule.js';
import { JudgeCases } from './judge-cases.js';

/** A mutant that no case noticed. */
export interface Survivor {
  readonly mutant: Mutant;
  /** A profile for which the rule and the mutant differ; null: none was looked for (a role) or found within the limit. */
  readonly witness: readonly FactState[] | null;
}

export interface MutationScore {
  readonly killed: readonly { readonly mutant: Mutant; readonly by: string }[];
  /** Same truth for every combination of cells, as the engine decides: no case can tell them apart. */
  readonly equivalent: readonly { readonly mutant: Mutant; readonly tried: number }[];
  readonly survived: readonly Survivor[];
  /** Cases that do not pass even without a mistake. */
  readonly failing: readonly string[];
}

/** How many of the mistakes an author could make the worked cases notice. */
export function mutationScore(content: RuleSetContent, views: readonly CaseView[], vocabulary: Vocabulary, only?: (rule: string) => boolean): MutationScore {
  const domains = domainsOf(vocabulary);
  const judges = new JudgeCases(content, domains, views);
  const originals = new Map(rulesOf(content).map(({ id, written, negated }) => [id, expressionOf(compileExpression(written, vocabulary), negated)]));
  const score = { killed: [] as { mutant: Mutant; by: string }[], equivalent: [] as { mutant: Mutant; tried: number }[], survived: [] as Survivor[] };
  for (const mutant of mutantsOf(content, vocabulary)) {
    if (only !== undefined && !only(mutant.rule)) continue;
    const { becomes } = mutant;
    if (becomes.kind === 'role') {
      const by = judges.withRole(becomes);
      const covered = by === undefined ? coveringRule(becomes, content, originals, domains) : null;
      if (by === undefined && covered !== null) score.equivalent.push({ mutant, tried: covered.tried });
      else if (by === undefined) score.survived.push({ mutant, witness: null });
      else score.killed.push({ mutant, by: by.read.file });
      continue;
    }
    const changed = becomes.written === null ? null : expressionOf(compileExpression(becomes.written, vocabulary), becomes.negated);
    const by = judges.withExpression(mutant.rule, changed);
    if (by !== undefined) {
      score.killed.push({ mutant, by: by.read.file });
      continue;
    }
    const original = originals.get(mutant.rule);
    if (original === undefined) throw new Error(`no rule ${mutant.rule}`);
    const difference = changed === null ? null : differingProfile(original, changed, domains, sayableValues(vocabulary));
    if (difference?.kind === 'SAME') score.equivalent.push({ mutant, tried: difference.tried });
    else score.survived.push({ mutant, witness: difference?.kind === 'DIFFERENT' ? difference.states : null });
  }
  return { ...score, failing: judges.failing };
}

function expressionOf(expression: Expression, negated: boolean): Expression {
  return negated ? { kind: 'not', of: expression } : expression;
}
