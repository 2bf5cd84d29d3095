import { printedSchema } from '../src/api/print-schema.js';
import { EDITOR_SCHEMA_KINDS, editorSchema } from '../src/rulebook/editor-schemas.js';
import { ruleJsonSchema } from '../src/rulebook/rule-json-schema.js';
import { glossary } from '../src/vocabulary/glossary.js';
import { profileSchema } from '../src/vocabulary/profile-schema.js';
import { VOCABULARY } from '../src/vocabulary/vocabulary.js';
import { GOLDEN_PAGES } from './golden-pages.js';
import { pageDocuments } from './page-documents.js';
import { pageOperations } from './page-operations.js';
import { readme } from './readme.js';

/** A committed file that is derived from the sources of truth. */
export interface GeneratedFile {
  /** From the root of the repository, with forward slashes. */
  readonly path: string;
  /** The whole text of the file; the same for the same sources, on every machine. */
  readonly render: () => string | Promise<string>;
}

/** Every generated file. A part that derives one adds its line here; `npm run generate` writes them, the drift test compares them. */
export const GENERATED_FILES: readonly GeneratedFile[] = [
  { path: 'docs/glossary.md', render: () => glossary(VOCABULARY) },
  { path: 'docs/profile.schema.json', render: () => `${JSON.stringify(profileSchema(VOCABULARY), null, 2)}\n` },
  { path: 'schema.graphql', render: printedSchema },
  { path: 'web/src/api/graphql.ts', render: pageOperations },
  { path: 'src/api/request/page-documents.ts', render: pageDocuments },
  { path: 'README.md', render: readme },
  { path: 'rules/rule.schema.json', render: () => `${JSON.stringify(ruleJsonSchema(VOCABULARY), null, 2)}\n` },
  ...EDITOR_SCHEMA_KINDS.map((kind) => ({ path: `rules/${kind}.schema.json`, render: () => `${JSON.stringify(editorSchema(kind), null, 2)}\n` })),
  ...GOLDEN_PAGES,
];
