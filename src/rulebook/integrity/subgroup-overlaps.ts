import { compileExpression } from '../compile-expression.js';
import type { WrittenFinding } from '../content.js';
import { domainsOf } from '../rule-set.js';
import { satisfiable } from '../satisfiable.js';
import type { IntegrityCheck } from './integrity-finding.js';
import { onlyNumericFact } from './subgroup-gaps.js';

/**
 * Subgroups along one number do not share a part of it: "5-10 cm" and "10 cm and more" count exactly 10 twice. One inside the
 * other is another way of cutting and no overlap.
 */
export const subgroupOverlaps: IntegrityCheck = {
  keys: ['subgroup-overlap'],
  run: (source, vocabulary) => {
    const domains = domainsOf(vocabulary);
    const along = source.findings.flatMap((finding) => {
      const fact = finding.secondHand === undefined ? onlyNumericFact(finding.population, vocabulary) : undefined;
      return fact === undefined || finding.population === undefined ? [] : [{ finding, key: `subgroup-overlap:${fact}/${finding.endpoint}`, expression: compileExpression(finding.population, vocabulary) }];
    });
    const overlapping = new Map<string, { readonly first: WrittenFinding; readonly message: string }>();
    for (const [index, a] of along.entries()) {
      for (const b of along.slice(index + 1)) {
        if (a.key !== b.key || overlapping.has(a.key)) continue;
        const may = (...expressions: Parameters<typeof satisfiable>[0]): boolean => satisfiable(expressions, domains) === 'YES';
        const isPart = may(a.expression, b.expression) && may(a.expression, { kind: 'not', of: b.expression }) && may(b.expression, { kind: 'not', of: a.expression });
        if (isPart) overlapping.set(a.key, { first: b.finding, message: `values belong to both \`${a.finding.id}\` and \`${b.finding.id}\`` });
      }
    }
    return [...overlapping].map(([key, { first, message }]) => ({ key, message, object: first, member: 'population' }));
  },
};
