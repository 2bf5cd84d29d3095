/** The database acknowledges writes that a power cut would undo, so the service must not start on it. */
export class DurabilityMissing extends Error {
  readonly code = 'DURABILITY_MISSING';

  /** @param what which setting reads what, without values of the record */
  constructor(what: string) {
    super(`the database does not write durably: ${what}`);
    this.name = 'DurabilityMissing';
  }
}
