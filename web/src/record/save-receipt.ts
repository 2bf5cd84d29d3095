import { ask, failureWords } from '../api/ask';
import { RecordedDocument } from '../api/graphql';
import { saveFile } from './save-file';

/** Saves the whole receipt of a recorded assessment as a file that a verifier reads. Null: saved; else why not. */
export async function saveReceipt(assessment: string, position: number): Promise<string | null> {
  const asked = await ask(RecordedDocument, { id: assessment });
  if (asked.kind === 'not-answered') return failureWords(asked.failure);
  const recorded = asked.data.assessment;
  if (recorded.__typename !== 'RecordedAssessment') return recorded.message;
  saveFile(`receipt-${position}.json`, new Blob([recorded.receipt.file], { type: 'application/json' }));
  return null;
}
