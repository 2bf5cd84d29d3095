import type { Expression } from '../../engine/expression.js';
import type { Check } from '../check.js';
import { compileExpression } from '../compile-expression.js';
import type { WrittenCriterion } from '../content.js';
import type { RuleDefect } from '../rule-defect.js';
import { domainsOf } from '../rule-set.js';
import { satisfiable } from '../satisfiable.js';
import { whoTakesPart } from '../who-takes-part.js';
import type { Vocabulary } from '../../vocabulary/vocabulary.js';

/**
 * Rules about one treatment do not contradict each other: what an option needs can be true of a patient of each source that
 * studied it, and so can the criteria of the arm. Else the finding would argue for a treatment that is closed to everyone.
 */
export const optionsFitTheirSources: Check = {
  name: 'options-fit-their-sources',
  needs: 'rule set',
  run: ({ sources, options, vocabulary, places, rulebook }) => {
    const domains = domainsOf(vocabulary);
    return sources.flatMap((source): readonly RuleDefect[] => {
      const required = whoTakesPart(source, rulebook?.scope, vocabulary).map(({ expression }) => expression);
      if (satisfiable(required, domains) === 'NO') return [];
      const known = new Map<string, 'option' | 'arm' | null>();
      const closedBy = (code: string): 'option' | 'arm' | null => {
        const seen = known.get(code);
        if (seen !== undefined) return seen;
        const needs = options.find((option) => option.code === code)?.requires;
        const arm = source.criteria.filter(({ role, option }) => role === 'arm' && option === code).flatMap((criterion) => expressionOf(criterion, vocabulary));
        const closed = needs !== undefined && satisfiable([...required, compileExpression(needs, vocabulary)], domains) === 'NO' ? 'option' : satisfiable([...required, ...arm], domains) === 'NO' ? 'arm' : null;
        known.set(code, closed);
        return closed;
      };
      return source.findings.flatMap((finding) =>
        (['intervention', 'comparator'] as const).flatMap((side): readonly RuleDefect[] => {
          const code = finding[side];
          const closed = code === undefined || finding.secondHand !== undefined ? null : closedBy(code);
          if (code === undefined || closed === null) return [];
          const what = closed === 'option' ? 'what the option needs' : 'the criteria of its arm';
          return [{ code: 'OPTION_NEVER_OPEN', at: places.of(finding, side), message: `\`${code}\` is closed to every patient of this source`, hint: `${what} and the criteria of the source contradict each other` }];
        }),
      );
    });
  },
};

function expressionOf({ requires, excludes }: WrittenCriterion, vocabulary: Vocabulary): readonly Expression[] {
  if (requires !== undefined) return [compileExpression(requires, vocabulary)];
  return excludes === undefined ? [] : [{ kind: 'not', of: compileExpression(excludes, vocabulary) }];
}
