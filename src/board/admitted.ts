import type { Asker } from './asker.js';
import { HouseReader } from './house-reader.js';
import { mustMay } from './must-may.js';
import type { Permission } from './permission.js';
import type { RecordDesk } from './record-desk.js';

/** The desk as somebody may use it who was found to have a permission. Only `admitted` gives one out. */
export interface AdmittedDesk<P extends Permission> extends RecordDesk {
  readonly admittedTo: P;
}

/**
 * Lets an asker to the desk: checks the permission, and binds everything that is read and written to the asker's house.
 * The guard of every use case that touches the record, whatever door the request came through.
 * @throws Forbidden when the asker's role does not have the permission
 */
export function admitted<P extends Permission>(asker: Asker, permission: P, desk: RecordDesk): AdmittedDesk<P> {
  mustMay(asker, permission);
  const { tenant } = asker.actor;
  return { ...desk, tenant, book: desk.book.inHouse(tenant, asker.signal), reader: new HouseReader(desk.reader, tenant), admittedTo: permission };
}
