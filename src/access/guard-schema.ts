import { defaultFieldResolver, isObjectType, type GraphQLField, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import type { Asker } from '../board/asker.js';
import { Forbidden } from '../board/forbidden.js';
import { roleMay, type Permission } from '../board/permission.js';
import { FIELD_POLICY } from './policy.js';

/** What the guard needs of the request that is running. */
export interface GuardedRequest {
  asker(): Asker;
  /** Writes down that somebody asked for what they may not; resolved before they are told. */
  refused(asker: Asker, operation: string, permission: Permission): Promise<void>;
}

/**
 * Puts the guard of the policy in front of every field of Query and Mutation, and of every other field that has a row.
 * A root field without a row is refused to everyone. Fields that guard nothing stay as they are: they are the many.
 */
export function guardSchema(schema: GraphQLSchema, request: GuardedRequest): GraphQLSchema {
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const name = `${type.name}.${field.name}`;
      const permission = Object.hasOwn(FIELD_POLICY, name) ? FIELD_POLICY[name] : undefined;
      if (permission !== undefined || roots.has(type)) field.resolve = guarded(field, roots.has(type) ? field.name : name, permission, request);
    }
  }
  return schema;
}

function guarded({ resolve = defaultFieldResolver }: GraphQLField<unknown, unknown>, operation: string, permission: Permission | undefined, request: GuardedRequest): GraphQLFieldResolver<unknown, unknown> {
  return (...call) => {
    const asker = request.asker();
    if (permission !== undefined && roleMay(asker.actor.role, permission)) return resolve(...call) as unknown;
    const needed = permission ?? 'read-knowledge';
    return request.refused(asker, operation, needed).then(() => {
      throw new Forbidden(needed);
    });
  };
}
