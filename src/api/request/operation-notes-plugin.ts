import type { ApolloServerPlugin } from '@apollo/server';
import { Kind } from 'graphql';
import { requestNotes } from './request-notes.js';

/** Notes which fields of the schema an operation asks for. Its own name is not noted: callers write what they like into it. */
export const operationNotesPlugin: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, queryHash, schema }) {
        const notes = requestNotes.getStore();
        if (notes === undefined || operation === undefined) return;
        // Validation lets any name pass where the schema has no operation of this kind.
        const known = schema.getRootType(operation.operation)?.getFields() ?? {};
        notes.fields = operation.selectionSet.selections.flatMap((selection) => (selection.kind === Kind.FIELD && Object.hasOwn(known, selection.name.value) ? [selection.name.value] : []));
        notes.operation = operation.operation;
        notes.document = queryHash;
      },
    };
  },
};
