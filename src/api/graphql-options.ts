import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { GraphQLSchema } from 'graphql';
import { guardSchema } from '../access/guard-schema.js';
import { recordForbidden } from '../board/record-forbidden.js';
import type { RecordDesk } from '../board/record-desk.js';
import { answerableErrors, type FailureLog } from './request/answerable-error.js';
import { variablesFirstPlugin } from './request/variables-first-plugin.js';
import { operationNotesPlugin } from './request/operation-notes-plugin.js';
import { QUERY_LIMITS, queryLimitRules } from './request/query-limits.js';
import { requestAsker } from './request/request-asker.js';
import { requestNotes } from './request/request-notes.js';
import { schemaNames } from './request/schema-names.js';

export interface GraphqlSettings {
  /** Whether the schema may be asked for. */
  readonly introspection: boolean;
  readonly logFailure: FailureLog;
}

/** Apollo would print messages of errors, which can hold values of a patient; that something failed is told without them. */
function quietLogger(logFailure: FailureLog): NonNullable<ApolloDriverConfig['logger']> {
  const silent = (): void => undefined;
  const error = (): void => logFailure({ correlationId: requestNotes.getStore()?.correlationId ?? null, name: 'ApolloServer', frames: [] });
  return { debug: silent, info: silent, warn: silent, error };
}

/** How the GraphQL door is set up; each line that departs from a default has its reason. */
export function graphqlOptions({ introspection, logFailure }: GraphqlSettings, desk: Pick<RecordDesk, 'book'>): ApolloDriverConfig {
  let names: ReadonlySet<string> = new Set();
  return {
    driver: ApolloDriver,
    path: '/graphql',
    autoSchemaFile: true,
    sortSchema: true,
    introspection,
    graphiql: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    // Nest would copy the message of any HTTP exception into the answer.
    autoTransformHttpErrors: false,
    // Guards, pipes and interceptors on every field double the time of an answer; the use case checks.
    fieldResolverEnhancers: [],
    // Nest shuts down in its own order.
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: QUERY_LIMITS.tokens },
    validationRules: [...queryLimitRules()],
    // Cache control walks every field of every answer to compute a header that is always "no-store" here.
    plugins: [ApolloServerPluginCacheControlDisabled(), operationNotesPlugin, variablesFirstPlugin],
    transformSchema: (schema: GraphQLSchema) => {
      names = schemaNames(schema);
      return guardSchema(schema, { asker: requestAsker, refused: (asker, operation) => recordForbidden(operation, asker, desk) });
    },
    formatError: answerableErrors(() => names, logFailure),
    logger: quietLogger(logFailure),
  };
}
