import { compile } from '../../engine/compile.js';
import { constantCriteria } from '../../engine/constant-criteria.js';
import type { Check } from '../check.js';
import { compileExpression, compileLeaf, leavesOf } from '../compile-expression.js';
import type { RuleDefect } from '../rule-defect.js';
import { domainsOf } from '../rule-set.js';
import { rulesOf } from '../rules-of.js';
import { satisfiable } from '../satisfiable.js';

/**
 * No test, and no expression of tests, that the same answer fits for every patient: it says nothing, so the author meant
 * something else. A test on one fact is judged by the engine; a combination by trying every cell.
 */
export const testsCanHoldAndFail: Check = {
  name: 'tests-can-hold-and-fail',
  needs: 'source',
  run(book) {
    const { vocabulary, places } = book;
    const domains = domainsOf(vocabulary);
    return rulesOf({ ...book, scope: book.rulebook?.scope, scopeOwner: book.rulebook ?? book }).flatMap(({ id, written }): readonly RuleDefect[] => {
      const leaves = leavesOf(written);
      const constant = leaves.flatMap((leaf): readonly RuleDefect[] => {
        const [found] = constantCriteria(compile([{ id, expression: compileLeaf(leaf, vocabulary) }], domains));
        if (found === undefined) return [];
        const never = found.always === 'HOLDS' ? 'fails' : 'holds';
        return [
          {
            code: found.always === 'HOLDS' ? 'CRITERION_NEVER_FAILS' : 'CRITERION_NEVER_HOLDS',
            at: places.of(leaf),
            message: `this test on \`${leaf.fact}\` never ${never}, whatever the patient`,
            hint: 'compare its bounds and unit with what the vocabulary calls possible',
          },
        ];
      });
      if (constant.length > 0 || leaves.length < 2) return constant;
      const expression = compileExpression(written, vocabulary);
      if (satisfiable([expression], domains) === 'NO') {
        return [{ code: 'EXPRESSION_NEVER_HOLDS', at: places.of(written), message: 'no patient satisfies these tests together' }];
      }
      if (satisfiable([{ kind: 'not', of: expression }], domains) === 'NO') {
        return [{ code: 'EXPRESSION_NEVER_FAILS', at: places.of(written), message: 'every patient satisfies these tests' }];
      }
      return [];
    });
  },
};
