import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import express, { json } from 'express';
import { answerParent } from './served.js';

// The peer: Apollo Server on Express as Consilium uses them, with the same schema, and a resolver that gives one finished
// answer to everybody. No limits, no log, no headers, no record, no assessment.
const [answerFile = ''] = process.argv.slice(2);
const answer = JSON.parse(readFileSync(answerFile, 'utf8')) as object;
const server = new ApolloServer({
  typeDefs: readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'),
  resolvers: { Query: { previewAssessment: () => answer }, PreviewResult: { __resolveType: ({ __typename }: { readonly __typename: string }) => __typename } },
  plugins: [ApolloServerPluginCacheControlDisabled()],
  introspection: false,
});
await server.start();
const application = express();
application.use('/graphql', json({ limit: '1mb' }), expressMiddleware(server));
const http = createServer(application);
await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
answerParent(`http://127.0.0.1:${(http.address() as AddressInfo).port}`, () => server.stop());
