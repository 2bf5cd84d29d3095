/**
 * The record could not be written or read, so there is no answer.
 * INVARIANT (no patient value): a driver's message repeats the statement with its values, so only its code is kept.
 */
export class RecordUnavailable extends Error {
  readonly code = 'AUDIT_UNAVAILABLE';

  /** @param reason code of the driver, for example SQLITE_FULL */
  constructor(readonly reason: string) {
    super(`the record is not available (${reason})`);
    this.name = 'RecordUnavailable';
  }
}
