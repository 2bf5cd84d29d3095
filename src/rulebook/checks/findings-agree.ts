import type { Check } from '../check.js';
import type { WrittenFinding } from '../content.js';
import type { RuleDefect } from '../rule-defect.js';

/**
 * A source does not say two things of one question: findings on the same patients, endpoint, time and analysis that compare
 * the same two treatments point the same way. Which of two published answers counts is for a person to say, by `supersededBy`.
 */
export const findingsAgree: Check = {
  name: 'findings-agree',
  needs: 'source',
  run: ({ sources, places }) =>
    sources.flatMap((source) => {
      const first = new Map<string, { readonly id: string; readonly favors: string }>();
      return source.findings.flatMap((finding): readonly RuleDefect[] => {
        const favors = favored(finding);
        if (favors === undefined || finding.supersededBy !== undefined) return [];
        const question = questionOf(finding);
        const earlier = first.get(question);
        if (earlier === undefined) {
          first.set(question, { id: finding.id, favors });
          return [];
        }
        if (earlier.favors === favors) return [];
        return [{ code: 'FINDINGS_CONTRADICT', at: places.of(finding), message: `\`${finding.id}\` favors \`${favors}\`, \`${earlier.id}\` favors \`${earlier.favors}\` for the same patients and endpoint`, hint: 'correct one, or name with `supersededBy` the one that counts' }];
      });
    }),
};

/** The option that did better as printed; `undefined` where neither is said to. A description of parts of the follow-up claims nothing of the whole. */
function favored({ intervention, comparator, better, comparison, analysis }: WrittenFinding): string | undefined {
  if (intervention === undefined || comparator === undefined || analysis.kind === 'descriptive') return undefined;
  const estimate = Number(comparison?.estimate ?? Number.NaN);
  const below = comparison?.belowOneFavors ?? 'intervention';
  const isRatio = comparison?.measure === 'hazard-ratio' || comparison?.measure === 'odds-ratio' || comparison?.measure === 'risk-ratio';
  const ofRatio = !isRatio || Number.isNaN(estimate) || estimate === 1 ? undefined : estimate < 1 === (below === 'intervention') ? 'intervention' : 'comparator';
  const side = better ?? ofRatio;
  if (side === undefined || side === 'neither') return undefined;
  return side === 'intervention' ? intervention : comparator;
}

function questionOf({ endpoint, population, analysis, intervention, comparator, secondHand, publishedAs, results }: WrittenFinding): string {
  const times = [...new Set(results.flatMap(({ at, category }) => (at === undefined && category === undefined ? [] : [`${at ?? ''} ${category ?? ''}`])))].sort();
  return JSON.stringify([endpoint, population ?? null, analysis.kind, [intervention, comparator].sort(), secondHand?.of ?? null, publishedAs ?? null, times]);
}
