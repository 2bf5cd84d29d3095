import { RecordBroken } from '../board/record-broken.js';
import { RecordUnavailable } from '../board/record-unavailable.js';
import { DurabilityMissing } from '../persistence/durability-missing.js';
import { SecretRefused } from './secret-file.js';
import { RuleSetUnusable } from './rule-set-unusable.js';

/** Why the service does not start on its record, in a sentence for the person who starts it; `null` for any other error. */
export function recordRefusal(error: unknown): string | null {
  if (error instanceof SecretRefused) return `KEY_FOLDER: ${error.message}`;
  if (error instanceof DurabilityMissing) return `DATABASE_URL: ${error.message}`;
  if (error instanceof RecordBroken) return `DATABASE_URL, KEY_FOLDER: ${error.message}; the service does not write to it. Restore the database, its keys and published-heads.ndjson together`;
  if (error instanceof RuleSetUnusable) return `DATABASE_URL: ${error.message}, and no other may answer in its place; start the release before, activate there a rule set that both can use, and start this one again`;
  if (error instanceof RecordUnavailable) return `DATABASE_URL: the record cannot be opened (${error.reason})`;
  return null;
}
