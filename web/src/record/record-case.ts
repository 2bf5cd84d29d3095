import { ask, failureWords } from '../api/ask';
import { RecordDocument, type AnswerFragment } from '../api/graphql';
import type { Fact } from '../api/use-knowledge';
import { isOnRecord, type BoardCase, type RecordedCase } from '../case/board-case';
import { profileOf } from '../case/profile-of';
import { requestKey } from './request-key';

export type RecordCaseOutcome = { readonly kind: 'recorded'; readonly recorded: RecordedCase } | { readonly kind: 'refused'; readonly why: string };

/** Records exactly the answer on screen; where it is on record already, tells which entry. Trying again records it once. */
export async function recordCase(facts: readonly Fact[], one: BoardCase, answer: AnswerFragment): Promise<RecordCaseOutcome> {
  if (one.recorded !== null && isOnRecord(one, answer)) return { kind: 'recorded', recorded: one.recorded };
  const { entries, reference } = one;
  const { asOf } = answer;
  const ruleSet = answer.ruleSet.digest;
  const patientReference = reference.trim();
  const asked = await ask(RecordDocument, {
    input: {
      profile: profileOf(facts, entries),
      asOf,
      ruleSet,
      idempotencyKey: requestKey(entries, JSON.stringify([asOf, ruleSet, patientReference])),
      ...(patientReference === '' ? {} : { patientReference }),
    },
  });
  if (asked.kind === 'not-answered') return { kind: 'refused', why: failureWords(asked.failure) };
  const outcome = asked.data.recordAssessment;
  if (outcome.__typename !== 'RecordedAssessment') return { kind: 'refused', why: outcome.message };
  const { position, recordedAt, leafHash } = outcome.receipt;
  return { kind: 'recorded', recorded: { entries, assessment: outcome.id, position, recordedAt, leafHash, asOf, ruleSet } };
}
