import { getNamedType, isEnumType, isInterfaceType, isObjectType, isScalarType, isUnionType, type GraphQLNamedType, type GraphQLObjectType } from 'graphql';

/** A selection of every field of a type that needs no argument, as deep as the type goes; a type inside itself once. */
export function everyField(type: GraphQLNamedType, above: readonly string[] = []): string {
  if (isUnionType(type)) return `{ __typename ${type.getTypes().map((member) => `... on ${member.name} ${everyField(member, above)}`).join(' ')} }`;
  if (!isObjectType(type) && !isInterfaceType(type)) return '';
  const fields = Object.values((type as GraphQLObjectType).getFields()).flatMap((field) => {
    const inner = getNamedType(field.type);
    if (isScalarType(inner) || isEnumType(inner)) return [field.name];
    return above.includes(inner.name) || inner.name === type.name ? [] : [`${field.name} ${everyField(inner, [...above, type.name])}`];
  });
  return `{ ${fields.join(' ')} }`;
}
