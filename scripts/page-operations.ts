import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { parse } from 'graphql';
import { printedSchema } from '../src/api/print-schema.js';

const OPERATIONS = fileURLToPath(new URL('../web/src/api/operations/', import.meta.url));
const HEAD = '// Generated from schema.graphql and web/src/api/operations by `npm run generate`. Never edited by hand.\n';

/** The types and documents with which the page asks, made from the schema: a field that the schema lacks does not compile. */
export async function pageOperations(): Promise<string> {
  const documents = readdirSync(OPERATIONS)
    .sort()
    .map((name) => {
      const rawSDL = readFileSync(`${OPERATIONS}${name}`, 'utf8');
      return { location: name, rawSDL, document: parse(rawSDL) };
    });
  const sections = await preset.buildGeneratesSection({
    baseOutputDir: 'api/',
    schema: parse(await printedSchema()),
    documents,
    config: {
      documentMode: 'string',
      strictScalars: true,
      scalars: { Decimal: 'string', Code: 'string', CalendarDay: 'string' },
      useTypeImports: true,
      enumsAsTypes: true,
      skipTypename: true,
    },
    presetConfig: { fragmentMasking: false },
    plugins: [],
    pluginMap: {},
    pluginContext: {},
  });
  const section = sections.find(({ filename }) => filename.endsWith('graphql.ts'));
  if (section === undefined) throw new Error('the generator yields no typed documents');
  return `${HEAD}${await codegen(section)}\n`;
}
