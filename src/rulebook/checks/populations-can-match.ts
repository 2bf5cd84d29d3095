import type { Expression } from '../../engine/expression.js';
import type { Domain } from '../../engine/possible.js';
import type { Check } from '../check.js';
import { compileExpression } from '../compile-expression.js';
import type { RuleDefect } from '../rule-defect.js';
import { domainsOf } from '../rule-set.js';
import { findFitting, satisfiable, type Fit } from '../satisfiable.js';
import { whoTakesPart } from '../who-takes-part.js';

/**
 * Some patient of the scope fits the criteria of a source, and some patient of the source each finding's population: else the
 * source or the finding could never speak. The defect holds the proof; who fits is told by `rules check --witnesses`.
 * Second-hand findings are about other studies' patients.
 */
export const populationsCanMatch: Check = {
  name: 'populations-can-match',
  needs: 'source',
  run: ({ sources, vocabulary, places, rulebook }) => {
    const domains = domainsOf(vocabulary);
    return sources.flatMap((source): readonly RuleDefect[] => {
      const required = whoTakesPart(source, rulebook?.scope, vocabulary);
      const everybody = findFitting(required.map(({ expression }) => expression), domains);
      if (everybody.kind === 'NOBODY') {
        return [{ code: 'CRITERIA_CONTRADICT', at: places.of(source, 'criteria'), message: `no patient satisfies the scope and all eligibility and implied criteria: ${proofOf(everybody)}`, hint: firstClash(required, domains) }];
      }
      return source.findings.flatMap((finding): readonly RuleDefect[] => {
        if (finding.population === undefined || finding.secondHand !== undefined) return [];
        const population = compileExpression(finding.population, vocabulary);
        if (satisfiable([population], domains) === 'NO') return [];
        const fit = findFitting([...required.map(({ expression }) => expression), population], domains);
        if (fit.kind !== 'NOBODY') return [];
        const against = required.filter(({ expression }) => satisfiable([expression, population], domains) === 'NO').map(({ says }) => says);
        return [
          {
            code: 'POPULATION_NEVER_MATCHES',
            at: places.of(finding, 'population'),
            message: `no patient of this source is in the population of \`${finding.id}\`: ${proofOf(fit)}`,
            hint: against.length === 0 ? 'no criterion alone contradicts it, several together do' : `contradicts ${against.join(' and ')}`,
          },
        ];
      });
    });
  },
};

function proofOf({ facts, tried }: Extract<Fit, { readonly kind: 'NOBODY' }>): string {
  return `all ${tried} combinations of ${facts.map((fact) => `\`${fact}\``).join(', ')} were tried`;
}

/** What the expressions before it stop being satisfiable with. */
function firstClash(required: readonly { readonly says: string; readonly expression: Expression }[], domains: ReadonlyMap<string, Domain>): string {
  const before: Expression[] = [];
  for (const { says, expression } of required) {
    before.push(expression);
    if (satisfiable(before, domains) === 'NO') return `${says} contradicts what stands before it`;
  }
  return 'look for two criteria on one fact';
}
