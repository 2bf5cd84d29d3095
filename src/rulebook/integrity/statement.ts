import type { ArmResult, Comparison, TablePlace, WrittenFinding, WrittenSource } from '../content.js';
import { slug } from '../slug.js';

/** A finding, baseline row or adverse event seen alike: something that prints results per arm. */
export interface Statement {
  /** findings/<id>, baseline/<id>, safety/<id>: the path used in keys. */
  readonly path: string;
  readonly object: TablePlace & { readonly results: readonly ArmResult[] };
  readonly results: readonly ArmResult[];
  /** p of a test on counts printed beside the results, when there is one. */
  readonly countsP: string | undefined;
  readonly comparison: Comparison | undefined;
  readonly finding: WrittenFinding | undefined;
}

export function statementsOf(source: WrittenSource): readonly Statement[] {
  return [
    ...source.findings.map((finding) => ({
      path: `findings/${finding.id}`,
      object: finding,
      results: finding.results,
      countsP: finding.comparison?.measure === 'test-of-proportions' ? finding.comparison.p : undefined,
      comparison: finding.comparison,
      finding,
    })),
    ...source.baseline.map((entry) => ({
      path: `baseline/${entry.id ?? slug(entry.name)}`,
      object: entry,
      results: entry.results,
      countsP: entry.p,
      comparison: undefined,
      finding: undefined,
    })),
    ...source.safety.map((event) => ({
      path: `safety/${event.id ?? slug(event.event)}`,
      object: event,
      results: event.results,
      countsP: event.p,
      comparison: undefined,
      finding: undefined,
    })),
  ];
}

/** Path of one result: <statement>@<arm>/<statistic>[/<category>][/<at>]. */
export function resultPath(statement: Statement, result: ArmResult): string {
  const category = result.category === undefined ? '' : `/${slug(result.category)}`;
  const at = result.at === undefined ? '' : `/${slug(result.at)}`;
  return `${statement.path}@${result.arm}/${result.statistic}${category}${at}`;
}

/** The arm that stands for the whole cohort. */
export const EVERYONE = 'all';
