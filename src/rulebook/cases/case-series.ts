import { z } from 'zod';
import { fullDate, text } from '../shape-of-texts.js';
import { caseExpectation, caseProfile, caseTrace, type WorkedCase } from './case-schema.js';

/**
 * Shape of a case file that works many patients who differ in little: rows beside a threshold, the same patient without one
 * fact. Every row is a case of its own, called "series: row".
 */
export const caseSeriesSchema = z
  .strictObject({
    series: text,
    because: text,
    asOf: fullDate,
    /** What all rows share; a row lays its own facts over it. */
    profile: caseProfile,
    rows: z
      .array(
        z.strictObject({
          case: text,
          /** Absent: that of the series. */
          because: text.exactOptional(),
          profile: caseProfile.exactOptional(),
          /** Facts of the shared profile that this patient does not have. */
          without: z.array(text).exactOptional(),
          expect: caseExpectation,
          trace: caseTrace.exactOptional(),
        }),
      )
      .min(1),
  })
  .meta({ id: 'CaseSeriesFile' });

export type CaseSeries = z.infer<typeof caseSeriesSchema>;
export type SeriesRow = CaseSeries['rows'][number];

/** The row as a case that stands alone. */
export function caseOfRow(series: CaseSeries, row: SeriesRow): WorkedCase {
  return {
    case: `${series.series}: ${row.case}`,
    because: row.because ?? series.because,
    asOf: series.asOf,
    profile: profileOfRow(series, row),
    expect: row.expect,
    ...(row.trace === undefined ? {} : { trace: row.trace }),
  };
}

function profileOfRow(series: CaseSeries, row: SeriesRow): WorkedCase['profile'] {
  const groups = [...new Set([...Object.keys(series.profile), ...Object.keys(row.profile ?? {})])];
  const taken = new Set(row.without ?? []);
  return Object.fromEntries(
    groups.map((group) => {
      const facts = Object.entries(series.profile[group] ?? {}).filter(([name]) => !taken.has(`${group}.${name}`));
      return [group, { ...Object.fromEntries(facts), ...row.profile?.[group] }];
    }),
  );
}
