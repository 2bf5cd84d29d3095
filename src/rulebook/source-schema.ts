import { z } from 'zod';
import type { WrittenExpression } from './content.js';
import { ENDPOINTS } from './endpoints.js';
import { courseReference, decimal, fullDate, id, intervalEnd, level, months, partialDate, probability, sourceCode, text, wholeNumber, wholeNumberOrUnknown, words } from './shape-of-texts.js';

/** What an arm result states; one word each, so that checks know how to recompute it. */
export const STATISTICS = [
  'count', 'rate', 'median', 'median-range', 'mean', 'mean-sd', 'mean-se', 'range', 'minimum', 'maximum', 'score', 'estimate',
  'any-grade', 'grade-1', 'grade-2', 'grade-3', 'grade-4', 'grade-5', 'grade-1-2', 'grade-3-4',
] as const;

export const quote = z.strictObject({ text, at: text }).meta({ id: 'Quote' });

const interval = z.strictObject({ low: intervalEnd, high: intervalEnd, level }).meta({ id: 'Interval' });

const restatement = z
  .strictObject({
    of: words('value', 'estimate', 'p', 'percent', 'count', 'total', 'spread', 'interval.low', 'interval.high').exactOptional(),
    at: text,
    value: text,
  })
  .meta({ id: 'Restatement' });

const armResult = z
  .strictObject({
    arm: id,
    statistic: words(...STATISTICS),
    value: text,
    unit: text.exactOptional(),
    spread: text.exactOptional(),
    interval: interval.exactOptional(),
    count: wholeNumber.exactOptional(),
    total: wholeNumber.exactOptional(),
    percent: decimal.exactOptional(),
    category: text.exactOptional(),
    at: text.exactOptional(),
    quote: quote.exactOptional(),
    restatements: z.array(restatement).exactOptional(),
  })
  .meta({ id: 'ArmResult' });

const tablePlace = {
  table: id.exactOptional(),
  covers: words('all', 'some').exactOptional(),
  sumOf: z.array(text).exactOptional(),
};

const comparison = z
  .strictObject({
    measure: words('hazard-ratio', 'odds-ratio', 'risk-ratio', 'log-rank', 'test-of-proportions', 'test-of-means', 'other'),
    estimate: decimal.exactOptional(),
    interval: interval.exactOptional(),
    p: probability.exactOptional(),
    boundary: decimal.exactOptional(),
    belowOneFavors: words('intervention', 'comparator').exactOptional(),
    restatements: z.array(restatement).exactOptional(),
  })
  .meta({ id: 'Comparison' });

const secondHand = z.strictObject({ of: text });

/** Shape of one source file; the expressions' schema is given, because it depends on the vocabulary. */
export function sourceSchema(expression: z.ZodType<WrittenExpression>) {
  const alternative = z.strictObject({ says: text, requires: expression.exactOptional(), excludes: expression.exactOptional() });
  const reading = z.strictObject({ chosen: text, alternatives: z.array(alternative) }).meta({ id: 'Reading' });
  const criterion = z
    .strictObject({
      id,
      role: words('eligibility', 'implied', 'arm', 'conduct', 'context'),
      says: text,
      requires: expression.exactOptional(),
      excludes: expression.exactOptional(),
      option: id.exactOptional(),
      bias: text.exactOptional(),
      notRead: text.exactOptional(),
      quote,
      reading: reading.exactOptional(),
      note: text.exactOptional(),
    })
    .meta({ id: 'Criterion' });
  const finding = z
    .strictObject({
      id,
      kind: words('overall', 'subgroup', 'prognostic', 'safety', 'response', 'descriptive'),
      says: text,
      population: expression.exactOptional(),
      endpoint: words(...ENDPOINTS),
      intervention: id.exactOptional(),
      comparator: id.exactOptional(),
      better: words('intervention', 'comparator', 'neither').exactOptional(),
      analysis: z.strictObject({
        kind: words('unadjusted', 'univariate', 'multivariate', 'subgroup', 'matched', 'descriptive'),
        prespecified: words('yes', 'no', 'unknown'),
        interactionTested: words('yes', 'no', 'unknown', 'not-applicable'),
        adjustedFor: z.array(text).exactOptional(),
      }),
      comparison: comparison.exactOptional(),
      perArmRatios: z
        .array(z.strictObject({ arm: id, measure: text, estimate: decimal, interval: interval.exactOptional() }))
        .exactOptional(),
      results: z.array(armResult),
      claim: z.strictObject({ says: text, quote }).exactOptional(),
      quote,
      secondHand: secondHand.exactOptional(),
      publishedAs: words('congress', 'press').exactOptional(),
      supersededBy: id.exactOptional(),
      note: text.exactOptional(),
      ...tablePlace,
    })
    .meta({ id: 'Finding' });
  const baselineEntry = z
    .strictObject({ id: id.exactOptional(), name: text, results: z.array(armResult), p: probability.exactOptional(), quote: quote.exactOptional(), ...tablePlace })
    .meta({ id: 'BaselineEntry' });
  const adverseEvent = z
    .strictObject({
      id: id.exactOptional(),
      event: text,
      option: id.exactOptional(),
      grade: text,
      results: z.array(armResult),
      p: probability.exactOptional(),
      quote,
      note: text.exactOptional(),
      ...tablePlace,
    })
    .meta({ id: 'AdverseEvent' });
  const courseRule = z
    .strictObject({
      id,
      topic: words('dose', 'dose-step', 'holding', 'stopping', 'going-on', 'cycle-limit', 'schedule', 'precaution', 'procedure'),
      option: id.exactOptional(),
      says: text,
      when: expression.exactOptional(),
      quote,
      reading: reading.exactOptional(),
      opposes: z.array(courseReference).exactOptional(),
    })
    .meta({ id: 'CourseRule' });
  const discrepancy = z
    .strictObject({ id, says: text, touches: z.array(text), check: text.exactOptional(), checks: z.array(text).min(1).exactOptional(), quote: quote.exactOptional() })
    .meta({ id: 'Discrepancy' });

  const read = z
    .strictObject({ extent: words('abstract', 'part', 'second-hand'), publishedAs: words('paper', 'guidance', 'congress', 'press'), population: words('none').exactOptional(), says: text })
    .meta({ id: 'Read' });
  const guidance = z
    .strictObject({
      id,
      topic: id,
      says: text,
      when: expression.exactOptional(),
      options: z.array(z.strictObject({ option: id, stance: words('first', 'listed', 'left-out') })),
      quote,
    })
    .meta({ id: 'Guidance' });
  const standing = z
    .strictObject({ side: words('for', 'against', 'unknown'), says: text, restsOn: z.array(text), touches: z.array(id) })
    .meta({ id: 'Standing' });

  return z
    .strictObject({
      code: sourceCode,
      file: text,
      name: text,
      citation: z.strictObject({ title: text, authors: text, journal: text, year: text, doi: text, pmid: text, registry: text }),
      state: z.strictObject({ is: words('current', 'superseded', 'retracted'), reviewBy: fullDate, by: text.exactOptional() }),
      read: read.exactOptional(),
      attributes: z.strictObject({ developer: text, funding: text, releaseDate: text, revisionDates: z.array(text) }),
      design: z.strictObject({
        kind: text,
        randomized: words('yes', 'no', 'unknown'),
        comparative: words('yes', 'no'),
        setting: text,
        enrollment: text,
        followUp: text,
        sample: text,
        dates: z
          .strictObject({
            enrollmentStart: partialDate.exactOptional(),
            enrollmentEnd: partialDate.exactOptional(),
            followUpEnd: partialDate.exactOptional(),
            shortestFollowUp: months.exactOptional(),
            medianFollowUp: months.exactOptional(),
            longestFollowUp: months.exactOptional(),
          })
          .exactOptional(),
        quote,
      }),
      evidence: z.strictObject({
        level: text,
        scale: text,
        why: text,
        concerns: z.array(
          z.strictObject({
            domain: words('risk-of-bias', 'imprecision', 'indirectness', 'inconsistency', 'publication-bias'),
            steps: words('0', '1', '2'),
            why: text,
            quote: quote.exactOptional(),
          }),
        ),
      }),
      results: words('reported', 'none'),
      arms: z.array(z.strictObject({ id, name: text, option: id.exactOptional(), size: wholeNumberOrUnknown, quote: quote.exactOptional() })),
      flow: z.array(
        z.strictObject({ id: id.exactOptional(), says: text, count: wholeNumberOrUnknown, is: words('start', 'minus', 'remains').exactOptional(), quote: quote.exactOptional() }),
      ),
      criteria: z.array(criterion),
      findings: z.array(finding),
      baseline: z.array(baselineEntry),
      safety: z.array(adverseEvent),
      course: z.array(courseRule),
      limitations: z.array(z.strictObject({ says: text, quote })),
      rationale: z.array(z.strictObject({ says: text, quote, secondHand: secondHand.exactOptional() })),
      discrepancies: z.array(discrepancy),
      guidance: z.array(guidance).exactOptional(),
      standing: z.array(standing).exactOptional(),
      extraction: z.strictObject({ notes: z.array(text) }),
    })
    .meta({ id: 'SourceFile' });
}
