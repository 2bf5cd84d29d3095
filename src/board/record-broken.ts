/** The stored log is not the one that was signed. Nothing is written to it and nothing is answered from it. */
export class RecordBroken extends Error {
  readonly code = 'RECORD_BROKEN';

  /** @param what in words, without any content of an entry */
  constructor(readonly what: string) {
    super(`the audit log does not stand: ${what}`);
    this.name = 'RecordBroken';
  }
}
