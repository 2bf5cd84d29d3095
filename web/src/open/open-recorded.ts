import { ask, failureWords } from '../api/ask';
import { DecisionsOfDocument, RecordedDocument } from '../api/graphql';
import type { Fact } from '../api/use-knowledge';
import type { NewCase } from '../case/board-case';
import { entriesOf } from '../case/entries-of';

export type OpenedRecorded = { readonly kind: 'opened'; readonly opened: NewCase } | { readonly kind: 'refused'; readonly why: string };

/** The profile as it was recorded: it stands in the content of the receipt. */
function recordedProfile(file: string): unknown {
  const receipt = JSON.parse(file) as { readonly opening?: { readonly payload?: { readonly profile?: unknown } } };
  return receipt.opening?.payload?.profile;
}

/** Reads a recorded assessment and puts its values back into the form of a new case. */
export async function openRecorded(id: string, facts: readonly Fact[]): Promise<OpenedRecorded> {
  const asked = await ask(RecordedDocument, { id });
  if (asked.kind === 'not-answered') return { kind: 'refused', why: failureWords(asked.failure) };
  const recorded = asked.data.assessment;
  if (recorded.__typename !== 'RecordedAssessment') return { kind: 'refused', why: recorded.message };
  const { receipt, assessment } = recorded;
  const decisions = await ask(DecisionsOfDocument, { assessment: recorded.id });
  if (decisions.kind === 'not-answered') return { kind: 'refused', why: failureWords(decisions.failure) };
  const entries = entriesOf(facts, recordedProfile(receipt.file));
  return {
    kind: 'opened',
    opened: {
      token: crypto.randomUUID(),
      entries,
      recorded: { entries, assessment: recorded.id, position: receipt.position, recordedAt: receipt.recordedAt, leafHash: receipt.leafHash, asOf: assessment.asOf, ruleSet: assessment.ruleSet.digest },
      decision: decisions.data.boardDecisions?.edges[0]?.node ?? null,
    },
  };
}
