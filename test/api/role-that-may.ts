import { Kind, parse } from 'graphql';
import { FIELD_POLICY } from '../../src/access/policy.js';
import { roleMay } from '../../src/board/permission.js';
import { ROLES, type Role } from '../../src/board/role.js';

/** The first role that may ask everything at the top of a document; BOARD when none may, or the document cannot be read. */
export function roleThatMay(document: string): Role {
  let needed: readonly string[];
  try {
    needed = parse(document).definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION
        ? definition.selectionSet.selections.flatMap((selection) => (selection.kind === Kind.FIELD ? [`${definition.operation === 'query' ? 'Query' : 'Mutation'}.${selection.name.value}`] : []))
        : [],
    );
  } catch {
    return 'BOARD';
  }
  const permissions = needed.flatMap((field) => FIELD_POLICY[field] ?? []);
  return ROLES.find((role) => permissions.every((permission) => roleMay(role, permission))) ?? 'BOARD';
}
