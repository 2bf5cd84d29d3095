import type { ApolloServerPlugin } from '@apollo/server';
import { Kind } from 'graphql';
import { requestNotes } from './request-notes.js';

/** Notes which fields of the schema an operation asks for. Its own name is not noted: callers write what they like into it. */
export const operationNotesPlugin: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, queryHash }) {
        const notes = requestNotes.getStore();
        if (notes === undefined || operation === undefined) return;
        // Valid by now, so every name is one of the schema's.
        notes.fields = operation.selectionSet.selections.flatMap((selection) => (selection.kind === Kind.FIELD ? [selection.name.value] : []));
        notes.operation = operation.operation;
        notes.document = queryHash;
      },
    };
  },
};
