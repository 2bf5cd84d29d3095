import { GraphQLError } from 'graphql';

/** A document that asks too much. The message holds no value of the caller. */
export class QueryTooComplex extends GraphQLError {
  constructor(message: string) {
    super(message, { extensions: { code: 'QUERY_TOO_COMPLEX' } });
  }
}
