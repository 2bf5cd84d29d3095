import type { OperationOutcome, OperationOutcomeIssue } from 'fhir/r4.js';

/** Codes of issues of FHIR (value set issue-type) that are used here. */
export type IssueType = 'invalid' | 'required' | 'not-found' | 'conflict' | 'transient' | 'deleted' | 'forbidden';

export interface Issue {
  readonly code: string;
  readonly message: string;
  /** Where in what was sent: names and positions, never values. */
  readonly path?: string | undefined;
}

/** What went wrong as FHIR tells it. INVARIANT (no patient value): codes, our own words, and places. */
export function operationOutcome(type: IssueType, issues: readonly Issue[]): OperationOutcome {
  return {
    resourceType: 'OperationOutcome',
    issue: issues.map(({ code, message, path }): OperationOutcomeIssue => ({
      severity: 'error',
      code: type,
      details: { coding: [{ system: 'urn:consilium:problem', code }] },
      diagnostics: message,
      ...(path === undefined ? {} : { expression: [path] }),
    })),
  };
}
