import type { Asker } from './asker.js';
import { Forbidden } from './forbidden.js';
import { roleMay, type Permission } from './permission.js';

/**
 * The guard of a use case that writes nothing; whatever door a question came through, it passes here.
 * @throws Forbidden when the asker's role does not have the permission
 */
export function mustMay({ actor }: Asker, permission: Permission): void {
  if (!roleMay(actor.role, permission)) throw new Forbidden(permission);
}
