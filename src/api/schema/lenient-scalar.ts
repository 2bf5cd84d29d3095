import { GraphQLScalarType } from 'graphql';
import { sourceText } from './source-text.js';

/**
 * A scalar that lets anything in and text out. What a caller wrote wrongly is told by the profile reader, all at once
 * and with path, code and hint; a GraphQL error would stop at the type, tell less, and quote the value.
 */
export function lenientScalar(name: string, description: string): GraphQLScalarType<unknown, string> {
  return new GraphQLScalarType<unknown, string>({
    name,
    description,
    serialize: (value) => {
      if (typeof value !== 'string') throw new TypeError(`${name} leaves this service as text only`);
      return value;
    },
    parseValue: (value) => value,
    parseLiteral: (node, variables) => sourceText(node, variables),
  });
}
