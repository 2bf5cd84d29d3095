/** Kinds of rule files for which an editor is given a schema of its own, so that it completes keys of that kind only. */
const KINDS = { source: ['SourceFile'], options: ['OptionsFile'], cautions: ['CautionsFile'], case: ['CaseFile', 'CaseSeriesFile'] } as const;

export type EditorSchemaKind = keyof typeof KINDS;

export const EDITOR_SCHEMA_KINDS = Object.keys(KINDS) as readonly EditorSchemaKind[];

/** rules/<kind>.schema.json: refers to the definitions of rules/rule.schema.json beside it. */
export function editorSchema(kind: EditorSchemaKind): Readonly<Record<string, unknown>> {
  const [first, ...others] = KINDS[kind].map((name) => ({ $ref: `rule.schema.json#/$defs/${name}` }));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $comment: 'Generated from src/rulebook by `npm run generate`; do not edit.',
    title: `Rule file of Consilium: ${kind}`,
    ...(others.length === 0 ? first : { anyOf: [first, ...others] }),
  };
}
