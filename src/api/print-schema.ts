import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { RESOLVERS } from './resolvers.js';

const HEADER = '# Generated from src/api and src/vocabulary by `npm run generate`. Never edited by hand.\n\n';

/** The schema as text, without starting the service. */
export async function printedSchema(): Promise<string> {
  const application = await NestFactory.create(GraphQLSchemaBuilderModule, { logger: false });
  try {
    await application.init();
    const schema = await application.get(GraphQLSchemaFactory).create([...RESOLVERS]);
    return `${HEADER}${printSchema(lexicographicSortSchema(schema))}\n`;
  } finally {
    await application.close();
  }
}
