import type { Assessment } from '../assessment/assessment.js';

export type VerdictKind = 'SOURCE' | 'OPTION' | 'CRITERION';

/** A verdict that is another one; `null` where a source or option is not in the rules. */
export interface VerdictFlip {
  readonly kind: VerdictKind;
  readonly code: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A verdict that stands, for another reason. */
export interface ReasonChange {
  readonly kind: VerdictKind;
  readonly code: string;
  readonly verdict: string;
}

export interface VerdictDifference {
  readonly flips: readonly VerdictFlip[];
  readonly reasons: readonly ReasonChange[];
}

interface Verdict {
  readonly kind: VerdictKind;
  readonly code: string;
  readonly verdict: string;
  readonly reason: string | null;
}

/**
 * What two assessments of one patient say differently: verdicts that flip, apart from those whose reason alone changed.
 * A source or option that one of them does not have is a flip; its criteria are not told one by one.
 */
export function compareVerdicts(before: Assessment, after: Assessment): VerdictDifference {
  const [was, is] = [verdictsOf(before), verdictsOf(after)];
  const flips: VerdictFlip[] = [];
  const reasons: ReasonChange[] = [];
  for (const [key, { kind, code, verdict, reason }] of is) {
    const former = was.get(key);
    if (former === undefined ? kind !== 'CRITERION' : former.verdict !== verdict) flips.push({ kind, code, before: former?.verdict ?? null, after: verdict });
    else if (former !== undefined && former.reason !== reason) reasons.push({ kind, code, verdict });
  }
  for (const [key, { kind, code, verdict }] of was) if (!is.has(key) && kind !== 'CRITERION') flips.push({ kind, code, before: verdict, after: null });
  return { flips, reasons };
}

function verdictsOf({ sources, options }: Assessment): ReadonlyMap<string, Verdict> {
  const verdicts = [
    ...sources.flatMap(({ code, state, because, criteria }): readonly Verdict[] => [
      { kind: 'SOURCE', code, verdict: state, reason: because },
      ...criteria.map(({ id, truth, reason }): Verdict => ({ kind: 'CRITERION', code: `${code}/${id}`, verdict: truth, reason })),
    ]),
    ...options.map(({ code, state, because }): Verdict => ({ kind: 'OPTION', code, verdict: state, reason: because })),
  ];
  return new Map(verdicts.map((verdict) => [`${verdict.kind} ${verdict.code}`, verdict]));
}
