import { Kind, type ValueNode } from 'graphql';

/**
 * A literal of the document as plain data, numbers as the digits that were written.
 *
 * INVARIANT (exact numbers): a number never passes through a double here; 9007199254740993 and 1e999 reach the
 * profile reader as text, which decides about them.
 */
export function sourceText(node: ValueNode, variables: Readonly<Record<string, unknown>> | null | undefined): unknown {
  switch (node.kind) {
    case Kind.INT:
    case Kind.FLOAT:
    case Kind.STRING:
    case Kind.ENUM:
    case Kind.BOOLEAN:
      return node.value;
    case Kind.NULL:
      return null;
    case Kind.VARIABLE:
      return variables?.[node.name.value];
    case Kind.LIST:
      return node.values.map((value) => sourceText(value, variables));
    case Kind.OBJECT:
      return Object.fromEntries(node.fields.map(({ name, value }) => [name.value, sourceText(value, variables)]));
  }
}
