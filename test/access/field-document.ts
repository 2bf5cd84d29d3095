import { getNamedType, isEnumType, isInputObjectType, isListType, isNonNullType, isObjectType, isUnionType, type GraphQLField, type GraphQLInputType } from 'graphql';

/** A value that the schema accepts for a type, as small as it can be. */
function literal(type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(type.ofType);
  if (isListType(type)) return '[]';
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (isInputObjectType(type)) {
    const needed = Object.values(type.getFields()).filter((field) => isNonNullType(field.type) && field.defaultValue === undefined);
    return `{ ${needed.map((field) => `${field.name}: ${literal(field.type)}`).join(', ')} }`;
  }
  switch (type.name) {
    case 'Int':
      return '1';
    case 'Boolean':
      return 'true';
    case 'CalendarDay':
      return '"2026-11-21"';
    default:
      return '"x"';
  }
}

/** The smallest valid document that asks for one root field. */
export function fieldDocument(operation: 'query' | 'mutation', field: GraphQLField<unknown, unknown>): string {
  const needed = field.args.filter((argument) => isNonNullType(argument.type) && argument.defaultValue === undefined);
  const args = needed.length === 0 ? '' : `(${needed.map((argument) => `${argument.name}: ${literal(argument.type)}`).join(', ')})`;
  const inner = getNamedType(field.type);
  return `${operation} { ${field.name}${args} ${isObjectType(inner) || isUnionType(inner) ? '{ __typename }' : ''} }`;
}
