import type { Assessment } from '../../assessment/assessment.js';
import { previewAssessment } from '../../board/preview-assessment.js';
import type { PreviewDesk } from '../../board/preview-desk.js';
import type { ProfileProblem } from '../../vocabulary/profile-problem.js';
import { TERMINAL_ASKER } from '../terminal-asker.js';
import type { TableRow } from './read-table.js';
import { rowProfile, type RowProblem } from './row-profile.js';
import type { TableMap } from './table-map-schema.js';

export interface MissingInRow {
  readonly fact: string;
  readonly neededFor: readonly string[];
}

/** The answer to one row: without trace and words, and without cells or identifiers of the table. */
export type RowAnswer =
  | {
      readonly row: number;
      readonly line: number;
      readonly kind: 'assessed';
      readonly asOf: string;
      readonly ruleSet: string;
      readonly complete: boolean;
      readonly sources: Readonly<Record<string, string>>;
      readonly options: Readonly<Record<string, string>>;
      readonly missing: readonly MissingInRow[];
      readonly setAside: readonly (ProfileProblem | RowProblem)[];
      readonly notes: readonly ProfileProblem[];
      readonly contradictions: readonly (readonly string[])[];
    }
  | { readonly row: number; readonly line: number; readonly kind: 'refused'; readonly problems: readonly ProfileProblem[] };

/** Reads one row by the map and assesses it. Every row ends in an answer, if only in why it is refused. */
export function assessRow(row: TableRow, number: number, map: TableMap, asOf: string | undefined, desk: PreviewDesk): RowAnswer {
  const at = { row: number, line: row.line };
  if (row.cells === null) {
    return { ...at, kind: 'refused', problems: [{ code: 'ROW_LENGTH', path: 'row', message: 'the row does not have as many cells as the header', hint: null, effect: 'REFUSED' }] };
  }
  const { profile, day, problems } = rowProfile(row.cells, map, desk.vocabulary);
  const outcome = previewAssessment({ profile, asOf: asOf ?? day ?? undefined }, TERMINAL_ASKER, desk);
  if (outcome.kind === 'rule-set-unknown') throw new Error('the active rule set is not on its shelf');
  if (outcome.kind === 'refused') return { ...at, kind: 'refused', problems: outcome.problems };
  return { ...at, ...answerOf(outcome.assessment, problems) };
}

function answerOf(assessment: Assessment, before: readonly RowProblem[]) {
  const { problems, contradictions } = assessment.profile;
  return {
    kind: 'assessed' as const,
    asOf: assessment.asOf,
    ruleSet: assessment.ruleSet.digest,
    complete: assessment.complete && before.length === 0,
    sources: Object.fromEntries(assessment.sources.map(({ code, state }) => [code, state])),
    options: Object.fromEntries([...assessment.options].sort((a, b) => (a.code < b.code ? -1 : 1)).map(({ code, state }) => [code, state])),
    missing: assessment.missing.map(({ fact, neededFor }) => ({ fact, neededFor })),
    setAside: [...before, ...problems.filter(({ effect }) => effect === 'SET_ASIDE')],
    notes: problems.filter(({ effect }) => effect === 'NOTE'),
    contradictions: contradictions.map(({ facts }) => facts),
  };
}
