import type { Truth, UnknownReason } from '../../engine/truth.js';
import type { WorkedCase } from './case-schema.js';

/** The part of an assessment that cases speak about. An `Assessment` is one; the rule book must not know that layer. */
export interface AssessedCase {
  readonly profile: {
    readonly problems: readonly { readonly code: string }[];
    readonly contradictions: readonly { readonly facts: readonly string[] }[];
  };
  readonly sources: readonly {
    readonly code: string;
    readonly state: string;
    readonly criteria: readonly { readonly id: string; readonly truth: Truth; readonly reason: UnknownReason | 'NOT_READ' | null; readonly settledAlthoughMissing: boolean }[];
    readonly asRead: Truth;
    readonly findings: readonly { readonly id: string; readonly match: string; readonly contradictedBy: readonly { readonly source: string; readonly finding: string }[] }[];
  }[];
  readonly options: readonly { readonly code: string; readonly state: string }[];
  readonly guidance: readonly { readonly statements: readonly { readonly source: string; readonly id: string; readonly truth: Truth }[] }[];
  readonly missing: readonly { readonly fact: string }[];
  readonly trace: readonly { readonly key: string; readonly truth: Truth; readonly observed: string | null }[];
}

export type CaseOutcome = { readonly kind: 'assessed'; readonly assessment: AssessedCase } | { readonly kind: 'refused'; readonly problems: readonly { readonly code: string }[] };

/** One expectation that the answer does not meet. */
export interface Mismatch {
  /** What the case says, for example `criteria 000/large-hcc`. */
  readonly of: string;
  readonly expected: string;
  readonly found: string;
}

/** Everything in which an answer differs from what a case expects; empty when the case passes. */
export function caseMismatches(worked: WorkedCase, outcome: CaseOutcome): readonly Mismatch[] {
  const mismatches: Mismatch[] = [];
  const compare = (of: string, expected: string, found: string | undefined): void => {
    if (expected !== found) mismatches.push({ of, expected, found: found ?? 'nothing' });
  };
  const { expect } = worked;
  const problems = outcome.kind === 'refused' ? outcome.problems : outcome.assessment.profile.problems;
  for (const code of expect.problems ?? []) {
    if (!problems.some((problem) => problem.code === code)) mismatches.push({ of: 'problems', expected: code, found: problems.map((problem) => problem.code).join(', ') || 'none' });
  }
  compare('profile', expect.refused === 'yes' ? 'refused' : 'assessed', outcome.kind);
  if (outcome.kind === 'assessed') compareAnswer(worked, outcome.assessment, compare);
  return mismatches;
}

type Compare = (of: string, expected: string, found: string | undefined) => void;

function compareAnswer({ expect, trace }: WorkedCase, found: AssessedCase, compare: Compare): void {
  for (const [code, state] of Object.entries(expect.sources ?? {})) compare(`source ${code}`, state, found.sources.find((source) => source.code === code)?.state);
  for (const [code, state] of Object.entries(expect.options ?? {})) compare(`option ${code}`, state, found.options.find((option) => option.code === code)?.state);
  for (const [key, wanted] of Object.entries(expect.criteria ?? {})) {
    const [code, id] = key.split('/');
    const verdict = found.sources.find((source) => source.code === code)?.criteria.find((criterion) => criterion.id === id);
    compare(`criterion ${key}`, wanted.truth, verdict?.truth);
    if (wanted.reason !== undefined) compare(`reason of ${key}`, wanted.reason, verdict?.reason ?? 'none');
    if (wanted.settledAlthoughMissing !== undefined) compare(`settled although missing, ${key}`, wanted.settledAlthoughMissing, verdict?.settledAlthoughMissing === true ? 'yes' : 'no');
  }
  for (const [key, match] of Object.entries(expect.findings ?? {})) {
    const [code, id] = key.split('/');
    compare(`finding ${key}`, match, found.sources.find((source) => source.code === code)?.findings.find((finding) => finding.id === id)?.match);
  }
  for (const [code, truth] of Object.entries(expect.asRead ?? {})) compare(`source ${code} as read`, truth, found.sources.find((source) => source.code === code)?.asRead);
  for (const [key, contradictions] of Object.entries(expect.contradictedBy ?? {})) {
    const [code, id] = key.split('/');
    const shown = found.sources.find((source) => source.code === code)?.findings.find((finding) => finding.id === id)?.contradictedBy;
    compare(`what contradicts ${key}`, [...contradictions].sort().join(', '), shown?.map(({ source, finding }) => `${source}/${finding}`).sort().join(', '));
  }
  const statements = found.guidance.flatMap((topic) => topic.statements);
  for (const [key, truth] of Object.entries(expect.guidance ?? {})) compare(`guidance ${key}`, truth, statements.find(({ source, id }) => `${source}/${id}` === key)?.truth);
  for (const fact of expect.missing ?? []) compare('missing', fact, found.missing.find((each) => each.fact === fact)?.fact);
  if (expect.missingFirst !== undefined) compare('first missing', expect.missingFirst, found.missing[0]?.fact);
  for (const fact of expect.contradictions ?? []) {
    compare('contradictions', fact, found.profile.contradictions.flatMap((each) => each.facts).find((each) => each === fact));
  }
  for (const wanted of trace ?? []) {
    const nodes = found.trace.filter((node) => node.key === wanted.key);
    const fits = nodes.some((node) => node.truth === wanted.truth && (wanted.observed === undefined || node.observed === wanted.observed));
    const shown = (truth: string, observed: string | null | undefined): string => (observed === undefined || observed === null ? truth : `${truth} (${observed})`);
    if (!fits) compare(`trace ${wanted.key}`, shown(wanted.truth, wanted.observed), nodes.map((node) => shown(node.truth, node.observed)).join(', ') || undefined);
  }
}
