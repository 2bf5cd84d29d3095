import type { Expression } from '../../engine/expression.js';
import { compileExpression } from '../../rulebook/compile-expression.js';
import { domainsOf } from '../../rulebook/rule-set.js';
import { criteriaIn } from '../../rulebook/sample-points.js';
import { satisfiable } from '../../rulebook/satisfiable.js';
import type { Notice, NoticeCheck } from './notice.js';

/**
 * Rules of one source that overlap: whoever satisfies one criterion satisfies the other, so that the other says nothing more.
 * A publication may say a thing twice; an author who did not mean to has written one of the two wrongly.
 */
export const criteriaSayMoreThanOthers: NoticeCheck = {
  name: 'criteria-say-more-than-others',
  run: ({ sources, places, vocabulary }) => {
    const domains = domainsOf(vocabulary);
    return sources.flatMap((source): readonly Notice[] => {
      const compiled = source.criteria.flatMap((criterion) => {
        const { requires, excludes } = criterion;
        if (requires === undefined && excludes === undefined) return [];
        const expression: Expression = requires === undefined ? { kind: 'not', of: compileExpression(excludes ?? { all: [] }, vocabulary) } : compileExpression(requires, vocabulary);
        return [{ criterion, expression, facts: new Set(criteriaIn(expression).map(({ fact }) => fact)) }];
      });
      return compiled.flatMap((one, index): readonly Notice[] => {
        const implying = compiled.find((other, place) => {
          if (other === one || other.criterion.role !== one.criterion.role || other.criterion.option !== one.criterion.option) return false;
          if (![...one.facts].every((fact) => other.facts.has(fact))) return false;
          const follows = satisfiable([other.expression, { kind: 'not', of: one.expression }], domains) === 'NO';
          // Of two that mean the same, the later is told.
          return follows && (place < index || satisfiable([one.expression, { kind: 'not', of: other.expression }], domains) !== 'NO');
        });
        return implying === undefined ? [] : [{ code: 'CRITERION_SAYS_NO_MORE', at: places.of(one.criterion), message: `whoever satisfies \`${implying.criterion.id}\` satisfies \`${one.criterion.id}\`` }];
      });
    });
  },
};
