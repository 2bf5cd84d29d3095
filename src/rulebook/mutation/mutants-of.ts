import type { Vocabulary } from '../../vocabulary/vocabulary.js';
import type { CriterionRole, RuleSetContent } from '../content.js';
import { criterionRule } from '../rule-ids.js';
import { rulesOf } from '../rules-of.js';
import { expressionMutants } from './expression-mutants.js';
import type { Mutant } from './mutant.js';

/**
 * Roles that a criterion could be given by mistake. Context and conduct are not told apart: neither decides anything. That a
 * criterion is forgotten is the same as giving it the role context.
 */
const OTHER_ROLES: Readonly<Record<CriterionRole, readonly CriterionRole[]>> = {
  eligibility: ['implied', 'context'],
  implied: ['eligibility', 'context'],
  arm: ['eligibility', 'context'],
  conduct: ['eligibility', 'implied'],
  context: ['eligibility', 'implied'],
};

/** Readings that were not chosen change no verdict by being forgotten. */
const isAlternative = (rule: string): boolean => rule.includes('@');
/** No answer shows what another reading of a course rule would say, so nothing could notice a mistake in it. */
const isUnshown = (rule: string): boolean => rule.startsWith('course:') && isAlternative(rule);
const isCriterion = (rule: string): boolean => rule.startsWith('source:');

/** Every rule of a rule set with every single mistake of `expressionMutants`, the whole condition forgotten, turned round, or in another role. */
export function mutantsOf(content: RuleSetContent, vocabulary: Vocabulary): readonly Mutant[] {
  const expressions = rulesOf(content).filter(({ id }) => !isUnshown(id)).flatMap(({ id, written, negated, owner }): readonly Mutant[] => {
    const becomes = (of: typeof written | null, other = negated): Mutant['becomes'] => ({ kind: 'expression', written: of, negated: other });
    const parts = expressionMutants(written, vocabulary).map((mutant): Mutant => ({ rule: id, kind: mutant.kind, change: mutant.change, at: mutant.at, becomes: becomes(mutant.written) }));
    const turned: Mutant = { rule: id, kind: 'negation', change: negated ? '`excludes` becomes `requires`' : 'the whole condition is negated', at: owner, becomes: becomes(written, !negated) };
    const forgotten: Mutant = { rule: id, kind: 'dropped', change: 'the whole condition is gone', at: owner, becomes: becomes(null) };
    return isCriterion(id) || isAlternative(id) ? [...parts, turned] : [...parts, turned, forgotten];
  });
  const roles = content.sources.flatMap((source) =>
    source.criteria.flatMap((criterion): readonly Mutant[] => {
      if (criterion.requires === undefined && criterion.excludes === undefined) return [];
      return OTHER_ROLES[criterion.role].map((role) => ({
        rule: criterionRule(source.code, criterion.id),
        kind: 'role',
        change: role === 'context' ? `the ${criterion.role} criterion is gone (role context)` : `role ${criterion.role} becomes ${role}`,
        at: criterion,
        becomes: { kind: 'role', source: source.code, criterion: criterion.id, role },
      }));
    }),
  );
  return [...expressions, ...roles];
}
