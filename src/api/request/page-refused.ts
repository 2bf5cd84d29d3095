import { GraphQLError } from 'graphql';

/** A page that cannot be given: wrong size, or a cursor that is none of the list's. The message holds no value of the caller. */
export class PageRefused extends GraphQLError {
  constructor(message: string) {
    super(message, { extensions: { code: 'PAGE_REFUSED' } });
  }
}
